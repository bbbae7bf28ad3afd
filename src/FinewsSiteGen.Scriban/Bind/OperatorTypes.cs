using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What the binary operators may give, told from their operands.</summary>
internal static class OperatorTypes
{
    private const Kinds Numbers = Kinds.Number | Kinds.Flag;
    private const Kinds Times = Kinds.Time | Kinds.Duration;

    public static StaticType Of(TokenKind kind, StaticType left, StaticType right) => kind switch
    {
        TokenKind.Equal or TokenKind.NotEqual or TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => StaticType.Flag,
        TokenKind.RangeInclusive or TokenKind.RangeExclusive => StaticType.ListOf(StaticType.Number),
        _ => new[] { Text(kind, left, right), List(kind, left, right), Number(left, right), Time(left, right), Rest(left, right) }.Aggregate(StaticType.Join),
    };

    /// <summary><c>+</c> of a text and anything, <c>*</c> of a text and a number.</summary>
    private static StaticType Text(TokenKind kind, StaticType left, StaticType right)
    {
        if (!left.Has(Kinds.Texts) && !right.Has(Kinds.Texts))
        {
            return StaticType.None;
        }

        return kind switch
        {
            TokenKind.Plus => Texts.Concat(left, right),
            TokenKind.Star => StaticType.Join(Repeated(left), Repeated(right)),
            _ => StaticType.None,
        };
    }

    private static StaticType Repeated(StaticType text) => text.Has(Kinds.Texts) ? Texts.Repeated(text) : StaticType.None;

    /// <summary>Lists joined or repeated, or with a value more.</summary>
    private static StaticType List(TokenKind kind, StaticType left, StaticType right)
    {
        const Kinds Lists = Kinds.List | Kinds.Tree;
        if (!left.Has(Lists) && !right.Has(Lists))
        {
            return StaticType.None;
        }

        // an object beside a list counts as the list of its members
        var items = StaticType.Join(
            left.Has(Lists | Kinds.Map) ? Results.ItemOf(left.Without(Kinds.Texts)) : StaticType.None,
            right.Has(Lists | Kinds.Map) ? Results.ItemOf(right.Without(Kinds.Texts)) : StaticType.None);
        return StaticType.ListOf(kind switch
        {
            TokenKind.ShiftLeft => StaticType.Join(items, right),
            TokenKind.ShiftRight => StaticType.Join(items, left),
            _ => items,
        });
    }

    private static StaticType Number(StaticType left, StaticType right) =>
        left.Has(Numbers | Kinds.Tree) && right.Has(Numbers | Kinds.Tree) ? StaticType.Number : StaticType.None;

    private static StaticType Time(StaticType left, StaticType right) =>
        left.Has(Times) && right.Has(Times) ? new StaticType(Times) : StaticType.None;

    /// <summary>Null goes on; a value of unknown shape may be text.</summary>
    private static StaticType Rest(StaticType left, StaticType right) => new(
        (left.Has(Kinds.Null) || right.Has(Kinds.Null) ? Kinds.Null : Kinds.None) | (left.Has(Kinds.Tree | Kinds.Any) || right.Has(Kinds.Tree | Kinds.Any) ? Kinds.Tree : Kinds.None));
}
