namespace FinewsSiteGen.Scriban.Run;

/// <summary>Members of times and durations.</summary>
internal static class TimeMembers
{
    private static readonly OrderedDictionary<string, Func<DateTimeOffset, Value>> OfTime = new(StringComparer.Ordinal)
    {
        ["date"] = time => Value.Of(new DateTimeOffset(time.Date, time.Offset)),
        ["day"] = time => Value.Of(time.Day),
        ["day_of_week"] = time => Value.OfName(time.DayOfWeek.ToString(), (int)time.DayOfWeek),
        ["day_of_year"] = time => Value.Of(time.DayOfYear),
        ["hour"] = time => Value.Of(time.Hour),
        ["kind"] = _ => Value.OfName(nameof(DateTimeKind.Local), (int)DateTimeKind.Local),
        ["millisecond"] = time => Value.Of(time.Millisecond),
        ["microsecond"] = time => Value.Of(time.Microsecond),
        ["nanosecond"] = time => Value.Of(time.Nanosecond),
        ["minute"] = time => Value.Of(time.Minute),
        ["month"] = time => Value.Of(time.Month),
        ["second"] = time => Value.Of(time.Second),
        ["ticks"] = time => Value.OfLong(time.Ticks),
        ["time_of_day"] = time => Value.Of(time.TimeOfDay),
        ["year"] = time => Value.Of(time.Year),
    };

    private static readonly OrderedDictionary<string, Func<TimeSpan, Value>> OfDuration = new(StringComparer.Ordinal)
    {
        ["ticks"] = duration => Value.OfLong(duration.Ticks),
        ["days"] = duration => Value.Of(duration.Days),
        ["hours"] = duration => Value.Of(duration.Hours),
        ["milliseconds"] = duration => Value.Of(duration.Milliseconds),
        ["microseconds"] = duration => Value.Of(duration.Microseconds),
        ["nanoseconds"] = duration => Value.Of(duration.Nanoseconds),
        ["minutes"] = duration => Value.Of(duration.Minutes),
        ["seconds"] = duration => Value.Of(duration.Seconds),
        ["total_days"] = duration => Value.Of(duration.TotalDays),
        ["total_hours"] = duration => Value.Of(duration.TotalHours),
        ["total_milliseconds"] = duration => Value.Of(duration.TotalMilliseconds),
        ["total_microseconds"] = duration => Value.Of(duration.TotalMicroseconds),
        ["total_nanoseconds"] = duration => Value.Of(duration.TotalNanoseconds),
        ["total_minutes"] = duration => Value.Of(duration.TotalMinutes),
        ["total_seconds"] = duration => Value.Of(duration.TotalSeconds),
    };

    /// <param name="tag">Of a time or of a duration.</param>
    public static IEnumerable<string> Names(ValueTag tag) => tag == ValueTag.Time ? OfTime.Keys : OfDuration.Keys;

    public static bool Has(ValueTag tag, string name) => tag == ValueTag.Time ? OfTime.ContainsKey(name) : OfDuration.ContainsKey(name);

    public static Value Get(in Value target, string name) => target.Tag == ValueTag.Time
        ? OfTime.TryGetValue(name, out var ofTime) ? ofTime(target.Time) : Value.Null
        : OfDuration.TryGetValue(name, out var ofDuration) ? ofDuration(target.Duration) : Value.Null;
}
