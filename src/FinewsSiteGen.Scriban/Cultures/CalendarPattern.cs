using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Scriban.Cultures;

/// <summary>Day, month, year and era in the calendar of a culture. The runtime's formatting knows only the Gregorian one where it has no data of cultures.</summary>
internal static class CalendarPattern
{
    /// <returns>The pattern with the date already filled in, as literal text.</returns>
    public static string Fill(string pattern, DateTime time, Culture culture)
    {
        var custom = Expand(pattern, culture.Info.DateTimeFormat);
        var filled = new StringBuilder();
        for (var i = 0; i < custom.Length;)
        {
            var end = End(custom, i);
            if (Part(custom[i], end - i, time, culture) is { } text)
            {
                foreach (var c in text)
                {
                    filled.Append('\\').Append(c);
                }
            }
            else
            {
                filled.Append(custom, i, end - i);
            }

            i = end;
        }

        return filled.ToString();
    }

    /// <summary>A single letter names a pattern of the culture.</summary>
    private static string Expand(string pattern, DateTimeFormatInfo dates) => pattern switch
    {
        "d" => dates.ShortDatePattern,
        "D" => dates.LongDatePattern,
        "f" => $"{dates.LongDatePattern} {dates.ShortTimePattern}",
        "F" => dates.FullDateTimePattern,
        "g" => $"{dates.ShortDatePattern} {dates.ShortTimePattern}",
        "G" => $"{dates.ShortDatePattern} {dates.LongTimePattern}",
        "m" or "M" => dates.MonthDayPattern,
        "y" or "Y" => dates.YearMonthPattern,
        _ => pattern,
    };

    /// <returns>Behind the run of one letter, the quoted text or the escaped character that begins here.</returns>
    private static int End(string pattern, int start)
    {
        switch (pattern[start])
        {
            case '\\' or '%':
                return Math.Min(start + (pattern[start] == '%' ? 1 : 2), pattern.Length);
            case '\'' or '"':
                var close = pattern.IndexOf(pattern[start], start + 1);
                return close < 0 ? pattern.Length : close + 1;
            default:
                var end = start + 1;
                while (end < pattern.Length && pattern[end] == pattern[start])
                {
                    end++;
                }

                return end;
        }
    }

    private static string? Part(char letter, int count, DateTime time, Culture culture)
    {
        var (calendar, dates) = (culture.Calendar, culture.Info.DateTimeFormat);
        return (letter, count) switch
        {
            ('d', <= 2) => Digits(calendar.GetDayOfMonth(time), count),
            ('M', <= 2) => Digits(calendar.GetMonth(time), count),
            ('M', 3) => dates.AbbreviatedMonthNames[calendar.GetMonth(time) - 1],
            ('M', _) => dates.MonthNames[calendar.GetMonth(time) - 1],
            ('y', <= 2) => Digits(calendar.GetYear(time) % 100, count),
            ('y', _) => Digits(calendar.GetYear(time), count),
            ('g', _) => culture.Era,
            _ => null,
        };
    }

    private static string Digits(int number, int count) => number.ToString(CultureInfo.InvariantCulture).PadLeft(count, '0');
}
