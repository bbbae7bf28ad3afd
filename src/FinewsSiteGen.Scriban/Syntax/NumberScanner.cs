using System.Globalization;
using System.Numerics;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Reads whole and floating numbers: <c>1_000</c>, <c>1e3</c>, <c>1.5e-3</c>, <c>1.</c>, <c>2f</c>, <c>1.5m</c>; see <see cref="BasedNumberScanner"/> for the others.</summary>
internal sealed class NumberScanner(string text, int start)
{
    /// <summary>Digits of a whole number; more take too long to read.</summary>
    private const int DigitLimit = 300_000;

    private int length;

    public Token Read()
    {
        if (At(0) == '0' && At(1) is 'x' or 'b')
        {
            return new BasedNumberScanner(text, start).Read();
        }

        SkipDigits(true);
        var isFloating = IsFraction();
        if (isFloating)
        {
            length++;
            SkipDigits(false);
        }

        if (At(0) is 'e' or 'E' && !TrySkipExponent())
        {
            return Invalid(start + length, "A number needs a digit after its exponent.", "Write the exponent, as in 1e3.");
        }

        var digits = text.Substring(start, length);
        var suffix = IsName(At(1)) ? '\0' : char.ToLowerInvariant(At(0));
        length += suffix is 'f' or 'd' or 'm' ? 1 : 0;
        Value? value = suffix switch
        {
            'm' => decimal.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var exact) ? Value.Of(exact) : null,
            'f' => float.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) ? Value.Of(single) : null,
            _ when suffix == 'd' || isFloating => double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : null,
            _ => Whole(digits.Replace("_", "", StringComparison.Ordinal)),
        };
        return value == null
            ? Invalid(start, $"{digits} is not a number.", "Write it as a whole or a decimal number, without _ beside a point or a suffix.")
            : new Token(TokenKind.Number, start, start + length, value);
    }

    private static Value? Whole(string digits)
    {
        var exponent = digits.IndexOfAny(['e', 'E']);
        var isLong = digits.Length > DigitLimit || (exponent > 0 && int.TryParse(digits.AsSpan(exponent + 1), CultureInfo.InvariantCulture, out var zeros) ? zeros > DigitLimit : exponent > 0);
        return !isLong && BigInteger.TryParse(digits, NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out var whole) ? Value.Of(whole) : null;
    }

    /// <summary>A point belongs to the number unless it begins a range or a member; <c>1.e3</c> and <c>1.f</c> are numbers.</summary>
    private bool IsFraction() => At(0) == '.' && At(1) is var next && next != '.' && (!char.IsLetter(next) || next is 'e' or 'E' or 'f' or 'F' or 'd' or 'D' or 'm' or 'M');

    private void SkipDigits(bool orUnderscores)
    {
        while (char.IsAsciiDigit(At(0)) || (orUnderscores && At(0) == '_'))
        {
            length++;
        }
    }

    private bool TrySkipExponent()
    {
        length++;
        length += At(0) is '+' or '-' ? 1 : 0;
        var isThere = char.IsAsciiDigit(At(0));
        SkipDigits(false);
        return isThere;
    }

    private Token Invalid(int offset, string message, string cure) => new(TokenKind.Invalid, start, start + length, new LexicalProblem(offset, message, cure));

    private char At(int offset) => start + length + offset is var at && at < text.Length ? text[at] : '\0';

    private static bool IsName(char c) => char.IsLetterOrDigit(c) || c == '_';
}
