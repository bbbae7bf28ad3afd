namespace FinewsSiteGen.Model;

/// <summary>A day as the state keeps it: <c>yyyymmdd</c>, so that a month is a range.</summary>
internal static class DayNumber
{
    public static long Of(DateOnly day) => (day.Year * 10000L) + (day.Month * 100) + day.Day;

    public static DateOnly Day(long number) => new((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100));
}
