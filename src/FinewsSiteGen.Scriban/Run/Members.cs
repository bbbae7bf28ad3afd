namespace FinewsSiteGen.Scriban.Run;

/// <summary>Members and items by name and by index, as the language defines them for each kind of value.</summary>
internal static class Members
{
    /// <param name="target">Not null.</param>
    /// <returns>Null where there is no such member.</returns>
    public static Value Get(in Value target, string name)
    {
        if (Maps.TryGet(target, name, out var value))
        {
            return value;
        }

        return name switch
        {
            "size" when Lists.IsList(target) => Value.Of(Lists.Count(target)),
            "size" when target.Tag == ValueTag.Text => Value.Of(target.Text.Length),
            "empty?" => Value.Of(IsEmpty(target)),
            _ when target.Tag is ValueTag.Time or ValueTag.Duration => TimeMember(target, name),
            _ => Value.Null,
        };
    }

    public static void Set(in Value target, string name, Value value)
    {
        switch (target.Tag)
        {
            case ValueTag.Map:
                target.Map.Set(name, value);
                break;
            case ValueTag.Array:
                target.Array.MakeMembers().Set(name, value);
                break;
            default:
                throw new RenderFault($"The member {name} of {TextForm.Kind(target)} cannot be set.", "Set members of objects that the template made.");
        }
    }

    /// <param name="target">Not null.</param>
    public static Value Index(in Value target, in Value index)
    {
        if (target.Tag == ValueTag.Text || Lists.IsList(target))
        {
            if (index.Tag == ValueTag.Text && target.Tag != ValueTag.Text)
            {
                return Get(target, index.Text);
            }

            var at = index.IsNull ? throw new RenderFault("The index is null.", "Give a whole number.") : Conversions.ToInt(index);
            var count = target.Tag == ValueTag.Text ? target.Text.Length : Lists.Count(target);
            at = at < 0 ? count + at : at;
            if (target.Tag == ValueTag.Text && (at < 0 || at >= count))
            {
                throw new RenderFault($"The text has no character {at}.", "Ask for its size first.");
            }

            return at < 0 || at >= count ? Value.Null
                : target.Tag == ValueTag.Text ? Value.Of(target.Text[(int)at].ToString()) : Lists.At(target, (int)at);
        }

        return Maps.IsMap(target)
            ? index.IsNull ? throw new RenderFault("The index is null.", "Give the name of a member.") : Maps.Get(target, TextForm.Of(index))
            : throw new RenderFault($"{TextForm.Kind(target)} has no items.", "Index a list, an object or a text.");
    }

    public static void SetIndex(in Value target, in Value index, Value value)
    {
        if (target.Tag == ValueTag.Array && index.Tag != ValueTag.Text)
        {
            var items = target.Array.Items;
            var at = Conversions.ToInt(index);
            at = at < 0 ? items.Count + at : at;
            if (at is < 0 or > 1_000_000)
            {
                throw new RenderFault($"The index {at} is outside the array.", "Use an index from 0.");
            }

            while (items.Count <= at)
            {
                items.Add(Value.Null);
            }

            items[(int)at] = value;
            return;
        }

        if (index.IsNull)
        {
            throw new RenderFault("The index is null.", "Give the name of a member.");
        }

        Set(target, TextForm.Of(index), value);
    }

    private static bool IsEmpty(in Value target) => target.Tag switch
    {
        ValueTag.Text => target.Text.Length == 0,
        ValueTag.Map => target.Map.Count == 0,
        _ when Lists.IsList(target) => Lists.Count(target) == 0,
        ValueTag.TreeMap => !Maps.Keys(target).Any(),
        _ => false,
    };

    private static Value TimeMember(in Value target, string name) => target.Tag == ValueTag.Time
        ? name switch
        {
            "year" => Value.Of(target.Time.Year),
            "month" => Value.Of(target.Time.Month),
            "day" => Value.Of(target.Time.Day),
            "day_of_year" => Value.Of(target.Time.DayOfYear),
            "hour" => Value.Of(target.Time.Hour),
            "minute" => Value.Of(target.Time.Minute),
            "second" => Value.Of(target.Time.Second),
            "millisecond" => Value.Of(target.Time.Millisecond),
            "date" => Value.Of(new DateTimeOffset(target.Time.Date, target.Time.Offset)),
            "ticks" => Value.Of(target.Time.Ticks),
            _ => Value.Null,
        }
        : name switch
        {
            "days" => Value.Of(target.Duration.Days),
            "hours" => Value.Of(target.Duration.Hours),
            "minutes" => Value.Of(target.Duration.Minutes),
            "seconds" => Value.Of(target.Duration.Seconds),
            "milliseconds" => Value.Of(target.Duration.Milliseconds),
            "ticks" => Value.Of(target.Duration.Ticks),
            "total_days" => Value.Of(target.Duration.TotalDays),
            "total_hours" => Value.Of(target.Duration.TotalHours),
            "total_minutes" => Value.Of(target.Duration.TotalMinutes),
            "total_seconds" => Value.Of(target.Duration.TotalSeconds),
            "total_milliseconds" => Value.Of(target.Duration.TotalMilliseconds),
            _ => Value.Null,
        };
}
