namespace FinewsSiteGen.Model;

/// <summary>When a post was published, as instant and as the day it belongs to.</summary>
/// <param name="Instant">In the site's zone.</param>
/// <param name="HasTime">False when only the day is known; the instant is then 00:00 of that day.</param>
public readonly record struct PostTime(DateTimeOffset Instant, bool HasTime)
{
    /// <summary>Day in the site's zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Instant.DateTime);

    /// <returns>The day's beginning; <see langword="null"/> where the zone puts that before the year 1 of universal time.</returns>
    public static PostTime? OfDay(DateOnly day, TimeZoneInfo zone)
    {
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var offset = zone.GetUtcOffset(midnight);
        return midnight.Ticks < offset.Ticks ? null : new PostTime(new DateTimeOffset(midnight, offset), HasTime: false);
    }
}
