using System.Globalization;
using System.Text;
using FinewsSiteGen.Scriban.Cultures;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>Reads times, with or without a pattern.</summary>
internal static class TimeReader
{
    /// <param name="pattern">Codes of <c>strftime</c> in a .NET pattern; any form of the culture when null.</param>
    /// <returns>The first moment of year 1 for what is no time.</returns>
    /// <exception cref="RenderFault">The pattern has a code that cannot be read.</exception>
    public static DateTimeOffset Read(RenderContext context, string text, string? pattern, Culture culture)
    {
        const DateTimeStyles Styles = DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal | DateTimeStyles.NoCurrentDateDefault;
        var isRead = pattern == null
            ? DateTime.TryParse(text, culture.Info, Styles, out var time)
            : DateTime.TryParseExact(text, Net(pattern), culture.Info, Styles, out time);
        return isRead && TryPlace(culture, ref time) ? new DateTimeOffset(Dated(context, text, time), TimeSpan.Zero) : default;
    }

    /// <summary>Year, month and day are those of the culture's calendar.</summary>
    private static bool TryPlace(Culture culture, ref DateTime time)
    {
        if (culture.IsGregorian || time.Date == DateTime.MinValue)
        {
            return true;
        }

        try
        {
            time = culture.Calendar.ToDateTime(time.Year, time.Month, time.Day, 0, 0, 0, 0) + time.TimeOfDay;
            return true;
        }
        catch (ArgumentOutOfRangeException)
        {
            return false;
        }
    }

    /// <summary>A text without a date is of today, and one without a year of this year. Where builds must agree it is of the first day or year there is.</summary>
    private static DateTime Dated(RenderContext context, string text, DateTime time)
    {
        var today = context.Options.Strict ? DateTime.MinValue : DateFunctions.Now(context).Date;
        if (time.Date == DateTime.MinValue)
        {
            return today + time.TimeOfDay;
        }

        var machine = TimeProvider.System.GetUtcNow().Year;
        return time.Year == machine && machine != today.Year && !Names(text, machine) ? time.AddYears(today.Year - machine) : time;
    }

    private static bool Names(string text, int year) =>
        text.Contains((year % 100).ToString("00", CultureInfo.InvariantCulture), StringComparison.Ordinal);

    private static string Net(string pattern)
    {
        var net = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && Code(pattern[i + 1]) is { } code)
            {
                net.Append(code);
                i++;
            }
            else
            {
                net.Append(pattern[i]);
            }
        }

        // a single letter names a pattern of the culture, which only %x and %X ask for
        return net.Length == 1 && pattern.Length == 2 && pattern[1] is not ('x' or 'X') ? "%" + net : net.ToString();
    }

    private static string? Code(char code) => code switch
    {
        'e' => "d",
        'k' => "H",
        'l' => "h",
        'N' => "fffffff00",
        'P' => "tt",
        _ when TimeCodes.Pattern(code) is { } known => known,
        _ when code != 'g' && TimeCodes.IsCode(code) => throw new RenderFault($"%{code} cannot be read.", "Use codes of a date and a time.") { Parameter = 1 },
        _ => null,
    };
}
