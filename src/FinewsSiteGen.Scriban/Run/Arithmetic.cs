using System.Numerics;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Arithmetic of numbers: in decimals if one operand is one, else in floating point if one is, else whole and exact.</summary>
internal static class Arithmetic
{
    /// <summary>Bits of the largest whole number; beyond it a shift is refused.</summary>
    private const int BitLimit = 1 << 16;

    public static Value Apply(TokenKind kind, in Value left, in Value right)
    {
        if (left.Tag == ValueTag.Decimal || right.Tag == ValueTag.Decimal)
        {
            return Decimals(kind, left, right);
        }

        return left.Tag == ValueTag.Float || right.Tag == ValueTag.Float ? Floats(kind, left, right) : Wholes(kind, left, right);
    }

    private static Value Floats(TokenKind kind, in Value left, in Value right)
    {
        var (a, b) = (Conversions.ToFloat(left), Conversions.ToFloat(right));
        return kind switch
        {
            TokenKind.Plus => Value.Of(a + b),
            TokenKind.Minus => Value.Of(a - b),
            TokenKind.Star => Value.Of(a * b),
            TokenKind.Slash => Value.Of(a / b),
            TokenKind.SlashSlash => Value.Of(Math.Round(a / b)),
            TokenKind.Percent => Value.Of(a % b),
            _ => throw Operators.Unfit(kind, left, right),
        };
    }

    private static Value Decimals(TokenKind kind, in Value left, in Value right)
    {
        var (a, b) = (Conversions.ToDecimal(left), Conversions.ToDecimal(right));
        if (b == 0 && kind is TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent)
        {
            throw new RenderFault("A number is divided by zero.", "Check the divisor first.");
        }

        return kind switch
        {
            TokenKind.Plus => Value.Of(a + b),
            TokenKind.Minus => Value.Of(a - b),
            TokenKind.Star => Value.Of(a * b),
            TokenKind.Slash => Value.Of(a / b),
            TokenKind.SlashSlash => Value.Of(Math.Round(a / b)),
            TokenKind.Percent => Value.Of(a % b),
            _ => throw Operators.Unfit(kind, left, right),
        };
    }

    private static Value Wholes(TokenKind kind, in Value left, in Value right)
    {
        var (a, b) = (Conversions.ToBig(left), Conversions.ToBig(right));
        switch (kind)
        {
            case TokenKind.Slash:
                return Value.Of((double)a / (double)b);
            case TokenKind.SlashSlash or TokenKind.Percent when b.IsZero:
                throw new RenderFault("A number is divided by zero.", "Check the divisor first.");
            case TokenKind.ShiftLeft or TokenKind.ShiftRight when BigInteger.Abs(b) > BitLimit:
                throw new RenderFault($"A number is shifted by more than {BitLimit} bits.", "Shift it less far.");
        }

        var result = kind switch
        {
            TokenKind.Plus => a + b,
            TokenKind.Minus => a - b,
            TokenKind.Star => a * b,
            TokenKind.SlashSlash => BigInteger.Divide(a, b),
            TokenKind.Percent => BigInteger.Remainder(a, b),
            TokenKind.ShiftLeft => a << (int)b,
            TokenKind.ShiftRight => a >> (int)b,
            _ => throw Operators.Unfit(kind, left, right),
        };
        return result.GetBitLength() > BitLimit
            ? throw new RenderFault($"A number gets longer than {BitLimit} bits.", "Use floating point.")
            : Value.Of(result);
    }
}
