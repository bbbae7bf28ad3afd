using System.Text;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>The binary operators but those that may leave their right operand unevaluated.</summary>
internal static class Operators
{
    /// <summary>No template makes a text longer than this.</summary>
    private const int TextLimit = 16 * 1024 * 1024;

    /// <summary>No operator makes a list longer than this.</summary>
    private const int ItemLimit = 1_000_000;

    /// <exception cref="RenderFault">The operands do not fit the operator.</exception>
    public static Value Apply(TokenKind kind, in Value left, in Value right)
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
                return Value.Of(Compare(kind, left, right));
            case TokenKind.RangeInclusive or TokenKind.RangeExclusive:
                return Range(kind, left, right);
            default:
                return Calculate(kind, left, right);
        }
    }

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

    private static bool Compare(TokenKind kind, in Value left, in Value right)
    {
        var isText = left.Tag is ValueTag.Text or ValueTag.Html || right.Tag is ValueTag.Text or ValueTag.Html;
        if (left.IsNull || right.IsNull)
        {
            // null comes before all text, and is in no order with anything else
            return isText && left.IsNull == (kind is TokenKind.Less or TokenKind.LessOrEqual);
        }

        var order = Comparison.Order(kind, left, right);
        return kind switch
        {
            TokenKind.Less => order < 0,
            TokenKind.LessOrEqual => order <= 0,
            TokenKind.Greater => order > 0,
            _ => order >= 0,
        };
    }

    private static Value Range(TokenKind kind, in Value left, in Value right)
    {
        if (left.Tag != ValueTag.Integer || right.Tag != ValueTag.Integer)
        {
            throw Unfit(kind, left, right);
        }

        return Value.Of(RangeValue.Between(left.Integer, right.Integer, kind == TokenKind.RangeInclusive));
    }

    private static Value Calculate(TokenKind kind, in Value left, in Value right)
    {
        if (left.Tag is ValueTag.Text or ValueTag.Html || right.Tag is ValueTag.Text or ValueTag.Html)
        {
            return WithText(kind, left, right);
        }

        var isShift = kind is TokenKind.ShiftLeft or TokenKind.ShiftRight;
        if ((left.IsNull || right.IsNull) && !(isShift && (Lists.IsList(left) || Lists.IsList(right))))
        {
            return Value.Null;
        }

        if (Lists.IsList(left) || Lists.IsList(right))
        {
            return WithList(kind, left, right);
        }

        if (left.Tag is ValueTag.Time or ValueTag.Duration)
        {
            return WithTime(kind, left, right);
        }

        return IsNumeric(left) && IsNumeric(right) && (left.IsNumber || right.IsNumber) ? Arithmetic.Apply(kind, left, right) : throw Unfit(kind, left, right);
    }

    private static bool IsNumeric(in Value value) => value.IsNumber || value.Tag == ValueTag.Flag;

    private static Value WithText(TokenKind kind, in Value left, in Value right)
    {
        if (kind == TokenKind.Plus)
        {
            var (before, after) = (TextForm.Of(left), TextForm.Of(right));
            return (long)before.Length + after.Length > TextLimit
                ? throw new RenderFault($"A text gets longer than {TextLimit} characters.", "Print its parts one by one.")
                : Value.Of(string.Concat(before, after));
        }

        var (text, count) = left.Tag == ValueTag.Text ? (left, right) : (right, left);
        if (Lists.IsList(left) || Lists.IsList(right))
        {
            return WithList(kind, left, right);
        }

        if (kind != TokenKind.Star || !(count.IsNumber || count.IsNull))
        {
            throw Unfit(kind, left, right);
        }

        var (repeated, times) = (TextForm.Of(text), Conversions.ToInt(count));
        return times > TextLimit / Math.Max(repeated.Length, 1)
            ? throw new RenderFault($"A text gets longer than {TextLimit} characters.", "Repeat it less often.")
            : Value.Of(new StringBuilder().Insert(0, repeated, (int)Math.Max(times, 0)).ToString());
    }

    private static Value WithList(TokenKind kind, in Value left, in Value right)
    {
        switch (kind)
        {
            case TokenKind.ShiftLeft when Lists.IsList(left):
                var pushed = Lists.Copy(left);
                pushed.Add(right);
                return Value.Of(new ArrayValue(pushed));
            case TokenKind.ShiftRight when Lists.IsList(right):
                var unshifted = Lists.Copy(right);
                unshifted.Insert(0, left);
                return Value.Of(new ArrayValue(unshifted));
            case TokenKind.Star when left.IsNumber || right.IsNumber:
                return Repeat(Lists.IsList(left) ? left : right, Conversions.ToInt(left.IsNumber ? left : right));
            case TokenKind.Plus when Lists.IsList(left) && Lists.IsList(right):
                return Value.Of(new ArrayValue([.. Lists.Copy(left), .. Lists.Copy(right)]));
            default:
                throw Unfit(kind, left, right);
        }
    }

    private static Value Repeat(in Value list, long times)
    {
        if (times > ItemLimit / Math.Max(Lists.Count(list), 1))
        {
            throw new RenderFault($"A list gets longer than {ItemLimit} items.", "Repeat it less often.");
        }

        var items = Lists.Copy(list);
        return Value.Of(new ArrayValue([.. Enumerable.Repeat(items, (int)Math.Max(times, 0)).SelectMany(part => part)]));
    }

    private static Value WithTime(TokenKind kind, in Value left, in Value right) => (kind, left.Tag, right.Tag) switch
    {
        (TokenKind.Minus, ValueTag.Time, ValueTag.Time) => Value.Of(left.Time - right.Time),
        (TokenKind.Minus, ValueTag.Time, ValueTag.Duration) => Value.Of(left.Time - right.Duration),
        (TokenKind.Plus, ValueTag.Time, ValueTag.Duration) => Value.Of(left.Time + right.Duration),
        (TokenKind.Plus, ValueTag.Duration, ValueTag.Duration) => Value.Of(left.Duration + right.Duration),
        (TokenKind.Minus, ValueTag.Duration, ValueTag.Duration) => Value.Of(left.Duration - right.Duration),
        _ => throw Unfit(kind, left, right),
    };

    internal static RenderFault Unfit(TokenKind kind, in Value left, in Value right) => new(
        $"The operator {Name(kind)} does not fit {TextForm.Kind(left)} and {TextForm.Kind(right)}.", "Check the operands.");

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
