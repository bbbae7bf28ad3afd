namespace FinewsSiteGen.Scriban.Run;

/// <summary>Members of times and durations.</summary>
internal static class TimeMembers
{
    public static Value Get(in Value target, string name) => target.Tag == ValueTag.Time ? OfTime(target.Time, name) : OfDuration(target.Duration, name);

    private static Value OfTime(DateTimeOffset time, string name) => name switch
    {
        "year" => Value.Of(time.Year),
        "month" => Value.Of(time.Month),
        "day" => Value.Of(time.Day),
        "day_of_year" => Value.Of(time.DayOfYear),
        "hour" => Value.Of(time.Hour),
        "minute" => Value.Of(time.Minute),
        "second" => Value.Of(time.Second),
        "millisecond" => Value.Of(time.Millisecond),
        "date" => Value.Of(new DateTimeOffset(time.Date, time.Offset)),
        "ticks" => Value.Of(time.Ticks),
        _ => Value.Null,
    };

    private static Value OfDuration(TimeSpan duration, string name) => name switch
    {
        "days" => Value.Of(duration.Days),
        "hours" => Value.Of(duration.Hours),
        "minutes" => Value.Of(duration.Minutes),
        "seconds" => Value.Of(duration.Seconds),
        "milliseconds" => Value.Of(duration.Milliseconds),
        "ticks" => Value.Of(duration.Ticks),
        "total_days" => Value.Of(duration.TotalDays),
        "total_hours" => Value.Of(duration.TotalHours),
        "total_minutes" => Value.Of(duration.TotalMinutes),
        "total_seconds" => Value.Of(duration.TotalSeconds),
        "total_milliseconds" => Value.Of(duration.TotalMilliseconds),
        _ => Value.Null,
    };
}
