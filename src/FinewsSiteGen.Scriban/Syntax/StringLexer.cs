using System.Text;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Reads one text literal: quoted, verbatim in back-ticks, or a piece of an interpolated one.</summary>
/// <param name="start">At the quote; in an interpolated text at its <c>$</c>, or at the <c>}</c> behind an expression.</param>
/// <param name="late">Takes what is told only behind all that the parser finds.</param>
internal sealed class StringLexer(TemplateSource source, ErrorList late, int start)
{
    private readonly string text = source.Text;
    private readonly StringBuilder value = new();
    private int length;
    private bool isInterpolated;
    private LexicalProblem? problem;

    /// <summary>Behind the last character that was read.</summary>
    public int At => start + length;

    public Token ReadQuoted()
    {
        var quote = text[start];
        length++;
        while (!IsAtEnd && text[At] != quote)
        {
            ReadCharacter();
        }

        return Close(quote) ?? new Token(TokenKind.String, start, At, value.ToString());
    }

    public Token ReadVerbatim()
    {
        length++;
        while (!IsAtEnd && (text[At] != '`' || (At + 1 < text.Length && text[At + 1] == '`')))
        {
            length += text[At] == '`' ? 1 : 0;
            value.Append(text[At]);
            length++;
        }

        return Close('`') ?? new Token(TokenKind.String, start, At, value.ToString());
    }

    /// <summary>Reads up to the next expression or the end.</summary>
    /// <param name="quote">That closes the text.</param>
    public Token ReadPiece(TokenKind kind, char quote)
    {
        isInterpolated = true;
        length += kind == TokenKind.Interpolation ? 2 : 1;
        while (!IsAtEnd && text[At] != quote)
        {
            if (text[At] == '{')
            {
                length++;
                return problem == null
                    ? new Token(kind, start, At, new InterpolationPiece(value.ToString(), true))
                    : new Token(TokenKind.Invalid, start, At, problem);
            }

            ReadCharacter();
        }

        return Close(quote) ?? new Token(kind, start, At, new InterpolationPiece(value.ToString(), false));
    }

    /// <summary>A character with the code 0 ends a template.</summary>
    private bool IsAtEnd => At >= text.Length || text[At] == '\0';

    /// <returns>Instead of the text, when it cannot be read.</returns>
    private Token? Close(char quote)
    {
        if (IsAtEnd)
        {
            problem = new LexicalProblem(Math.Max(At - 1, start), $"The text is not closed with {quote}.", $"Add {quote}.");
        }
        else
        {
            length++;
        }

        return problem == null ? null : new Token(TokenKind.Invalid, text[start] == '}' ? start : problem.Offset, At, problem);
    }

    private void ReadCharacter()
    {
        if (text[At] == '\\')
        {
            ReadEscape();
            return;
        }

        value.Append(text[At]);
        length++;
    }

    private void ReadEscape()
    {
        length++;
        var c = IsAtEnd ? '\0' : text[At];
        if (Breaks.Is(c))
        {
            length += c == '\r' ? 2 : 1;
            return;
        }

        if (c is 'u' or 'x')
        {
            length++;
            ReadHex(c == 'u' ? 4 : 2);
            return;
        }

        if (Simple(c) is not { } character)
        {
            problem ??= new LexicalProblem(start, $"\\{c} is not an escape in a text.", "Use one of 0 ' \\ \" b f n r t v u0000 x00.");
            return;
        }

        value.Append(character);
        length++;
    }

    private char? Simple(char c) => c switch
    {
        '0' => '\0',
        'b' => '\b',
        'f' => '\f',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'v' => '\v',
        '\'' or '"' or '\\' => c,
        '{' when isInterpolated => c,
        _ => null,
    };

    private void ReadHex(int digits)
    {
        var code = 0;
        for (var i = 0; i < digits; i++)
        {
            if (IsAtEnd || !char.IsAsciiHexDigit(text[At]))
            {
                late.Add(new Location(source, Math.Min(At, text.Length)), TemplateErrorKind.Syntax, $"The escape needs {digits} hexadecimal digits.", "Write them, as in \\u00e9 or \\xe9.");
                return;
            }

            code = (code << 4) | Convert.ToInt32(text[At].ToString(), 16);
            length++;
        }

        value.Append((char)code);
    }
}
