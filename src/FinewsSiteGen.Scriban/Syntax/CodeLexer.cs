namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Cuts the code between <c>{{</c> and <c>}}</c> into tokens.</summary>
/// <param name="late">Takes what is told only behind all that the parser finds.</param>
internal sealed class CodeLexer(TemplateSource source, ErrorList late, List<Token> tokens, int start)
{
    private readonly string text = source.Text;

    /// <summary>Interpolated texts whose expressions are being read: the quote of each, and the braces that were open before it.</summary>
    private readonly Stack<(char Quote, int Braces)> interpolations = new();

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
                return Trim.None;
            }

            if (TryClose() is { } trim)
            {
                return trim;
            }

            ReadToken(spaced);
        }
    }

    private Trim? TryClose()
    {
        var control = text[At] is '-' or '~' ? 1 : 0;
        if (braces > 0 || interpolations.Count > 0 || CharAt(At + control) != '}' || CharAt(At + control + 1) != '}')
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
        while (At < text.Length && !Breaks.Is(text[At]) && char.IsWhiteSpace(text[At]))
        {
            At++;
        }

        return At > from;
    }

    private void ReadToken(bool spaced)
    {
        var c = text[At];
        if (Breaks.Is(c))
        {
            Add(TokenKind.NewLine, text.AsSpan(At).Length - text.AsSpan(At).TrimStart().Length, null, spaced);
        }
        else if (c == '#')
        {
            SkipComment();
        }
        else if (char.IsAsciiDigit(c))
        {
            Add(new NumberScanner(text, At).Read(), spaced);
        }
        else if (c is '"' or '\'' or '`' || (c == '$' && CharAt(At + 1) is '"' or '\'') || (c == '}' && interpolations.Count > 0))
        {
            ReadText(spaced);
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

    private void ReadText(bool spaced)
    {
        var strings = new StringLexer(source, late, At);
        var token = text[At] switch
        {
            '$' => ReadPiece(strings, TokenKind.Interpolation, (text[At + 1], braces)),
            '}' => ReadPiece(strings, TokenKind.InterpolationRest, interpolations.Pop()),
            '`' => strings.ReadVerbatim(),
            _ => strings.ReadQuoted(),
        };
        tokens.Add(token with { Spaced = spaced });
        At = strings.At;
    }

    private Token ReadPiece(StringLexer strings, TokenKind kind, (char Quote, int Braces) around)
    {
        var token = strings.ReadPiece(kind, around.Quote);
        braces = around.Braces;
        if (token.Value is InterpolationPiece { Opens: true })
        {
            interpolations.Push(around);
            braces = 0;
        }

        return token;
    }

    private void ReadName(bool spaced)
    {
        var end = At + 1;
        if (text[At] == '$' && CharAt(end) == '$')
        {
            Add(TokenKind.Identifier, 2, "$$", spaced);
            return;
        }

        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] == '_'))
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

            if (!closed && Breaks.Is(text[At]))
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
        braces = Math.Max(braces, 0);
        var problem = kind == TokenKind.Invalid ? new LexicalProblem(At, $"The character {text[At]} has no meaning here.", "Remove it, or write it inside quotes.") : null;
        Add(kind, length, problem, spaced);
    }

    private void Add(Token token, bool spaced)
    {
        tokens.Add(token with { Spaced = spaced });
        At = token.End;
    }

    private void Add(TokenKind kind, int length, object? value, bool spaced)
    {
        tokens.Add(new Token(kind, At, At + length, value, spaced));
        At += length;
    }

    private char CharAt(int index) => index < text.Length ? text[index] : '\0';
}
