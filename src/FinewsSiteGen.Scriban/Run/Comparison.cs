using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Equality and order of values.</summary>
internal static class Comparison
{
    /// <summary>Lists that are nested deeper, or that hold themselves, are not compared.</summary>
    private const int DepthLimit = 20;

    public static bool AreEqual(in Value left, in Value right) => AreEqual(left, right, 0);

    /// <summary>Whether two values are in the order that <c>&lt; &lt;= &gt;</c> or <c>&gt;=</c> asks for.</summary>
    public static bool AreOrdered(TokenKind kind, in Value left, in Value right) => AreOrdered(kind, left, right, 0);

    private static bool AreEqual(in Value left, in Value right, int depth)
    {
        if (Operators.IsNumberedName(left, right))
        {
            return AreEqual(Operators.Numbered(left), Operators.Numbered(right));
        }

        if (left.IsText || right.IsText)
        {
            return !IsNothing(left) && !IsNothing(right) && TextForm.Of(left) == TextForm.Of(right);
        }

        if (left.IsNull || right.IsNull)
        {
            return left.IsNull && right.IsNull;
        }

        if (left.Tag == ValueTag.Empty || right.Tag == ValueTag.Empty)
        {
            return IsEmpty(left.Tag == ValueTag.Empty ? right : left);
        }

        if (Lists.IsList(left) || Lists.IsList(right))
        {
            var (first, second) = ListOperators.Both(TokenKind.Equal, left, right);
            return AreEqualLists(first, second, depth);
        }

        if (Operators.IsNumeric(left) && Operators.IsNumeric(right) && (left.IsNumber || right.IsNumber))
        {
            return Compare(left, right) is 0;
        }

        if (left.Tag == ValueTag.Flag || right.Tag == ValueTag.Flag)
        {
            return left.IsTrue == right.IsTrue;
        }

        return AreSame(left, right);
    }

    private static bool AreOrdered(TokenKind kind, in Value left, in Value right, int depth)
    {
        if (Operators.IsNumberedName(left, right))
        {
            return AreOrdered(kind, Operators.Numbered(left), Operators.Numbered(right));
        }

        if (left.IsText || right.IsText)
        {
            // null comes before all text
            return left.IsNull || right.IsNull
                ? left.IsNull == (kind is TokenKind.Less or TokenKind.LessOrEqual)
                : Holds(kind, string.CompareOrdinal(TextForm.Of(left), TextForm.Of(right)));
        }

        if (left.IsNull || right.IsNull)
        {
            return false;
        }

        if (left.Tag == ValueTag.Empty || right.Tag == ValueTag.Empty)
        {
            return kind is TokenKind.LessOrEqual or TokenKind.GreaterOrEqual && IsEmpty(left.Tag == ValueTag.Empty ? right : left);
        }

        if (Lists.IsList(left) || Lists.IsList(right))
        {
            var (first, second) = ListOperators.Both(kind, left, right);
            return AreOrderedLists(kind, first, second, depth);
        }

        if (Operators.IsNumeric(left) && Operators.IsNumeric(right) && (left.IsNumber || right.IsNumber))
        {
            return Compare(left, right) is { } order && Holds(kind, order);
        }

        return left.Tag == ValueTag.Time && right.Tag == ValueTag.Time
            ? Holds(kind, left.Time.CompareTo(right.Time))
            : throw Operators.Unfit(kind, left, right);
    }

    /// <summary>An order for sorting: null first, else only values of a kind have one.</summary>
    public static int Sort(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return left.IsNull ? right.IsNull ? 0 : -1 : 1;
        }

        if (left.IsText && right.IsText)
        {
            return string.CompareOrdinal(TextForm.Of(left), TextForm.Of(right));
        }

        return (left.Tag, right.Tag) switch
        {
            (ValueTag.Time, ValueTag.Time) => left.Time.CompareTo(right.Time),
            (ValueTag.Duration, ValueTag.Duration) => left.Duration.CompareTo(right.Duration),
            (ValueTag.Flag, ValueTag.Flag) => left.IsTrue.CompareTo(right.IsTrue),
            _ when Operators.IsNumeric(left) && Operators.IsNumeric(right) => Compare(left, right) ?? 0,
            _ => throw new RenderFault($"{TextForm.Kind(left)} and {TextForm.Kind(right)} have no order.", "Sort values of one kind."),
        };
    }

    private static bool IsNothing(in Value value) => value.IsNull || value.Tag == ValueTag.Empty;

    /// <summary>What <c>empty</c> is equal to.</summary>
    private static bool IsEmpty(in Value value) => value.Tag switch
    {
        ValueTag.Empty or ValueTag.Time or ValueTag.Duration => true,
        _ when Lists.IsList(value) => Lists.Count(value) == 0,
        _ => Maps.IsMap(value) && !Maps.Keys(value).Any(),
    };

    private static bool AreSame(in Value left, in Value right) => (left.Tag, right.Tag) switch
    {
        (ValueTag.Time, ValueTag.Time) => left.Time.UtcTicks == right.Time.UtcTicks,
        (ValueTag.Duration, ValueTag.Duration) => left.Duration == right.Duration,
        (ValueTag.Time, ValueTag.Duration) => throw Operators.Unfit(TokenKind.Equal, left, right),
        _ when left.IsNumber || right.IsNumber => throw Operators.Unfit(TokenKind.Equal, left, right),
        (ValueTag.Function, ValueTag.Function) => left.Function.Equals(right.Function),
        _ => left.Tag == right.Tag && ReferenceEquals(left.Reference, right.Reference),
    };

    private static bool Holds(TokenKind kind, int order) => kind switch
    {
        TokenKind.Less => order < 0,
        TokenKind.LessOrEqual => order <= 0,
        TokenKind.Greater => order > 0,
        _ => order >= 0,
    };

    /// <returns>Below, at or above zero; <see langword="null"/> when one is no number that has an order.</returns>
    private static int? Compare(in Value left, in Value right)
    {
        if (left.Tag == ValueTag.Decimal || right.Tag == ValueTag.Decimal)
        {
            return Conversions.ToDecimal(left).CompareTo(Conversions.ToDecimal(right));
        }

        if (left.Tag == ValueTag.Float || right.Tag == ValueTag.Float)
        {
            var (a, b) = (Conversions.ToFloat(left), Conversions.ToFloat(right));
            return double.IsNaN(a) || double.IsNaN(b) ? null : a.CompareTo(b);
        }

        if (left.Tag == ValueTag.Single || right.Tag == ValueTag.Single)
        {
            var (a, b) = (Conversions.ToSingle(left), Conversions.ToSingle(right));
            return float.IsNaN(a) || float.IsNaN(b) ? null : a.CompareTo(b);
        }

        return Conversions.ToBig(left).CompareTo(Conversions.ToBig(right));
    }

    private static bool AreEqualLists(in Value left, in Value right, int depth)
    {
        if (Lists.Count(left) != Lists.Count(right))
        {
            return false;
        }

        for (var i = 0; i < Lists.Count(left); i++)
        {
            if (!HoldsOfItems(TokenKind.Equal, Lists.At(left, i), Lists.At(right, i), depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The longer list is the greater one; of equally long ones all items must be in order.</summary>
    private static bool AreOrderedLists(TokenKind kind, in Value left, in Value right, int depth)
    {
        var count = Lists.Count(left);
        if (count != Lists.Count(right) || count == 0)
        {
            return Holds(kind, count.CompareTo(Lists.Count(right)));
        }

        for (var i = 0; i < count; i++)
        {
            if (!HoldsOfItems(kind, Lists.At(left, i), Lists.At(right, i), depth + 1))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Items have no place of their own in the template: what is wrong with them is wrong with the operator.</summary>
    private static bool HoldsOfItems(TokenKind kind, in Value left, in Value right, int depth)
    {
        if (depth > DepthLimit)
        {
            throw new RenderFault($"Lists are nested deeper than {DepthLimit}.", "Compare their items.");
        }

        try
        {
            return kind == TokenKind.Equal ? AreEqual(left, right, depth) : AreOrdered(kind, left, right, depth);
        }
        catch (RenderFault fault) when (fault.Place != FaultPlace.Whole)
        {
            throw new RenderFault(fault.Message, fault.Cure);
        }
    }
}
