namespace FinewsSiteGen.Scriban.Check;

/// <summary>What may be written into the value of an attribute.</summary>
internal enum AttributeKind
{
    Plain,

    /// <summary>An address that a browser follows.</summary>
    Address,

    /// <summary>An address from which a browser loads code, style or a frame, or to which it sends a form: content does not choose it.</summary>
    Source,

    /// <summary>Run as code, read as style or as HTML, or a rule of the page's safety: no value is safe there.</summary>
    Code,
}

/// <summary>Knows the attributes.</summary>
internal static class AttributeValue
{
    private static readonly HashSet<string> Addresses = new(
        [
            "action", "archive", "background", "cite", "classid", "codebase", "data", "dynsrc", "formaction", "href", "icon", "imagesrcset", "longdesc",
            "lowsrc", "manifest", "ping", "poster", "profile", "src", "srcset", "usemap", "xlink:href", "xml:base",
        ],
        StringComparer.Ordinal);

    private static readonly HashSet<string> Codes = new(
        ["allow", "attributename", "charset", "code", "csp", "http-equiv", "integrity", "nonce", "sandbox", "srcdoc", "style"], StringComparer.Ordinal);

    /// <summary>Their addresses bring code, style or frames into the page.</summary>
    private static readonly HashSet<string> Loaders = new(
        ["applet", "base", "embed", "frame", "iframe", "link", "object", "portal", "script"], StringComparer.Ordinal);

    public static AttributeKind KindOf(HtmlState state)
    {
        var name = state.Attribute;
        if (name.StartsWith("on", StringComparison.Ordinal) || Codes.Contains(name) || IsAnimated(state) || (state.Tag == "param" && name == "value"))
        {
            return AttributeKind.Code;
        }

        if (IsContent(state))
        {
            return (state.Marks & (TagMarks.Order | TagMarks.Redirects)) != 0 ? AttributeKind.Address : AttributeKind.Plain;
        }

        return !Addresses.Contains(name) ? AttributeKind.Plain
            : Loaders.Contains(state.Tag) || name is "action" or "formaction" or "codebase" or "manifest" or "xml:base" ? AttributeKind.Source
            : AttributeKind.Address;
    }

    /// <summary>The first character of a value comes next.</summary>
    public static HtmlState Begin(HtmlState state, HtmlMode mode) => state with
    {
        Mode = mode,
        Tail = "",
        Phases = IsContent(state) && state.Marks.HasFlag(TagMarks.Order) ? AddressPhases.Unfit : AddressPhases.Start,
        Marks = state.Marks & ~TagMarks.Redirects,
    };

    /// <summary>Behind one more character that the author wrote.</summary>
    public static HtmlState Append(HtmlState state, char c)
    {
        if (IsContent(state) && !state.Marks.HasFlag(TagMarks.Redirects))
        {
            return AppendToContent(state, c);
        }

        if (!IsContent(state) && !Addresses.Contains(state.Attribute))
        {
            return state;
        }

        return IsList(state.Attribute) && (c <= ' ' || c == ',') ? state with { Phases = AddressPhases.Start, Tail = "" } : AddressPath.Append(state, c);
    }

    /// <summary>Behind a value.</summary>
    public static HtmlState AppendValue(HtmlState state, Kinds kinds)
    {
        if (!IsContent(state))
        {
            return Addresses.Contains(state.Attribute) ? AddressPath.AppendValue(state, (kinds & Kinds.Addresses) != 0) : state;
        }

        if (state.Marks.HasFlag(TagMarks.Redirects))
        {
            return AddressPath.AppendValue(state, (kinds & Kinds.Addresses) != 0);
        }

        var isFree = (kinds & ~Kinds.Inert) != 0;
        return state with { Tail = "", Marks = isFree ? state.Marks | TagMarks.FreeContent : state.Marks };
    }

    private static bool IsContent(HtmlState state) => state.Tag == "meta" && state.Attribute == "content";

    private static bool IsAnimated(HtmlState state) =>
        state.Tag is "animate" or "animatecolor" or "animatetransform" or "set" && state.Attribute is "to" or "from" or "by" or "values";

    private static bool IsList(string attribute) => attribute is "archive" or "imagesrcset" or "ping" or "srcset";

    /// <summary><c>content="0; url=…"</c>: from there on it is an address.</summary>
    private static HtmlState AppendToContent(HtmlState state, char c)
    {
        var tail = c <= ' ' ? state.Tail : (state.Tail.Length > 3 ? state.Tail[^3..] : state.Tail) + char.ToLowerInvariant(c);
        return tail == "url=" ? state with { Tail = "", Phases = AddressPhases.Start, Marks = state.Marks | TagMarks.Redirects } : state with { Tail = tail };
    }
}
