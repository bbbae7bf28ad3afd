using System.Globalization;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>The letters of a <c>strftime</c> format, as the documentation of <c>date.to_string</c> lists them.</summary>
internal static class TimeCodes
{
    /// <summary>Codes that stand for a fixed text, and codes that mean nothing and are printed as they are.</summary>
    public static string? Literal(char code) => code switch
    {
        'n' => "\n",
        't' => "\t",
        '%' => "%",
        _ => "aAbBcCdDeFghHIjklLmMNpPrRsSTuUvVwWxXyYZ".Contains(code, StringComparison.Ordinal) ? null : "%" + code,
    };

    /// <summary>Codes that print zero-padded digits, with how many.</summary>
    public static (int Value, int Width) Digits(char code, DateTimeOffset time) => code switch
    {
        'd' => (time.Day, 2),
        'm' => (time.Month, 2),
        'Y' => (time.Year, 4),
        'H' => (time.Hour, 2),
        'M' => (time.Minute, 2),
        'S' => (time.Second, 2),
        'y' => (time.Year % 100, 2),
        'I' => (((time.Hour + 11) % 12) + 1, 2),
        'j' => (time.DayOfYear, 3),
        'L' => (time.Millisecond, 3),
        _ => (0, 0),
    };

    public static string Format(char code, DateTimeOffset time, CultureInfo culture)
    {
        if (Digits(code, time) is { Width: > 0 } digits)
        {
            return digits.Value.ToString(CultureInfo.InvariantCulture).PadLeft(digits.Width, '0');
        }

        return code switch
        {
            'a' => time.ToString("ddd", culture),
            'A' => time.ToString("dddd", culture),
            'b' or 'h' => time.ToString("MMM", culture),
            'B' => time.ToString("MMMM", culture),
            'c' => time.ToString("ddd MMM dd HH:mm:ss yyyy", culture),
            'C' => (time.Year / 100).ToString(CultureInfo.InvariantCulture),
            'D' => time.ToString("MM/dd/yy", CultureInfo.InvariantCulture),
            'e' => time.Day.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'F' => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            'k' => time.Hour.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'l' => (((time.Hour + 11) % 12) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'N' => time.ToString("fffffff", CultureInfo.InvariantCulture) + "00",
            'p' => time.Hour < 12 ? "AM" : "PM",
            'P' => time.Hour < 12 ? "am" : "pm",
            'r' => time.ToString("hh:mm:ss tt", CultureInfo.InvariantCulture),
            'R' => time.ToString("HH:mm", CultureInfo.InvariantCulture),
            's' => time.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
            'T' or 'X' => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture),
            'v' => $"{time.Day,2}-{time.ToString("MMM", culture).ToUpperInvariant()}-{time:yyyy}",
            'x' => time.ToString("d", culture),
            'Z' => time.ToString("zzz", CultureInfo.InvariantCulture),
            _ => Week(code, time, culture),
        };
    }

    private static string Week(char code, DateTimeOffset time, CultureInfo culture) => code switch
    {
        'u' => ((((int)time.DayOfWeek + 6) % 7) + 1).ToString(CultureInfo.InvariantCulture),
        'w' => ((int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
        'U' => culture.Calendar.GetWeekOfYear(time.DateTime, CalendarWeekRule.FirstDay, DayOfWeek.Sunday).ToString("00", CultureInfo.InvariantCulture),
        'V' => ISOWeek.GetWeekOfYear(time.DateTime).ToString("00", CultureInfo.InvariantCulture),
        'W' => culture.Calendar.GetWeekOfYear(time.DateTime, CalendarWeekRule.FirstDay, DayOfWeek.Monday).ToString("00", CultureInfo.InvariantCulture),
        _ => "",
    };
}
