namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Cuts the code between <c>{{</c> and <c>}}</c> into tokens.</summary>
internal sealed class CodeLexer(TemplateSource source, ErrorList errors, List<Token> tokens, int start)
{
    private readonly string text = source.Text;
    private int braces;

    /// <summary>Behind the last character that was read.</summary>
    public int At { get; private set; } = start;

    /// <summary>Reads to the closing <c>}}</c> and says what it takes from the text behind it.</summary>
    public Trim Scan()
    {
        while (true)
        {
            var spaced = SkipBlanks();
            if (At >= text.Length)
            {
                tokens.Add(new Token(TokenKind.CodeExit, text.Length, text.Length));
                return Trim.None;
            }

            if (TryClose() is { } trim)
            {
                return trim;
            }

            ReadToken(spaced);
        }
    }

    /// <summary>Reads an expression inside an interpolated text up to its closing brace.</summary>
    public void ScanInterpolated()
    {
        while (true)
        {
            var spaced = SkipBlanks();
            if (At >= text.Length || (braces == 0 && text[At] == '}') || text[At] == '\n')
            {
                tokens.Add(new Token(TokenKind.End, At, At));
                return;
            }

            ReadToken(spaced);
        }
    }

    private Trim? TryClose()
    {
        var control = text[At] is '-' or '~' ? 1 : 0;
        if (braces > 0 || CharAt(At + control) != '}' || CharAt(At + control + 1) != '}')
        {
            return null;
        }

        tokens.Add(new Token(TokenKind.CodeExit, At, At + control + 2));
        var trim = control == 0 ? Trim.None : text[At] == '-' ? Trim.All : Trim.Line;
        At += control + 2;
        return trim;
    }

    private bool SkipBlanks()
    {
        var from = At;
        while (At < text.Length && text[At] != '\n' && char.IsWhiteSpace(text[At]))
        {
            At++;
        }

        return At > from;
    }

    private void ReadToken(bool spaced)
    {
        var c = text[At];
        if (c == '\n')
        {
            Add(TokenKind.NewLine, 1, null, spaced);
        }
        else if (c == '#')
        {
            SkipComment();
        }
        else if (char.IsAsciiDigit(c))
        {
            var (value, end) = new NumberScanner(source, At, errors).Read();
            Add(TokenKind.Number, end - At, value, spaced);
        }
        else if (c is '"' or '\'' or '`' || (c == '$' && CharAt(At + 1) is '"' or '\''))
        {
            var strings = new StringLexer(source, errors, At);
            tokens.Add(strings.Read() with { Spaced = spaced });
            At = strings.At;
        }
        else if (char.IsLetter(c) || c is '_' or '$')
        {
            ReadName(spaced);
        }
        else
        {
            ReadSymbol(spaced);
        }
    }

    private void ReadName(bool spaced)
    {
        var end = At + 1;
        if (text[At] == '$' && CharAt(end) == '$')
        {
            end++;
        }

        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
        {
            end++;
        }

        // x.empty? is a member; elsewhere the question mark belongs to ?., ?? or a condition
        if (CharAt(end) == '?' && CharAt(end + 1) is not ('?' or '.') && tokens is [.., { Kind: TokenKind.Dot or TokenKind.QuestionDot }] && text.AsSpan(At, end - At) is "empty")
        {
            end++;
        }

        Add(TokenKind.Identifier, end - At, text[At..end], spaced);
    }

    private void SkipComment()
    {
        var closed = CharAt(At + 1) == '#' && (At += 2) > 0;
        while (At < text.Length && !(braces == 0 && text[At] == '}' && CharAt(At + 1) == '}'))
        {
            if (closed && text[At] == '#' && CharAt(At + 1) == '#')
            {
                At += 2;
                return;
            }

            if (!closed && text[At] == '\n')
            {
                return;
            }

            if (text[At] is '-' or '~' && CharAt(At + 1) == '}' && CharAt(At + 2) == '}')
            {
                return;
            }

            At++;
        }
    }

    private void ReadSymbol(bool spaced)
    {
        var (kind, length) = Symbols.Read(text.AsSpan(At));
        braces += kind switch { TokenKind.BraceOpen => 1, TokenKind.BraceClose => -1, _ => 0 };
        if (kind == TokenKind.Invalid || braces < 0)
        {
            braces = Math.Max(braces, 0);
            errors.Add(new Location(source, At), TemplateErrorKind.Syntax, $"The character {text[At]} has no meaning here.", "Remove it, or write it inside quotes.");
        }

        Add(kind, length, null, spaced);
    }

    private void Add(TokenKind kind, int length, object? value, bool spaced)
    {
        tokens.Add(new Token(kind, At, At + length, value, spaced));
        At += length;
    }

    private char CharAt(int index) => index < text.Length ? text[index] : '\0';
}
