namespace FinewsSiteGen.Model;

/// <summary>When a post was published, as instant and as the day it belongs to.</summary>
/// <param name="Instant">In the site's zone.</param>
/// <param name="HasTime">False when only the day is known; the instant is then 00:00 of that day.</param>
public readonly record struct PostTime(DateTimeOffset Instant, bool HasTime)
{
    /// <summary>Day in the site's zone.</summary>
    public DateOnly Day => DateOnly.FromDateTime(Instant.DateTime);
}
