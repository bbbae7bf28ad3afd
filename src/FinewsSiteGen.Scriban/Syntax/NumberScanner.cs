using System.Globalization;
using System.Numerics;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Reads whole, hexadecimal, binary and floating numbers: <c>1_000</c>, <c>0xff</c>, <c>0b11u</c>, <c>1.5e3</c>, <c>2f</c>, <c>1.5m</c>.</summary>
internal static class NumberScanner
{
    /// <returns>The value is a boxed <see cref="Value"/>.</returns>
    public static (object Value, int Length) Read(TemplateSource source, int start, ErrorList errors)
    {
        var text = source.Text.AsSpan(start);
        if (text.Length > 2 && text[0] == '0' && text[1] is 'x' or 'X' or 'b' or 'B')
        {
            return ReadBased(text, text[1] is 'x' or 'X');
        }

        var length = Digits(text, 0);
        var floating = length + 1 < text.Length && text[length] == '.' && char.IsAsciiDigit(text[length + 1]);
        length = floating ? Digits(text, length + 1) : length;
        if (length < text.Length && text[length] is 'e' or 'E')
        {
            length = Exponent(source, start, length, errors);
        }

        var digits = text[..length].ToString().Replace("_", "", StringComparison.Ordinal);
        var suffix = length < text.Length && (length + 1 == text.Length || !char.IsLetterOrDigit(text[length + 1])) ? text[length] : '\0';
        var value = suffix switch
        {
            'm' or 'M' => Value.Of(decimal.Parse(digits, NumberStyles.Float, CultureInfo.InvariantCulture)),
            'f' or 'F' or 'd' or 'D' => Value.Of(double.Parse(digits, CultureInfo.InvariantCulture)),
            _ when floating => Value.Of(double.Parse(digits, CultureInfo.InvariantCulture)),
            _ when BigInteger.TryParse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var whole) => Value.Of(whole),
            _ => Unreadable(source, start, digits, errors),
        };
        return (value, length + (suffix is 'm' or 'M' or 'f' or 'F' or 'd' or 'D' ? 1 : 0));
    }

    private static Value Unreadable(TemplateSource source, int start, string digits, ErrorList errors)
    {
        errors.Add(new Location(source, start), TemplateErrorKind.Syntax, $"{digits} is not a number.", "Write it as a whole or a decimal number.");
        return Value.Null;
    }

    private static int Exponent(TemplateSource source, int start, int length, ErrorList errors)
    {
        var text = source.Text.AsSpan(start);
        var digits = length + 1 < text.Length && text[length + 1] is '+' or '-' ? length + 2 : length + 1;
        var end = Digits(text, digits);
        if (end == digits)
        {
            errors.Add(new Location(source, start + digits), TemplateErrorKind.Syntax, "A number needs a digit after its exponent.", "Write the exponent, as in 1e3.");
        }

        return end;
    }

    private static (object Value, int Length) ReadBased(ReadOnlySpan<char> text, bool hex)
    {
        var value = BigInteger.Zero;
        var i = 2;
        for (; i < text.Length && (text[i] == '_' || (hex ? char.IsAsciiHexDigit(text[i]) : text[i] is '0' or '1')); i++)
        {
            value = text[i] == '_' ? value : (value * (hex ? 16 : 2)) + Convert.ToInt32(text[i].ToString(), 16);
        }

        var unsigned = i < text.Length && text[i] is 'u' or 'U';
        var bits = value > uint.MaxValue ? 64 : 32;
        var wraps = !unsigned && value > (bits == 64 ? long.MaxValue : int.MaxValue) && value <= (bits == 64 ? ulong.MaxValue : uint.MaxValue);
        return (Value.Of(wraps ? value - (BigInteger.One << bits) : value), unsigned ? i + 1 : i);
    }

    private static int Digits(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length && (char.IsAsciiDigit(text[from]) || (text[from] == '_' && from > 0)))
        {
            from++;
        }

        return from;
    }
}
