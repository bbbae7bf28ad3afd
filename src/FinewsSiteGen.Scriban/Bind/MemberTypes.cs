using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What members a value of a known type has.</summary>
internal static class MemberTypes
{
    /// <returns><see langword="null"/> when no value of the type has the member.</returns>
    public static StaticType? Find(StaticType target, string name)
    {
        if (target.Has(Kinds.Any))
        {
            return StaticType.Any;
        }

        StaticType? found = null;
        foreach (var kind in Alternatives(target))
        {
            var member = FindOne(kind, name);
            found = found == null || member == null ? found?.OrNull() ?? member : StaticType.Join(found, member);
        }

        return found;
    }

    /// <summary>Each kind of value that has members.</summary>
    private static IEnumerable<StaticType> Alternatives(StaticType target)
    {
        const Kinds Others = ~(Kinds.Object | Kinds.Map | Kinds.Tree | Kinds.Null);
        foreach (var kinds in new[] { Kinds.Object, Kinds.Map, Kinds.Tree, target.Kinds & Others })
        {
            if (target.Has(kinds))
            {
                yield return target with { Kinds = target.Kinds & kinds };
            }
        }
    }

    private static StaticType? FindOne(StaticType target, string name)
    {
        if (target.Has(Kinds.Object))
        {
            var types = target.Models.Select(model => model.Members.FirstOrDefault(member => member.Name == name) is { } member ? StaticType.Of(member) : null).ToList();
            return types.TrueForAll(type => type == null) ? null : types.Select(type => type ?? StaticType.Null).Aggregate(StaticType.Join);
        }

        if (target.Has(Kinds.Map))
        {
            return target.Members?.GetValueOrDefault(name) ?? (name == "empty?" ? StaticType.Flag : null);
        }

        return name switch
        {
            _ when target.Has(Kinds.Tree) => StaticType.Tree,
            "size" when target.Has(Kinds.List | Kinds.Texts) => StaticType.Number,
            "empty?" when target.Has(Kinds.List | Kinds.Texts) => StaticType.Flag,
            "year" or "month" or "day" or "day_of_year" or "hour" or "minute" or "second" or "millisecond" when target.Has(Kinds.Time) => StaticType.Number,
            "days" or "hours" or "minutes" or "seconds" or "milliseconds" when target.Has(Kinds.Duration) => StaticType.Number,
            "total_days" or "total_hours" or "total_minutes" or "total_seconds" or "total_milliseconds" when target.Has(Kinds.Duration) => StaticType.Number,
            _ => null,
        };
    }

    public static IEnumerable<string> Names(StaticType target) =>
        target.Has(Kinds.Object) ? target.Models.SelectMany(model => model.Members.Select(member => member.Name)).Distinct()
        : target.Has(Kinds.Map) ? target.Members?.Keys ?? []
        : target.Has(Kinds.Time) ? ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"]
        : ["size", "empty?"];
}
