using System.Numerics;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Arithmetic of numbers and flags: in decimals if one operand is one, else in floating point if one is, else whole and exact.</summary>
internal static class Arithmetic
{
    /// <summary>By how many bits a whole number may be shifted; results may be 64 bits longer.</summary>
    private const int BitLimit = 1 << 20;

    public static Value Apply(TokenKind kind, in Value left, in Value right)
    {
        if (left.Tag == ValueTag.Decimal || right.Tag == ValueTag.Decimal)
        {
            return Decimals(kind, Conversions.ToDecimal(left), Conversions.ToDecimal(right)) ?? throw Operators.Unfit(kind, left, right);
        }

        if (left.Tag == ValueTag.Float || right.Tag == ValueTag.Float)
        {
            return Floats(kind, Conversions.ToFloat(left), Conversions.ToFloat(right)) ?? throw Operators.Unfit(kind, left, right);
        }

        if (left.Tag == ValueTag.Single || right.Tag == ValueTag.Single)
        {
            return Singles(kind, Conversions.ToSingle(left), Conversions.ToSingle(right)) ?? throw Operators.Unfit(kind, left, right);
        }

        return left.Tag == ValueTag.Flag && right.Tag == ValueTag.Flag ? throw Operators.Unfit(kind, left, right) : Wholes(kind, left, right);
    }

    private static Value? Floats(TokenKind kind, double left, double right) => kind switch
    {
        TokenKind.Plus => Value.Of(left + right),
        TokenKind.Minus => Value.Of(left - right),
        TokenKind.Star => Value.Of(left * right),
        TokenKind.Slash => Value.Of(left / right),
        TokenKind.SlashSlash => Value.Of(Math.Round(left / right)),
        TokenKind.Percent => Value.Of(left % right),
        TokenKind.ShiftLeft => Value.Of(left * Math.Pow(2, right)),
        TokenKind.ShiftRight => Value.Of(left / Math.Pow(2, right)),
        _ => null,
    };

    private static Value? Singles(TokenKind kind, float left, float right) => kind switch
    {
        TokenKind.Plus => Value.Of(left + right),
        TokenKind.Minus => Value.Of(left - right),
        TokenKind.Star => Value.Of(left * right),
        TokenKind.Slash => Value.Of(left / right),
        TokenKind.SlashSlash => Value.Of((float)(int)(left / right)),
        TokenKind.Percent => Value.Of(left % right),
        TokenKind.ShiftLeft => Value.Of(left * (float)Math.Pow(2, right)),
        TokenKind.ShiftRight => Value.Of(left / (float)Math.Pow(2, right)),
        _ => null,
    };

    private static Value? Decimals(TokenKind kind, decimal left, decimal right)
    {
        if (right == 0 && kind is TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent)
        {
            throw DividedByZero();
        }

        return kind switch
        {
            TokenKind.Plus => Value.Of(left + right),
            TokenKind.Minus => Value.Of(left - right),
            TokenKind.Star => Value.Of(left * right),
            TokenKind.Slash => Value.Of(left / right),
            TokenKind.SlashSlash => Value.Of(Math.Round(left / right)),
            TokenKind.Percent => Value.Of(left % right),
            TokenKind.ShiftLeft => Value.Of(left * (decimal)Math.Pow(2, (double)right)),
            TokenKind.ShiftRight when (decimal)Math.Pow(2, (double)right) is not 0 and var power => Value.Of(left / power),
            TokenKind.ShiftRight => throw DividedByZero(),
            _ => null,
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
                throw DividedByZero();
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
        return result.GetBitLength() > BitLimit + 64
            ? throw new RenderFault($"A number gets longer than {BitLimit} bits.", "Use floating point.")
            : Value.Of(result);
    }

    private static RenderFault DividedByZero() => new("A number is divided by zero.", "Check the divisor first.");
}
