namespace FinewsSiteGen.Scriban.Check;

/// <summary>Follows literal text through the syntax of HTML.</summary>
internal static class HtmlTokenizer
{
    private static readonly HashSet<string> RawElements =
        new(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"], StringComparer.Ordinal);

    public static HtmlState Advance(HtmlState state, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            state = Next(state, c);
        }

        return state;
    }

    private static HtmlState Next(HtmlState state, char c) => state.Mode switch
    {
        HtmlMode.Content => c == '<' ? new HtmlState(HtmlMode.TagOpen) : state,
        HtmlMode.TagOpen => AfterLess(c),
        HtmlMode.TagName or HtmlMode.EndTagName => InName(state, c),
        HtmlMode.Tag => InTag(state, c),
        HtmlMode.AttributeName => InAttributeName(state, c),
        HtmlMode.TagEdge => AtEdge(state, c),
        HtmlMode.Broken => state,
        HtmlMode.BeforeValue => BeforeValue(state, c),
        HtmlMode.DoubleQuoted => InQuotes(state, c, '"'),
        HtmlMode.SingleQuoted => InQuotes(state, c, '\''),
        HtmlMode.Unquoted => c == '>' ? Close(state) : IsSpace(c) ? InTagAgain(state) : AttributeValue.Append(state, c),
        HtmlMode.RawText => InRawText(state, c),
        _ => InMarkup(state, c),
    };

    private static HtmlState AfterLess(char c) => c switch
    {
        '/' => new HtmlState(HtmlMode.EndTagName),
        '!' => new HtmlState(HtmlMode.Markup),
        '?' => new HtmlState(HtmlMode.Doctype),
        '<' => new HtmlState(HtmlMode.TagOpen),
        _ when char.IsAsciiLetter(c) => new HtmlState(HtmlMode.TagName, char.ToLowerInvariant(c).ToString()),
        _ => HtmlState.Content,
    };

    private static HtmlState InName(HtmlState state, char c)
    {
        if (c == '>')
        {
            return Close(state);
        }

        if (state.Tag.Length == 0 && !char.IsAsciiLetter(c))
        {
            return new HtmlState(HtmlMode.Doctype);
        }

        return IsSpace(c) || c == '/'
            ? state with { Mode = HtmlMode.Tag, Element = state.Mode == HtmlMode.EndTagName ? "/" : "" }
            : state with { Tag = state.Tag + char.ToLowerInvariant(c) };
    }

    private static HtmlState InTag(HtmlState state, char c) => c switch
    {
        '>' => Close(state),
        '/' => state,
        '=' when state.Attribute.Length > 0 => state with { Mode = HtmlMode.BeforeValue },
        _ when IsSpace(c) => state,
        _ => state with { Mode = HtmlMode.AttributeName, Attribute = char.ToLowerInvariant(c).ToString() },
    };

    private static HtmlState InAttributeName(HtmlState state, char c) => c switch
    {
        '>' => Close(state),
        '=' => state with { Mode = HtmlMode.BeforeValue },
        '/' => state with { Mode = HtmlMode.Tag, Attribute = "" },
        _ when IsSpace(c) => state with { Mode = HtmlMode.Tag },
        _ => state with { Attribute = state.Attribute + char.ToLowerInvariant(c) },
    };

    private static HtmlState AtEdge(HtmlState state, char c) =>
        c == '>' ? Close(state) : IsSpace(c) || c == '/' ? InTagAgain(state) : state with { Mode = HtmlMode.Broken };

    private static HtmlState BeforeValue(HtmlState state, char c) => c switch
    {
        '"' => state with { Mode = HtmlMode.DoubleQuoted, Tail = "", Phase = AddressPhase.Start },
        '\'' => state with { Mode = HtmlMode.SingleQuoted, Tail = "", Phase = AddressPhase.Start },
        '>' => Close(state),
        _ when IsSpace(c) => state,
        _ => AttributeValue.Append(state with { Mode = HtmlMode.Unquoted, Tail = "", Phase = AddressPhase.Start }, c),
    };

    private static HtmlState InQuotes(HtmlState state, char c, char quote) => c == quote ? InTagAgain(state) : AttributeValue.Append(state, c);

    private static HtmlState InTagAgain(HtmlState state) => state with { Mode = HtmlMode.Tag, Attribute = "", Tail = "", Phase = AddressPhase.Start };

    /// <summary>Behind <c>&gt;</c> of a tag.</summary>
    private static HtmlState Close(HtmlState state)
    {
        var isEnd = state.Mode == HtmlMode.EndTagName || state.Element == "/";
        return !isEnd && RawElements.Contains(state.Tag) ? new HtmlState(HtmlMode.RawText, Element: state.Tag) : HtmlState.Content;
    }

    private static HtmlState InMarkup(HtmlState state, char c)
    {
        var tail = state.Tail + c;
        switch (state.Mode)
        {
            case HtmlMode.Markup when tail == "--":
                return new HtmlState(HtmlMode.Comment, Tail: "--");
            case HtmlMode.Markup when tail == "-":
                return state with { Tail = tail };
            case HtmlMode.Comment:
                return c == '>' && (state.Tail is "--" || state.Tail.EndsWith("--!", StringComparison.Ordinal)) ? HtmlState.Content
                    : state with { Tail = c == '-' ? (state.Tail is "-" or "--" ? "--" : "-") : c == '!' && state.Tail == "--" ? "--!" : "" };
            default:
                return c == '>' ? HtmlState.Content : new HtmlState(HtmlMode.Doctype);
        }
    }

    private static HtmlState InRawText(HtmlState state, char c)
    {
        var closing = "</" + state.Element;
        if (state.Tail == closing && (IsSpace(c) || c is '>' or '/'))
        {
            return c == '>' ? HtmlState.Content : new HtmlState(HtmlMode.Tag, state.Element, Element: "/");
        }

        var tail = state.Tail + char.ToLowerInvariant(c);
        return state with { Tail = closing.StartsWith(tail, StringComparison.Ordinal) ? tail : c == '<' ? "<" : "" };
    }

    private static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';
}
