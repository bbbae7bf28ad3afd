using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What members a value of a known type has.</summary>
internal static class MemberTypes
{
    public static StaticType? Find(StaticType target, string name)
    {
        if (target.Has(Kinds.Object) && target.Model is { } model)
        {
            return model.Members.FirstOrDefault(member => member.Name == name) is { } member ? StaticType.Of(member) : null;
        }

        if (target.Has(Kinds.Map))
        {
            return target.Members?.GetValueOrDefault(name) ?? (name == "empty?" ? StaticType.Flag : null);
        }

        return name switch
        {
            _ when target.Has(Kinds.Tree) => StaticType.Tree,
            "size" when target.Has(Kinds.List | Kinds.Text | Kinds.Constant | Kinds.Escaped | Kinds.Encoded | Kinds.Address) => StaticType.Number,
            "empty?" when target.Has(Kinds.List | Kinds.Text | Kinds.Constant | Kinds.Escaped | Kinds.Encoded | Kinds.Address) => StaticType.Flag,
            "year" or "month" or "day" or "day_of_year" or "hour" or "minute" or "second" or "millisecond" when target.Has(Kinds.Time) => StaticType.Number,
            "days" or "hours" or "minutes" or "seconds" or "milliseconds" when target.Has(Kinds.Duration) => StaticType.Number,
            "total_days" or "total_hours" or "total_minutes" or "total_seconds" or "total_milliseconds" when target.Has(Kinds.Duration) => StaticType.Number,
            _ => null,
        };
    }

    public static IEnumerable<string> Names(StaticType target) =>
        target.Has(Kinds.Object) && target.Model is { } model ? model.Members.Select(member => member.Name)
        : target.Has(Kinds.Map) ? target.Members?.Keys ?? []
        : target.Has(Kinds.Time) ? ["year", "month", "day", "day_of_year", "hour", "minute", "second", "millisecond"]
        : ["size", "empty?"];
}
