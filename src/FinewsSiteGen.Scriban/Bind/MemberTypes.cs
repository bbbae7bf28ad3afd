using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What members and items a value of a known type has.</summary>
internal static class MemberTypes
{
    /// <returns><see langword="null"/> when no value of the type has the member.</returns>
    public static StaticType? Find(StaticType target, string name)
    {
        if (target.Has(Kinds.Any))
        {
            return StaticType.Any;
        }

        var found = Alternatives(target, name).ToList();
        return found.TrueForAll(member => member == null) ? null : found.Select(member => member ?? StaticType.Null).Aggregate(StaticType.Join);
    }

    /// <summary>Whether every value of the type that has members has this one.</summary>
    public static bool IsCertain(StaticType target, string name) =>
        target.IsOnly(Kinds.Object | Kinds.Map | Kinds.Null)
        && target.Models.All(model => model.Members.Any(member => member.Name == name))
        && target.Shapes.All(shape => shape.IsCertain(name))
        && target.Members?.ContainsKey(name) != false;

    /// <summary>What stands behind a value in square brackets; <see langword="null"/> when no value of the type has such an item.</summary>
    public static StaticType? At(StaticType target, StaticType index)
    {
        if (target.Has(Kinds.Any))
        {
            return StaticType.Any;
        }

        var found = new List<StaticType?>();
        if (target.Has(Kinds.List | Kinds.Texts) && !index.IsOnly(Kinds.Constant))
        {
            found.Add(Results.ItemOf(target.Without(Kinds.Map)));
        }

        if (!index.IsOnly(Kinds.Number | Kinds.Flag | Kinds.Null) || target.Has(Kinds.Object | Kinds.Map))
        {
            found.AddRange(index is { Kinds: Kinds.Constant, Constants: { } names } ? names.Select(name => Find(target, name)) : [All(target)]);
        }

        found.Add(target.Has(Kinds.Tree) ? StaticType.Tree : null);
        return found.TrueForAll(item => item == null) ? null : found.Select(item => item ?? StaticType.Null).Aggregate(StaticType.Null, StaticType.Join);
    }

    /// <summary>Of all members; none for a value that has no members.</summary>
    public static StaticType All(StaticType target) => target.Models.SelectMany(model => model.Members).Select(StaticType.Of)
        .Concat(target.Shapes.SelectMany(shape => shape.Members.Values.Append(shape.Others)))
        .Concat(target.Members?.Values ?? [])
        .Append(target.Has(Kinds.Tree) ? StaticType.Tree : StaticType.None)
        .Aggregate(StaticType.None, StaticType.Join);

    /// <summary>The names of members: the author's, unless a name is only known when the template runs.</summary>
    public static StaticType Keys(StaticType target)
    {
        var isOpen = target.Has(Kinds.Tree | Kinds.Any) || target.Shapes.Any(shape => shape.Others.Kinds != Kinds.None);
        return isOpen ? StaticType.Text : OfObjects(target).Select(StaticType.Constant).Aggregate(StaticType.None, StaticType.Join);
    }

    /// <summary>For messages and suggestions.</summary>
    public static IEnumerable<string> Names(StaticType target) =>
        target.Has(Kinds.Object | Kinds.Map) ? OfObjects(target)
        : target.Has(Kinds.Time) ? TimeMembers.Names(ValueTag.Time)
        : target.Has(Kinds.Duration) ? TimeMembers.Names(ValueTag.Duration)
        : target.Has(Kinds.List | Kinds.Texts) ? ["size", "empty?"]
        : [];

    /// <summary>Names of the members that objects are known to have.</summary>
    public static IReadOnlyList<string> OfObjects(StaticType target) => [.. target.Models.SelectMany(model => model.Members.Select(member => member.Name))
        .Concat(target.Shapes.SelectMany(shape => shape.Members.Keys)).Concat(target.Members?.Keys ?? []).Distinct()];

    private static IEnumerable<StaticType?> Alternatives(StaticType target, string name)
    {
        foreach (var model in target.Models)
        {
            yield return model.Members.FirstOrDefault(member => member.Name == name) is { } member ? StaticType.Of(member) : null;
        }

        foreach (var shape in target.Shapes)
        {
            yield return OfShape(shape, name);
        }

        if (target.Members != null)
        {
            yield return target.Members.GetValueOrDefault(name);
        }

        if (target.Has(Kinds.Tree))
        {
            yield return StaticType.Tree;
        }

        if (target.Has(~(Kinds.Object | Kinds.Map | Kinds.Tree | Kinds.Null)) || name == "empty?")
        {
            yield return Known(target, name);
        }
    }

    private static StaticType? OfShape(Shape shape, string name)
    {
        var others = shape.Others;
        if (shape.Members.TryGetValue(name, out var member))
        {
            return shape.IsCertain(name) && others.Kinds == Kinds.None ? member : StaticType.Join(member, others).OrNull();
        }

        return others.Kinds == Kinds.None ? null : others.OrNull();
    }

    /// <summary>Members that the language gives a value.</summary>
    private static StaticType? Known(StaticType target, string name) => name switch
    {
        "size" when target.Has(Kinds.List | Kinds.Texts) => StaticType.Number,
        "empty?" when target.Has(Kinds.List | Kinds.Map | Kinds.Object | Kinds.Texts) => StaticType.Flag,
        "date" when target.Has(Kinds.Time) => new StaticType(Kinds.Time),
        "time_of_day" when target.Has(Kinds.Time) => new StaticType(Kinds.Duration),
        "day_of_week" or "kind" when target.Has(Kinds.Time) => new StaticType(Kinds.Safe),
        _ when target.Has(Kinds.Time) && TimeMembers.Has(ValueTag.Time, name) => StaticType.Number,
        _ when target.Has(Kinds.Duration) && TimeMembers.Has(ValueTag.Duration, name) => StaticType.Number,
        _ => null,
    };
}
