namespace FinewsSiteGen.Scriban.Check;

/// <summary>Follows the text of elements that hold no markup. Whether they do depends on what stands around them, so all but <c>script</c> may hold nothing that would be a tag.</summary>
internal static class RawText
{
    private const string CommentStart = "<!--";

    public static HtmlState Next(HtmlState state, char c)
    {
        if (state.Element == "plaintext")
        {
            return state;
        }

        var closing = "</" + state.Element;
        if (state.Tail == closing && (HtmlTokenizer.IsSpace(c) || c is '>' or '/'))
        {
            return c == '>' ? state.To(HtmlMode.Content) : state.To(HtmlMode.Tag) with { Tag = state.Element, Element = "/", Tail = c == '/' ? "/" : "" };
        }

        var tail = state.Tail + HtmlTokenizer.Lower(c);
        if (closing.StartsWith(tail, StringComparison.Ordinal))
        {
            return state with { Tail = tail };
        }

        var begins = state.Tail.Length > 1 || (state.Tail == "<" && (char.IsAsciiLetter(c) || c is '!' or '?'));
        if (begins && (state.Element != "script" || state.IsForeign))
        {
            state = HtmlTokenizer.With(state, state.Element == "script" ? HtmlProblem.TagInForeignScript : HtmlProblem.TagInText, state.Element);
        }

        if (tail == CommentStart && state.Element == "script")
        {
            state = HtmlTokenizer.With(state, HtmlProblem.CommentInScript);
        }

        return state with { Tail = CommentStart.StartsWith(tail, StringComparison.Ordinal) ? tail : c == '<' ? "<" : "" };
    }
}
