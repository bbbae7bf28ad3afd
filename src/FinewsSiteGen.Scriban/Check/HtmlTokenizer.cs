namespace FinewsSiteGen.Scriban.Check;

/// <summary>Follows literal text through the syntax of HTML.</summary>
internal static class HtmlTokenizer
{
    /// <summary>In the tail of a comment: nothing but dashes was read yet.</summary>
    private const string CommentStart = "<";

    private const string CharacterData = "[CDATA[";

    private static readonly HashSet<string> RawElements =
        new(["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes", "plaintext"], StringComparer.Ordinal);

    /// <summary>Inside of them browsers read markup by other rules, or by those of HTML again.</summary>
    private static readonly HashSet<string> Tracked =
        new(["svg", "math", "noscript", "foreignobject", "desc", "annotation-xml", "mi", "mo", "mn", "ms", "mtext"], StringComparer.Ordinal);

    public static HtmlState Advance(HtmlState state, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            state = Next(c == '<' ? CheckLess(state) : state, c);
        }

        return state;
    }

    private static HtmlState Next(HtmlState state, char c) => state.Mode switch
    {
        HtmlMode.Content => c == '<' ? state.To(HtmlMode.TagOpen) : state,
        HtmlMode.TagOpen => AfterLess(state, c),
        HtmlMode.TagName or HtmlMode.EndTagName => InName(state, c),
        HtmlMode.Tag => InTag(state, c),
        HtmlMode.AttributeName => InAttributeName(state, c),
        HtmlMode.TagEdge => AtEdge(state, c),
        HtmlMode.BeforeValue => BeforeValue(state, c),
        HtmlMode.DoubleQuoted => InQuotes(state, c, '"'),
        HtmlMode.SingleQuoted => InQuotes(state, c, '\''),
        HtmlMode.Unquoted => c == '>' ? Close(state) : IsSpace(c) ? InTagAgain(state) : AttributeValue.Append(state, c),
        HtmlMode.RawText => RawText.Next(state, c),
        _ => InMarkup(state, c),
    };

    public static bool IsSpace(char c) => c is ' ' or '\t' or '\n' or '\r' or '\f';

    public static char Lower(char c) => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c;

    public static HtmlState With(HtmlState state, HtmlProblem problem, string subject = "") => state.Fault == null ? state with { Fault = new HtmlFault(problem, subject) } : state;

    private static HtmlState CheckLess(HtmlState state) =>
        state.Mode is HtmlMode.Content or HtmlMode.TagOpen or HtmlMode.RawText || !state.IsIn("noscript") ? state : With(state, HtmlProblem.LessInNoscript);

    private static HtmlState AfterLess(HtmlState state, char c) => c switch
    {
        '/' => state.To(HtmlMode.EndTagName),
        '!' => state.To(HtmlMode.Markup),
        '?' => state.To(HtmlMode.Doctype),
        '<' => state,
        _ when char.IsAsciiLetter(c) => state.To(HtmlMode.TagName) with { Tag = Lower(c).ToString() },
        _ => state.To(HtmlMode.Content),
    };

    private static HtmlState InName(HtmlState state, char c)
    {
        if (c == '>')
        {
            return Close(state);
        }

        if (state.Tag.Length == 0 && !char.IsAsciiLetter(c))
        {
            return state.To(HtmlMode.Doctype);
        }

        return IsSpace(c) || c == '/'
            ? state with { Mode = HtmlMode.Tag, Element = state.IsEndTag ? "/" : "", Tail = c == '/' ? "/" : "" }
            : state with { Tag = state.Tag + Lower(c) };
    }

    private static HtmlState InTag(HtmlState state, char c) => c switch
    {
        '>' => Close(state),
        '/' => state with { Attribute = "", Tail = "/" },
        '=' when state.Attribute.Length > 0 => state with { Mode = HtmlMode.BeforeValue, Tail = "" },
        _ when IsSpace(c) => state with { Tail = "" },
        _ => Named(state with { Mode = HtmlMode.AttributeName, Attribute = Lower(c).ToString(), Tail = "" }),
    };

    private static HtmlState InAttributeName(HtmlState state, char c) => c switch
    {
        '>' => Close(state),
        '=' => state with { Mode = HtmlMode.BeforeValue },
        '/' => state with { Mode = HtmlMode.Tag, Attribute = "", Tail = "/" },
        _ when IsSpace(c) => state with { Mode = HtmlMode.Tag },
        _ => Named(state with { Attribute = state.Attribute + Lower(c) }),
    };

    private static HtmlState Named(HtmlState state)
    {
        if (state.Tag != "meta" || state.Attribute != "http-equiv")
        {
            return state;
        }

        var marked = state with { Marks = state.Marks | TagMarks.Order };
        return state.Marks.HasFlag(TagMarks.FreeContent) ? With(marked, HtmlProblem.LateOrder) : marked;
    }

    private static HtmlState AtEdge(HtmlState state, char c) =>
        c == '>' ? Close(state) : IsSpace(c) || c == '/' ? InTagAgain(state) with { Tail = c == '/' ? "/" : "" } : With(InTagAgain(state), HtmlProblem.GoesOn);

    private static HtmlState BeforeValue(HtmlState state, char c) => c switch
    {
        '"' => AttributeValue.Begin(state, HtmlMode.DoubleQuoted),
        '\'' => AttributeValue.Begin(state, HtmlMode.SingleQuoted),
        '>' => Close(state),
        _ when IsSpace(c) => state,
        _ => AttributeValue.Append(AttributeValue.Begin(state, HtmlMode.Unquoted), c),
    };

    private static HtmlState InQuotes(HtmlState state, char c, char quote) => c == quote ? InTagAgain(state) : AttributeValue.Append(state, c);

    private static HtmlState InTagAgain(HtmlState state) =>
        state with { Mode = HtmlMode.Tag, Attribute = "", Tail = "", Phases = AddressPhases.Start, Marks = state.Marks & ~TagMarks.Redirects };

    /// <summary>Behind <c>&gt;</c> of a tag.</summary>
    private static HtmlState Close(HtmlState state)
    {
        if (state.IsEndTag)
        {
            return CloseEndTag(state);
        }

        var isEmpty = state.Mode is HtmlMode.Tag && state.Tail == "/" && (state.IsForeign || state.Tag is "svg" or "math");
        if (RawElements.Contains(state.Tag))
        {
            return isEmpty ? With(state.To(HtmlMode.Content), HtmlProblem.EmptyText, state.Tag) : state.To(HtmlMode.RawText) with { Element = state.Tag };
        }

        var isTracked = !isEmpty && Tracked.Contains(state.Tag) && (state.IsForeign || state.Tag is "svg" or "math" or "noscript");
        return state.To(HtmlMode.Content) with { Open = isTracked ? $"{state.Open} {state.Tag}" : state.Open };
    }

    private static HtmlState CloseEndTag(HtmlState state)
    {
        var after = state.To(HtmlMode.Content);
        if (!Tracked.Contains(state.Tag) || (!state.IsIn(state.Tag) && state.Tag is not ("svg" or "math" or "noscript")))
        {
            return after;
        }

        return state.Open.EndsWith($" {state.Tag}", StringComparison.Ordinal)
            ? after with { Open = state.Open[..^(state.Tag.Length + 1)] }
            : With(after, HtmlProblem.Nesting, state.Tag);
    }

    private static HtmlState InMarkup(HtmlState state, char c)
    {
        var tail = state.Tail + c;
        return state.Mode switch
        {
            HtmlMode.Comment => InComment(state, c),
            HtmlMode.Markup when tail == "--" => state.To(HtmlMode.Comment) with { Tail = CommentStart },
            HtmlMode.Markup when tail == CharacterData => With(state.To(HtmlMode.Doctype), HtmlProblem.CharacterData),
            HtmlMode.Markup when tail == "-" || CharacterData.StartsWith(tail, StringComparison.Ordinal) => state with { Tail = tail },
            _ => state.To(c == '>' ? HtmlMode.Content : HtmlMode.Doctype),
        };
    }

    private static HtmlState InComment(HtmlState state, char c) => (state.Tail, c) switch
    {
        (CommentStart or CommentStart + "-" or "--" or "--!", '>') => state.To(HtmlMode.Content),
        (CommentStart, '-') => state with { Tail = CommentStart + "-" },
        (CommentStart + "-" or "-" or "--", '-') => state with { Tail = "--" },
        (_, '-') => state with { Tail = "-" },
        ("--", '!') => state with { Tail = "--!" },
        _ => state with { Tail = "" },
    };
}
