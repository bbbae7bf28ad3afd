using AngleSharp.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>What the walk wants to know of any element's attributes, read in one pass.</summary>
internal readonly record struct ElementFacts
{
    public string Class { get; private init; }

    /// <summary><see cref="AllowList.CenterClass"/>, <see cref="AllowList.RightClass"/> or null.</summary>
    public string? Align { get; private init; }

    public string? Language { get; private init; }

    public string? Direction { get; private init; }

    /// <summary>Name of an attribute that would run something; null when there is none.</summary>
    public string? Handler { get; private init; }

    /// <summary>A code as in <c>data-code="1,600519"</c>, with a dot; null when there is none.</summary>
    public string? StockCode { get; private init; }

    public bool IsHidden { get; private init; }

    public static ElementFacts Of(IElement element)
    {
        var facts = new ElementFacts { Class = "" };
        var attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute)
                facts = facts.With(attribute.LocalName, attribute.Value);
        }
        return facts;
    }

    public bool HasClass(string name)
    {
        int at = (Class ?? "").IndexOf(name, StringComparison.Ordinal);
        bool begins = at == 0 || at > 0 && Characters.IsSpace(Class![at - 1]);
        return begins && (at + name.Length == Class!.Length || Characters.IsSpace(Class[at + name.Length]));
    }

    private ElementFacts With(string name, string value) => name switch
    {
        "class" => this with { Class = value, Align = Align ?? ClassAlign(value) },
        "style" => this with { IsHidden = IsHidden || Declares(value, "display", "none"), Align = StyleAlign(value) ?? Align },
        "align" => this with { Align = Align ?? AlignOf(value.Trim().ToLowerInvariant()) },
        "hidden" => this with { IsHidden = true },
        "lang" => this with { Language = IsLanguage(value) ? value : null },
        "dir" => this with { Direction = value.ToLowerInvariant() is "ltr" or "rtl" or "auto" ? value.ToLowerInvariant() : null },
        "data-code" => this with { StockCode = CodeOf(value) },
        "srcdoc" => this with { Handler = name },
        _ => name.StartsWith("on", StringComparison.Ordinal) ? this with { Handler = name } : this,
    };

    private static string? StyleAlign(string style) =>
        Declares(style, "text-align", AllowList.CenterClass) ? AllowList.CenterClass
        : Declares(style, "text-align", AllowList.RightClass) ? AllowList.RightClass : null;

    private static string? ClassAlign(string classes) => AlignOf(classes.Trim());

    private static string? AlignOf(string word) => word switch { AllowList.CenterClass => AllowList.CenterClass, AllowList.RightClass => AllowList.RightClass, _ => null };

    /// <summary>Whether a style says <c>property: value</c>; good enough for what crawlers write, and nothing unsafe hangs on it.</summary>
    private static bool Declares(string style, string property, string value)
    {
        for (int at = style.IndexOf(property, StringComparison.OrdinalIgnoreCase); at >= 0; at = style.IndexOf(property, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            bool begins = at == 0 || style[at - 1] is ';' or ' ' or '\t' or '\n';
            var rest = style.AsSpan(at + property.Length).TrimStart();
            if (begins && rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsLanguage(string value)
    {
        if (value.Length is 0 or > 35)
            return false;
        foreach (string part in value.Split('-'))
        {
            if (part.Length is 0 or > 8 || !part.All(char.IsAsciiLetterOrDigit))
                return false;
        }
        return char.IsAsciiLetter(value[0]) && value.IndexOf('-') is not 1 and not 0 && value.Length > 1;
    }

    private static string? CodeOf(string value)
    {
        int comma = value.IndexOf(',');
        if (comma <= 0 || comma == value.Length - 1 || value.Length > 32)
            return null;
        bool plain = value.All(c => char.IsAsciiLetterOrDigit(c) || c is ',' or '.' or '_' or '-') && value.LastIndexOf(',') == comma;
        return plain ? value.Replace(',', '.') : null;
    }
}
