namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Cuts a template into text and code, trims the text as the whitespace controls of the code beside it ask, and the code into tokens.</summary>
/// <param name="late">Takes what is told only behind all that the parser finds.</param>
internal sealed class Lexer(TemplateSource source, ErrorList late)
{
    private readonly string text = source.Text;
    private readonly List<Token> tokens = [];
    private int at;

    /// <summary>Where the last thing that was read begins.</summary>
    private int last;

    /// <returns>Always ends with <see cref="TokenKind.End"/>; what could not be read is <see cref="TokenKind.Invalid"/>.</returns>
    public List<Token> Scan()
    {
        var trim = Trim.None;
        while (at < text.Length)
        {
            var open = FindOpening(out var percents);
            var control = ControlAfter(open, percents);
            AddText(at, open, trim, open < text.Length ? control : Trim.None);
            if (open >= text.Length)
            {
                break;
            }

            trim = percents > 0 ? ScanEscape(open, percents, control) : ScanCode(open, control);
        }

        // what is missing at the end is missing behind the last thing that was read
        tokens.Add(new Token(TokenKind.End, last, text.Length));
        return tokens;
    }

    /// <summary>Where the next <c>{{</c> or <c>{%{</c> stands, or the end of the text.</summary>
    private int FindOpening(out int percents)
    {
        for (var i = at; i + 1 < text.Length; i++)
        {
            if (text[i] != '{')
            {
                continue;
            }

            percents = 0;
            while (i + 1 + percents < text.Length && text[i + 1 + percents] == '%')
            {
                percents++;
            }

            if (i + 1 + percents < text.Length && text[i + 1 + percents] == '{')
            {
                return i;
            }
        }

        percents = 0;
        return text.Length;
    }

    private Trim ControlAfter(int open, int percents) => CharAt(open + percents + 2) switch
    {
        '-' => Trim.All,
        '~' => Trim.Line,
        _ => Trim.None,
    };

    private Trim ScanEscape(int open, int percents, Trim control)
    {
        var start = open + percents + 2 + (control == Trim.None ? 0 : 1);
        var close = "}" + new string('%', percents) + "}";
        var end = text.IndexOf(close, Math.Min(start, text.Length), StringComparison.Ordinal);
        if (end < 0)
        {
            at = text.Length;
            last = open;
            AddText(start, at, Trim.None, Trim.None);
            return Trim.None;
        }

        at = end + close.Length;
        var after = end > start && text[end - 1] is '-' or '~' ? (text[end - 1] == '-' ? Trim.All : Trim.Line) : Trim.None;
        AddText(start, after == Trim.None ? end : end - 1, Trim.None, Trim.None);
        last = after == Trim.None ? end : end - 1;
        return after;
    }

    private Trim ScanCode(int open, Trim control)
    {
        tokens.Add(new Token(TokenKind.CodeEnter, open, open + 2, control == Trim.None ? IndentBefore(open) : null));
        var code = new CodeLexer(source, late, tokens, open + 2 + (control == Trim.None ? 0 : 1));
        var after = code.Scan();
        at = code.At;
        last = tokens[^1].Start;
        return after;
    }

    /// <summary>The blanks between the start of the line and the code, when there is nothing else.</summary>
    private string? IndentBefore(int open)
    {
        var start = open;
        while (start > 0 && text[start - 1] != '\n' && char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        // code that ends in -}} before it may have taken the blanks away
        var isThere = tokens is [.., { Kind: TokenKind.Text } before] && before.Start <= start;
        return start < open && isThere && (start == 0 || text[start - 1] == '\n') ? text[start..open] : null;
    }

    private void AddText(int start, int end, Trim before, Trim after)
    {
        start = SkipForward(start, end, before);
        last = start < end ? start : last;
        end = SkipBack(start, end, after);
        if (start < end)
        {
            tokens.Add(new Token(TokenKind.Text, start, end, text[start..end]));
        }
    }

    private int SkipForward(int start, int end, Trim trim)
    {
        while (trim != Trim.None && start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
            if (trim == Trim.Line && text[start - 1] == '\n')
            {
                break;
            }
        }

        return start;
    }

    private int SkipBack(int start, int end, Trim trim)
    {
        while (trim != Trim.None && start < end && char.IsWhiteSpace(text[end - 1]) && !(trim == Trim.Line && Breaks.Is(text[end - 1])))
        {
            end--;
        }

        return end;
    }

    private char CharAt(int index) => index < text.Length ? text[index] : '\0';
}

/// <summary>What a whitespace control takes away on its side of the code.</summary>
internal enum Trim
{
    None,

    /// <summary><c>-</c>: all whitespace.</summary>
    All,

    /// <summary><c>~</c>: before the code blanks up to the line break, behind it blanks and the line break.</summary>
    Line,
}
