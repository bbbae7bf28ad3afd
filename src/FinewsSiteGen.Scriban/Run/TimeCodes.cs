using System.Globalization;
using FinewsSiteGen.Scriban.Cultures;

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
        _ => IsCode(code) ? null : "%" + code,
    };

    public static bool IsCode(char code) => "aAbBcCdDeFghHIjklLmMnNpPrRsStTuUvVwWxXyYZ%".Contains(code, StringComparison.Ordinal);

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

    public static string Format(char code, DateTimeOffset time, Culture culture)
    {
        if (culture.IsGregorian && Digits(code, time) is { Width: > 0 } digits)
        {
            return digits.Value.ToString(CultureInfo.InvariantCulture).PadLeft(digits.Width, '0');
        }

        return Pattern(code) is { } pattern ? culture.Format(time, pattern) : code switch
        {
            'C' => Digits(time.Year / 100),
            'e' => culture.Calendar.GetDayOfMonth(time.DateTime).ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'j' => time.DayOfYear.ToString("000", CultureInfo.InvariantCulture),
            'k' => time.Hour.ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'l' => (((time.Hour + 11) % 12) + 1).ToString(CultureInfo.InvariantCulture).PadLeft(2),
            'N' => time.ToString("fffffff", CultureInfo.InvariantCulture) + "00",
            'P' => culture.Format(time, "tt").ToLower(culture.Info),
            's' => ((time.UtcTicks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerSecond).ToString(CultureInfo.InvariantCulture),
            'u' => ((((int)time.DayOfWeek + 6) % 7) + 1).ToString(CultureInfo.InvariantCulture),
            'U' => Digits(culture.WeekOfYear(time, culture.Info.DateTimeFormat.CalendarWeekRule, DayOfWeek.Sunday)),
            'v' => $"{time.Day,2}-{time.ToString("MMM-yyyy", CultureInfo.InvariantCulture).ToUpperInvariant()}",
            'V' => Digits(culture.WeekOfYear(time, CalendarWeekRule.FirstFourDayWeek, DayOfWeek.Monday)),
            'w' => ((int)time.DayOfWeek).ToString(CultureInfo.InvariantCulture),
            'W' => Digits(culture.WeekOfYear(time, culture.Info.DateTimeFormat.CalendarWeekRule, DayOfWeek.Monday)),
            _ => "",
        };
    }

    private static string Digits(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Codes for which .NET has a pattern.</summary>
    public static string? Pattern(char code) => code switch
    {
        'a' => "ddd",
        'A' => "dddd",
        'b' or 'h' => "MMM",
        'B' => "MMMM",
        'c' => "ddd MMM dd HH:mm:ss yyyy",
        'd' => "dd",
        'D' => "MM/dd/yy",
        'F' => "yyyy-MM-dd",
        'H' => "HH",
        'I' => "hh",
        'L' => "fff",
        'm' => "MM",
        'M' => "mm",
        'p' => "tt",
        'r' => "hh:mm:ss tt",
        'R' => "HH:mm",
        'S' => "ss",
        'T' => "HH:mm:ss",
        'x' => "d",
        'X' => "T",
        'y' => "yy",
        'Y' => "yyyy",
        'Z' => "zzz",
        _ => null,
    };
}
