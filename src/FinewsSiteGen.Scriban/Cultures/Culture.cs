using System.Globalization;

namespace FinewsSiteGen.Scriban.Cultures;

/// <summary>How numbers and times are written in a culture; immutable.</summary>
/// <param name="Info">Its calendar is the Gregorian one in all cultures.</param>
/// <param name="Calendar">The culture's own.</param>
/// <param name="Era">Of the present, in that calendar.</param>
internal sealed record Culture(CultureInfo Info, Calendar Calendar, string Era)
{
    public static Culture Invariant { get; } = new(CultureInfo.InvariantCulture, CultureInfo.InvariantCulture.Calendar, "A.D.");

    public bool IsGregorian => Calendar is GregorianCalendar;

    /// <param name="name">Of its class.</param>
    public static Calendar CalendarOf(string name) => name switch
    {
        nameof(GregorianCalendar) => new GregorianCalendar(),
        nameof(PersianCalendar) => new PersianCalendar(),
        nameof(ThaiBuddhistCalendar) => new ThaiBuddhistCalendar(),
        nameof(UmAlQuraCalendar) => new UmAlQuraCalendar(),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, null),
    };

    /// <param name="pattern">As .NET has them, standard or custom.</param>
    /// <exception cref="FormatException">It is no pattern.</exception>
    public string Format(DateTimeOffset time, string pattern) => pattern switch
    {
        // These say nothing of a zone and do not convert to one.
        "r" or "R" or "u" or "s" => time.DateTime.ToString(pattern, Info),
        "U" => Format(time.ToUniversalTime(), "F"),
        _ when IsGregorian && !pattern.Contains('g', StringComparison.Ordinal) => time.ToString(pattern, Info),
        _ => time.ToString(CalendarPattern.Fill(pattern, time.DateTime, this), Info),
    };

    public int WeekOfYear(DateTimeOffset time, CalendarWeekRule rule, DayOfWeek first) => Calendar.GetWeekOfYear(time.DateTime, rule, first);
}
