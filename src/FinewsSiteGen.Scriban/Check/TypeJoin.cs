namespace FinewsSiteGen.Scriban.Check;

/// <summary>The type of what is of one type or of another.</summary>
internal static class TypeJoin
{
    /// <summary>More texts than this are no longer told apart.</summary>
    public const int TextLimit = 32;

    public static StaticType Join(StaticType left, StaticType right)
    {
        if (ReferenceEquals(left, right) || right.Kinds == Kinds.None)
        {
            return left;
        }

        if (left.Kinds == Kinds.None)
        {
            return right;
        }

        var joined = new StaticType(
            left.Kinds | right.Kinds,
            left.Item == null || right.Item == null ? left.Item ?? right.Item : Join(left.Item, right.Item),
            Union(left.Constants ?? [], right.Constants ?? []) is { Count: > 0 } constants ? constants : null,
            left.Members == null || right.Members == null ? left.Members ?? right.Members : JoinMembers(left.Members, right.Members))
        {
            Models = Union(left.Models, right.Models),
            Phrases = Union(left.Phrases, right.Phrases),
            Shapes = Union(left.Shapes, right.Shapes),
            Functions = Union(left.Functions, right.Functions),
        };
        return (joined.Constants?.Count ?? 0) + joined.Phrases.Count > TextLimit ? Widen(joined) : joined;
    }

    /// <summary>The texts that are known are told apart no more.</summary>
    public static StaticType Widen(StaticType type)
    {
        var phrases = type.Phrases.Concat((type.Constants ?? []).Select(Phrase.Of));
        var rest = type.Without(Kinds.Constant | Kinds.Phrase);
        return rest with { Kinds = phrases.Aggregate(rest.Kinds, (kinds, phrase) => kinds | phrase.Summary()) };
    }

    public static bool AreSame<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) =>
        ReferenceEquals(left, right) || (left.Count == right.Count && left.All(item => right.Contains(item)));

    private static IReadOnlyList<T> Union<T>(IReadOnlyList<T> left, IReadOnlyList<T> right) =>
        left.Count == 0 ? right : right.Count == 0 || ReferenceEquals(left, right) ? left : [.. left.Union(right)];

    private static Dictionary<string, StaticType> JoinMembers(IReadOnlyDictionary<string, StaticType> left, IReadOnlyDictionary<string, StaticType> right) =>
        left.Keys.Union(right.Keys, StringComparer.Ordinal).ToDictionary(
            name => name,
            name => Join(left.GetValueOrDefault(name, StaticType.Null), right.GetValueOrDefault(name, StaticType.Null)),
            StringComparer.Ordinal);
}
