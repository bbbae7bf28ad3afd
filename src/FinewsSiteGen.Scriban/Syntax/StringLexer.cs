using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Reads one text literal: quoted, verbatim in back-ticks, or interpolated.</summary>
internal sealed class StringLexer(TemplateSource source, ErrorList errors, int start)
{
    private readonly string text = source.Text;
    private readonly StringBuilder value = new();
    private readonly int from = start;

    public int At { get; private set; } = start;

    public Token Read()
    {
        var interpolated = text[At] == '$';
        At += interpolated ? 1 : 0;
        var quote = text[At++];
        if (quote == '`')
        {
            return ReadVerbatim();
        }

        var parts = new List<InterpolationPart>();
        while (At < text.Length && text[At] != quote)
        {
            if (interpolated && text[At] is '{' or '}')
            {
                ReadBrace(parts);
            }
            else if (text[At] == '\\')
            {
                ReadEscape();
            }
            else
            {
                value.Append(text[At++]);
            }
        }

        Close(quote);
        parts.Add(new InterpolationPart(value.ToString(), null));
        return interpolated
            ? new Token(TokenKind.Interpolation, from, At, parts)
            : new Token(TokenKind.String, from, At, value.ToString());
    }

    private Token ReadVerbatim()
    {
        while (At < text.Length && (text[At] != '`' || (At + 1 < text.Length && text[At + 1] == '`')))
        {
            At += text[At] == '`' ? 1 : 0;
            value.Append(text[At++]);
        }

        Close('`');
        return new Token(TokenKind.String, from, At, value.ToString());
    }

    private void Close(char quote)
    {
        if (At >= text.Length)
        {
            Report(text.Length, $"The text is not closed with {quote}.", $"Add {quote}.");
            return;
        }

        At++;
    }

    private void ReadBrace(List<InterpolationPart> parts)
    {
        if (At + 1 < text.Length && text[At + 1] == text[At])
        {
            value.Append(text[At]);
            At += 2;
            return;
        }

        if (text[At] == '}')
        {
            value.Append(text[At++]);
            return;
        }

        parts.Add(new InterpolationPart(value.ToString(), null));
        value.Clear();
        var tokens = new List<Token>();
        var code = new CodeLexer(source, errors, tokens, At + 1);
        code.ScanInterpolated();
        At = code.At;
        if (At >= text.Length || text[At] != '}')
        {
            Report(At, "The expression inside the text is not closed with }.", "Add }.");
        }

        At = Math.Min(At + 1, text.Length);
        parts.Add(new InterpolationPart(null, tokens));
    }

    private void ReadEscape()
    {
        var c = At + 1 < text.Length ? text[At + 1] : '\0';
        At += 2;
        switch (c)
        {
            case 'u':
                ReadHex(4);
                break;
            case 'x':
                ReadHex(2);
                break;
            case '\n':
            case '\r' when At < text.Length && text[At++] == '\n':
                break;
            default:
                value.Append(Simple(c));
                break;
        }
    }

    private char Simple(char c)
    {
        switch (c)
        {
            case '0': return '\0';
            case 'b': return '\b';
            case 'f': return '\f';
            case 'n': return '\n';
            case 'r': return '\r';
            case 't': return '\t';
            case 'v': return '\v';
            case '\'' or '"' or '\\' or '{' or '}': return c;
        }

        Report(At - 1, $"\\{c} is not an escape in a text.", "Use one of 0 ' \\ \" b f n r t v u0000 x00.");
        At--;
        return '\\';
    }

    private void ReadHex(int digits)
    {
        if (At + digits <= text.Length && int.TryParse(text.AsSpan(At, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            value.Append((char)code);
            At += digits;
            return;
        }

        Report(At, $"The escape needs {digits} hexadecimal digits.", "Write them, as in \\u00e9 or \\xe9.");
    }

    private void Report(int offset, string message, string cure) =>
        errors.Add(new Location(source, Math.Min(offset, text.Length)), TemplateErrorKind.Syntax, message, cure);
}
