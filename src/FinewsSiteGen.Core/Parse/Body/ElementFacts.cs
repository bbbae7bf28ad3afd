using System.Buffers;

namespace FinewsSiteGen.Parse.Body;

/// <summary>What the walk wants to know of any element's attributes, gathered in one pass.</summary>
internal struct ElementFacts
{
    private const string Display = "display", TextAlign = "text-align";

    private static readonly SearchValues<string> Properties = SearchValues.Create([Display, TextAlign], StringComparison.OrdinalIgnoreCase);

    private ReadOnlyMemory<char> classes;

    /// <summary><see cref="AllowList.CenterClass"/>, <see cref="AllowList.RightClass"/> or null.</summary>
    public string? Align { get; private set; }

    public string? Language { get; private set; }

    public string? Direction { get; private set; }

    /// <summary>Name of an attribute that would run something; null when there is none.</summary>
    public string? Handler { get; private set; }

    /// <summary>As in <c>data-code="1,600519"</c>; empty when there is none.</summary>
    public ReadOnlyMemory<char> StockCode { get; private set; }

    public bool IsHidden { get; private set; }

    public readonly bool HasClass(string name)
    {
        if (classes.IsEmpty)
            return false;
        var all = classes.Span;
        int at = all.IndexOf(name);
        bool begins = at == 0 || at > 0 && Characters.IsSpace(all[at - 1]);
        return begins && (at + name.Length == all.Length || Characters.IsSpace(all[at + name.Length]));
    }

    public void Note(string name, ReadOnlyMemory<char> value)
    {
        switch (name)
        {
            case "class":
                classes = value;
                Align ??= AlignOf(value.Span.Trim());
                break;
            case "style":
                NoteStyle(value.Span);
                break;
            case "align":
                Align ??= AlignOf(value.ToString().Trim().ToLowerInvariant());
                break;
            case "hidden":
                IsHidden = true;
                break;
            case "lang":
                Language = IsLanguage(value.Span) ? value.ToString() : null;
                break;
            case "dir":
                Direction = value.ToString().ToLowerInvariant() is ("ltr" or "rtl" or "auto") and var direction ? direction : null;
                break;
            case "data-code":
                StockCode = IsStockCode(value.Span) ? value : default;
                break;
            default:
                if (name == "srcdoc" || name.StartsWith("on", StringComparison.Ordinal))
                    Handler = name;
                break;
        }
    }

    private void NoteStyle(ReadOnlySpan<char> style)
    {
        if (!style.ContainsAny(Properties))
            return;
        IsHidden |= Declares(style, Display, "none");
        Align = Declares(style, TextAlign, AllowList.CenterClass) ? AllowList.CenterClass
            : Declares(style, TextAlign, AllowList.RightClass) ? AllowList.RightClass : Align;
    }

    private static string? AlignOf(ReadOnlySpan<char> word) =>
        word switch { AllowList.CenterClass => AllowList.CenterClass, AllowList.RightClass => AllowList.RightClass, _ => null };

    /// <summary>Whether a style says <c>property: value</c>; good enough for what crawlers write, and nothing unsafe hangs on it.</summary>
    private static bool Declares(ReadOnlySpan<char> style, string property, string value)
    {
        for (int start = 0; style[start..].IndexOf(property, StringComparison.OrdinalIgnoreCase) is >= 0 and var found; start += found + 1)
        {
            int at = start + found;
            bool begins = at == 0 || style[at - 1] is ';' or ' ' or '\t' or '\n';
            var rest = style[(at + property.Length)..].TrimStart();
            if (begins && rest is [':', ..] && rest[1..].TrimStart().StartsWith(value, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }

    private static bool IsLanguage(ReadOnlySpan<char> value)
    {
        if (value.Length is < 2 or > 35 || !char.IsAsciiLetter(value[0]) || value[1] == '-')
            return false;
        foreach (var part in value.Split('-'))
        {
            if (value[part] is not { Length: > 0 and <= 8 } word || !IsAlphanumeric(word))
                return false;
        }
        return true;
    }

    private static bool IsAlphanumeric(ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (!char.IsAsciiLetterOrDigit(c))
                return false;
        }
        return true;
    }

    private static bool IsStockCode(ReadOnlySpan<char> value)
    {
        int comma = value.IndexOf(',');
        if (comma <= 0 || comma == value.Length - 1 || value.Length > StockList.LongestCode)
            return false;
        foreach (char c in value)
        {
            if (!char.IsAsciiLetterOrDigit(c) && c is not (',' or '.' or '_' or '-'))
                return false;
        }
        return value.LastIndexOf(',') == comma;
    }
}
