using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Equality and order of values.</summary>
internal static class Comparison
{
    public static bool AreEqual(in Value left, in Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return left.IsNull && right.IsNull;
        }

        if (left.Tag == ValueTag.Empty || right.Tag == ValueTag.Empty)
        {
            var other = left.Tag == ValueTag.Empty ? right : left;
            return (Lists.IsList(other) && Lists.Count(other) == 0) || (Maps.IsMap(other) && !Maps.Keys(other).Any());
        }

        if (IsText(left) || IsText(right))
        {
            return IsPlain(left) && IsPlain(right) && TextForm.Of(left) == TextForm.Of(right);
        }

        if (IsNumeric(left) && IsNumeric(right))
        {
            return Compare(left, right) == 0;
        }

        if (Lists.IsList(left) || Lists.IsList(right))
        {
            return Lists.IsList(left) && Lists.IsList(right)
                ? AreEqualLists(left, right)
                : throw Operators.Unfit(TokenKind.Equal, left, right);
        }

        if (left.Tag == ValueTag.Flag || right.Tag == ValueTag.Flag)
        {
            return left.IsTrue == right.IsTrue;
        }

        return left.Tag == right.Tag && left.Tag switch
        {
            ValueTag.Time => left.Time.UtcTicks == right.Time.UtcTicks,
            ValueTag.Duration => left.Duration == right.Duration,
            _ => ReferenceEquals(left.Reference, right.Reference),
        };
    }

    /// <summary>Below, at or above zero; of lists the first items that differ decide.</summary>
    public static int Order(TokenKind kind, in Value left, in Value right)
    {
        if (IsText(left) || IsText(right))
        {
            return string.CompareOrdinal(TextForm.Of(left), TextForm.Of(right));
        }

        if (IsNumeric(left) && IsNumeric(right) && (left.IsNumber || right.IsNumber))
        {
            return Compare(left, right);
        }

        if (Lists.IsList(left) && Lists.IsList(right))
        {
            return OrderLists(kind, left, right);
        }

        return (left.Tag, right.Tag) switch
        {
            (ValueTag.Time, ValueTag.Time) => left.Time.CompareTo(right.Time),
            (ValueTag.Duration, ValueTag.Duration) => left.Duration.CompareTo(right.Duration),
            _ => throw Operators.Unfit(kind, left, right),
        };
    }

    /// <summary>An order for sorting: null first, else only values of a kind have one.</summary>
    public static int Sort(Value left, Value right)
    {
        if (left.IsNull || right.IsNull)
        {
            return left.IsNull ? right.IsNull ? 0 : -1 : 1;
        }

        return IsText(left) == IsText(right)
            ? Order(TokenKind.Less, left, right)
            : throw new RenderFault($"{TextForm.Kind(left)} and {TextForm.Kind(right)} have no order.", "Sort values of one kind.");
    }

    private static bool IsText(in Value value) => value.Tag is ValueTag.Text or ValueTag.Html;

    private static bool IsPlain(in Value value) => IsText(value) || IsNumeric(value);

    private static bool IsNumeric(in Value value) => value.IsNumber || value.Tag == ValueTag.Flag;

    private static int Compare(in Value left, in Value right)
    {
        if (left.Tag == ValueTag.Decimal || right.Tag == ValueTag.Decimal)
        {
            return Conversions.ToDecimal(left).CompareTo(Conversions.ToDecimal(right));
        }

        return left.Tag == ValueTag.Float || right.Tag == ValueTag.Float
            ? Conversions.ToFloat(left).CompareTo(Conversions.ToFloat(right))
            : Conversions.ToBig(left).CompareTo(Conversions.ToBig(right));
    }

    private static bool AreEqualLists(in Value left, in Value right)
    {
        if (Lists.Count(left) != Lists.Count(right))
        {
            return false;
        }

        for (var i = 0; i < Lists.Count(left); i++)
        {
            if (!AreEqual(Lists.At(left, i), Lists.At(right, i)))
            {
                return false;
            }
        }

        return true;
    }

    private static int OrderLists(TokenKind kind, in Value left, in Value right)
    {
        for (var i = 0; i < Math.Min(Lists.Count(left), Lists.Count(right)); i++)
        {
            if (Order(kind, Lists.At(left, i), Lists.At(right, i)) is var order and not 0)
            {
                return order;
            }
        }

        return Lists.Count(left).CompareTo(Lists.Count(right));
    }
}
