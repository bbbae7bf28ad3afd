using FinewsSiteGen.Scriban.Bind;
using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>The kinds of results that most built-ins have.</summary>
internal static class Results
{
    public static ResultType Text { get; } = _ => StaticType.Text.OrNull();

    public static ResultType Number { get; } = _ => StaticType.Number.OrNull();

    public static ResultType Flag { get; } = _ => StaticType.Flag;

    public static ResultType Time { get; } = _ => new StaticType(Kinds.Time | Kinds.Null);

    public static ResultType Duration { get; } = _ => new StaticType(Kinds.Duration);

    public static ResultType Texts { get; } = _ => StaticType.ListOf(StaticType.Text.OrNull());

    /// <summary>A value of which nothing is known.</summary>
    public static ResultType Tree { get; } = _ => StaticType.Tree;

    /// <summary>The list that is given, with the same items in another number or order.</summary>
    public static ResultType SameList { get; } = arguments => StaticType.ListOf(ItemOf(arguments[0])).OrNull();

    public static ResultType Item { get; } = arguments => ItemOf(arguments[0]).OrNull();

    /// <summary>The items of the first two arguments: lists, or a list and an item.</summary>
    public static ResultType Extended(int added, bool isList) => arguments =>
        StaticType.ListOf(StaticType.Join(ItemOf(arguments[0]), isList ? ItemOf(arguments[added]) : arguments[added]!)).OrNull();

    /// <summary>What a loop over the value gives: items of a list, pairs of an object, characters of a text.</summary>
    public static StaticType ItemOf(StaticType? list) =>
        list == null ? StaticType.Null
        : list.Shapes.Select(shape => list.Has(Kinds.List) ? shape.Item : StaticType.None)
            .Append(list.Item ?? StaticType.None)
            .Append(list.Has(Kinds.Tree | Kinds.Any) ? StaticType.Tree : StaticType.None)
            .Append(list.Has(Kinds.Map) ? PairOf(list) : StaticType.None)
            .Append(list.Has(Kinds.Texts) ? StaticType.Text : StaticType.None)
            .Aggregate(StaticType.Join);

    /// <summary>An object is a list of its members.</summary>
    private static StaticType PairOf(StaticType map) => new(Kinds.Map, Members: new Dictionary<string, StaticType>(StringComparer.Ordinal)
    {
        ["key"] = MemberTypes.Keys(map),
        ["value"] = MemberTypes.All(map),
    });
}
