using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>The binary operators but those that may leave their right operand unevaluated. Text decides first, then null, <c>empty</c>, lists, numbers.</summary>
internal static class Operators
{
    /// <exception cref="RenderFault">The operands do not fit the operator.</exception>
    /// <exception cref="OverflowException">A number gets too large for its kind.</exception>
    public static Value Apply(TemplateOptions options, TokenKind kind, in Value left, in Value right)
    {
        if (left.Tag == ValueTag.Integer && right.Tag == ValueTag.Integer && TryIntegers(kind, left.Integer, right.Integer, out var quick))
        {
            return quick;
        }

        switch (kind)
        {
            case TokenKind.Equal:
                return Value.Of(Comparison.AreEqual(left, right));
            case TokenKind.NotEqual:
                return Value.Of(!Comparison.AreEqual(left, right));
            case TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual:
                return Value.Of(Comparison.AreOrdered(kind, left, right));
            default:
                return Calculate(options, kind, left, right);
        }
    }

    /// <summary>For operands that are numbers.</summary>
    public static Value Apply(TokenKind kind, in Value left, in Value right) => Apply(TemplateOptions.Default, kind, left, right);

    private static bool TryIntegers(TokenKind kind, long left, long right, out Value value)
    {
        long result = 0;
        var isWhole = kind switch
        {
            TokenKind.Plus => !Overflows(left, right, result = unchecked(left + right)),
            TokenKind.Minus => !Overflows(left, ~right, result = unchecked(left - right)),
            TokenKind.Star when left is > int.MinValue and < int.MaxValue && right is > int.MinValue and < int.MaxValue => (result = left * right) is var _,
            _ => false,
        };
        value = isWhole ? Value.Of(result) : kind switch
        {
            TokenKind.Equal => Value.Of(left == right),
            TokenKind.NotEqual => Value.Of(left != right),
            TokenKind.Less => Value.Of(left < right),
            TokenKind.LessOrEqual => Value.Of(left <= right),
            TokenKind.Greater => Value.Of(left > right),
            TokenKind.GreaterOrEqual => Value.Of(left >= right),
            _ => Value.Null,
        };
        return !value.IsNull;
    }

    private static bool Overflows(long left, long right, long sum) => ((left ^ sum) & (right ^ sum)) < 0;

    private static Value Calculate(TemplateOptions options, TokenKind kind, in Value left, in Value right)
    {
        if (left.IsText || right.IsText)
        {
            return IsNumberedName(left, right) ? Calculate(options, kind, Numbered(left), Numbered(right)) : TextOperators.Apply(options, kind, left, right);
        }

        if (left.IsNull || right.IsNull)
        {
            return Value.Null;
        }

        if (left.Tag == ValueTag.Empty || right.Tag == ValueTag.Empty)
        {
            return kind is TokenKind.ShiftLeft or TokenKind.ShiftRight && left.Tag != right.Tag ? throw Unfit(kind, left, right) : Value.Empty;
        }

        if (Lists.IsList(left) || Lists.IsList(right))
        {
            return ListOperators.Apply(options, kind, left, right);
        }

        if (IsNumeric(left) && IsNumeric(right))
        {
            return kind is TokenKind.RangeInclusive or TokenKind.RangeExclusive
                ? ListOperators.Range(options, kind, left, right)
                : Arithmetic.Apply(kind, left, right);
        }

        return WithTime(kind, left, right);
    }

    /// <summary>Whether one is a name, as of a day of the week, that counts as its number beside the other.</summary>
    public static bool IsNumberedName(in Value left, in Value right) => (left.IsName && IsNumeric(right)) || (right.IsName && IsNumeric(left));

    public static Value Numbered(in Value value) => value.IsName ? Value.Of(value.NameNumber) : value;

    public static bool IsNumeric(in Value value) => value.IsNumber || value.Tag == ValueTag.Flag;

    private static Value WithTime(TokenKind kind, in Value left, in Value right) => (kind, left.Tag, right.Tag) switch
    {
        (TokenKind.Minus, ValueTag.Time, ValueTag.Time) => Value.Of(left.Time - right.Time),
        (TokenKind.Minus, ValueTag.Time, ValueTag.Duration) => Value.Of(left.Time - right.Duration),
        (TokenKind.Plus, ValueTag.Time, ValueTag.Duration) => Value.Of(left.Time + right.Duration),
        _ => throw Unfit(kind, left, right),
    };

    public static RenderFault Unfit(TokenKind kind, in Value left, in Value right, FaultPlace place = FaultPlace.Whole) => new(
        $"The operator {Name(kind)} does not fit {TextForm.Kind(left)} and {TextForm.Kind(right)}.", "Check the operands.", place);

    private static string Name(TokenKind kind) => kind switch
    {
        TokenKind.Plus => "+",
        TokenKind.Minus => "-",
        TokenKind.Star => "*",
        TokenKind.Slash => "/",
        TokenKind.SlashSlash => "//",
        TokenKind.Percent => "%",
        TokenKind.ShiftLeft => "<<",
        TokenKind.ShiftRight => ">>",
        TokenKind.RangeInclusive => "..",
        TokenKind.RangeExclusive => "..<",
        TokenKind.Less => "<",
        TokenKind.LessOrEqual => "<=",
        TokenKind.Greater => ">",
        TokenKind.Equal or TokenKind.NotEqual => "==",
        _ => ">=",
    };
}
