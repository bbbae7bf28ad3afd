namespace FinewsSiteGen.Scriban.Check;

/// <summary>What may be written into the value of an attribute.</summary>
internal enum AttributeKind
{
    Plain,

    /// <summary>An address that a browser follows or loads.</summary>
    Address,

    /// <summary>Run as code, read as style or as HTML: no text of the content's is safe there.</summary>
    Code,
}

/// <summary>Knows the attributes, and follows an address through its scheme.</summary>
internal static class AttributeValue
{
    /// <summary>Schemes that run nothing.</summary>
    private static readonly string[] Schemes = ["http:", "https:", "mailto:", "tel:"];

    private static readonly HashSet<string> Addresses = new(
        [
            "action", "archive", "background", "cite", "classid", "codebase", "data", "dynsrc", "formaction", "href", "icon", "imagesrcset", "longdesc",
            "lowsrc", "manifest", "ping", "poster", "profile", "src", "srcset", "usemap", "xlink:href", "xml:base",
        ],
        StringComparer.Ordinal);

    public static AttributeKind KindOf(HtmlState state)
    {
        var name = state.Attribute;
        if (name.StartsWith("on", StringComparison.Ordinal) || name is "style" or "srcdoc" or "http-equiv")
        {
            return AttributeKind.Code;
        }

        if (state.Tag is "animate" or "set" or "animatetransform" && name is "to" or "from" or "by" or "values")
        {
            return AttributeKind.Code;
        }

        // <meta http-equiv="refresh" content="0;url=…">
        var refreshes = name == "content" && state.Tail.Contains("url=", StringComparison.Ordinal);
        return refreshes || Addresses.Contains(name) ? AttributeKind.Address : AttributeKind.Plain;
    }

    /// <summary>Behind one more character that the author wrote.</summary>
    public static HtmlState Append(HtmlState state, char c)
    {
        if (state.Attribute == "content")
        {
            return AppendToContent(state, c);
        }

        if (!Addresses.Contains(state.Attribute) || state.Phase is AddressPhase.Path or AddressPhase.Mixed)
        {
            return state;
        }

        if (c is '/' or '?' or '#')
        {
            return state with { Phase = AddressPhase.Path, Tail = IsHarmless(state.Tail) ? "" : state.Tail };
        }

        return state.Phase == AddressPhase.StartOrPath
            ? state with { Phase = AddressPhase.Mixed }
            : state with { Phase = AddressPhase.Scheme, Tail = Grow(state.Tail, c) };
    }

    /// <summary>Whether the author's start of an address lets no content choose or feed a scheme that runs code.</summary>
    public static bool IsHarmless(string start) =>
        !start.Contains(':', StringComparison.Ordinal) && !start.Contains('&', StringComparison.Ordinal)
        || Array.Exists(Schemes, scheme => start.StartsWith(scheme, StringComparison.Ordinal));

    private static HtmlState AppendToContent(HtmlState state, char c)
    {
        if (!state.Tail.Contains("url=", StringComparison.Ordinal))
        {
            return IsBlank(c) ? state : state with { Tail = (state.Tail.Length > 3 ? state.Tail[^3..] : state.Tail) + char.ToLowerInvariant(c) };
        }

        return c is '/' or '?' or '#' ? state with { Phase = AddressPhase.Path } : state with { Phase = state.Phase == AddressPhase.Path ? AddressPhase.Path : AddressPhase.Mixed };
    }

    private static string Grow(string start, char c) => IsBlank(c) || start.Length > 64 ? start : start + char.ToLowerInvariant(c);

    private static bool IsBlank(char c) => c <= ' ';
}
