using System.Globalization;
using System.Numerics;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Reads hexadecimal and binary numbers: <c>0xff</c>, <c>0b_1111u</c>, <c>0b1.1</c>.</summary>
internal sealed class BasedNumberScanner(string text, int start)
{
    private int length = 2;

    private bool IsHex => text[start + 1] == 'x';

    private int End => start + length;

    public Token Read()
    {
        var digits = Digits();
        if (!IsHex && digits.Length > 0 && At(0) == '.' && At(1) is '0' or '1')
        {
            length++;
            var fraction = Fraction(digits, Digits());
            return new Token(TokenKind.Number, start, End, fraction);
        }

        var isUnsigned = At(0) is 'u' or 'U';
        length += isUnsigned ? 1 : 0;
        if (digits.Length > 0)
        {
            return new Token(TokenKind.Number, start, End, Whole(digits, isUnsigned));
        }

        var cure = IsHex ? "Write hexadecimal digits behind 0x." : "Write 0 and 1 behind 0b.";
        return new Token(TokenKind.Invalid, start, End, new LexicalProblem(start, $"{text[start..End]} is not a number.", cure));
    }

    private Value Whole(string digits, bool isUnsigned)
    {
        var value = BigInteger.Parse("0" + digits, IsHex ? NumberStyles.HexNumber : NumberStyles.BinaryNumber, CultureInfo.InvariantCulture);
        if (IsHex && value > ulong.MaxValue)
        {
            return Value.Of(BigInteger.Parse(digits, NumberStyles.HexNumber, CultureInfo.InvariantCulture));
        }

        var bits = value > uint.MaxValue ? 64 : 32;
        var wraps = !isUnsigned && value <= ulong.MaxValue && value >= BigInteger.One << (bits - 1);
        return Value.Of(wraps ? value - (BigInteger.One << bits) : value);
    }

    private Value Fraction(string whole, string fraction)
    {
        var suffix = At(0);
        length += suffix is 'f' or 'F' or 'd' or 'D' or 'u' or 'U' ? 1 : 0;
        var bits = BigInteger.Parse("0" + whole + fraction, NumberStyles.BinaryNumber, CultureInfo.InvariantCulture);
        var number = (double)bits * Math.Pow(2, -fraction.Length);
        return suffix is 'f' or 'F' ? Value.Of((float)number) : Value.Of(number);
    }

    private string Digits()
    {
        var from = End;
        while (At(0) == '_' || (IsHex ? char.IsAsciiHexDigit(At(0)) : At(0) is '0' or '1'))
        {
            length++;
        }

        return text[from..End].Replace("_", "", StringComparison.Ordinal);
    }

    private char At(int offset) => End + offset < text.Length ? text[End + offset] : '\0';
}
