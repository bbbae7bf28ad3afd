using System.Globalization;

namespace FinewsSiteGen.Scriban.Cultures;

/// <summary>One property of a culture as text: how it is read where the runtime knows cultures, and how it is set where it knows none.</summary>
internal sealed record CultureField(Func<CultureInfo, string> Read, Action<CultureInfo, string> Write)
{
    /// <summary>Stands between the items of a list; no name or pattern has it.</summary>
    public const char Separator = '|';

    /// <summary>In the order of a row of the table.</summary>
    public static IReadOnlyList<CultureField> All { get; } =
    [
        Names(dates => dates.DayNames, (dates, names) => dates.DayNames = names),
        Names(dates => dates.AbbreviatedDayNames, (dates, names) => dates.AbbreviatedDayNames = names),
        Names(dates => dates.ShortestDayNames, (dates, names) => dates.ShortestDayNames = names),
        Names(dates => dates.MonthNames, (dates, names) => dates.MonthNames = names),
        Names(dates => dates.AbbreviatedMonthNames, (dates, names) => dates.AbbreviatedMonthNames = names),
        Names(dates => dates.MonthGenitiveNames, (dates, names) => dates.MonthGenitiveNames = names),
        Names(dates => dates.AbbreviatedMonthGenitiveNames, (dates, names) => dates.AbbreviatedMonthGenitiveNames = names),
        Patterns('d'),
        Patterns('D'),
        Patterns('t'),
        Patterns('T'),
        Patterns('y'),
        Date(dates => dates.MonthDayPattern, (dates, text) => dates.MonthDayPattern = text),
        Date(dates => dates.AMDesignator, (dates, text) => dates.AMDesignator = text),
        Date(dates => dates.PMDesignator, (dates, text) => dates.PMDesignator = text),
        Date(dates => dates.DateSeparator, (dates, text) => dates.DateSeparator = text),
        Date(dates => dates.TimeSeparator, (dates, text) => dates.TimeSeparator = text),
        Date(dates => Text((int)dates.FirstDayOfWeek), (dates, text) => dates.FirstDayOfWeek = (DayOfWeek)Whole(text)),
        Date(dates => Text((int)dates.CalendarWeekRule), (dates, text) => dates.CalendarWeekRule = (CalendarWeekRule)Whole(text)),
        .. NumberField.All,
    ];

    public static CultureField Number(Func<NumberFormatInfo, string> read, Action<NumberFormatInfo, string> write) =>
        new(culture => read(culture.NumberFormat), (culture, text) => write(culture.NumberFormat, text));

    public static CultureField Number(Func<NumberFormatInfo, int> read, Action<NumberFormatInfo, int> write) =>
        Number(numbers => Text(read(numbers)), (numbers, text) => write(numbers, Whole(text)));

    public static CultureField Sizes(Func<NumberFormatInfo, int[]> read, Action<NumberFormatInfo, int[]> write) =>
        Number(numbers => string.Join(Separator, read(numbers)), (numbers, text) => write(numbers, [.. text.Split(Separator).Select(Whole)]));

    private static CultureField Date(Func<DateTimeFormatInfo, string> read, Action<DateTimeFormatInfo, string> write) =>
        new(culture => read(culture.DateTimeFormat), (culture, text) => write(culture.DateTimeFormat, text));

    private static CultureField Names(Func<DateTimeFormatInfo, string[]> read, Action<DateTimeFormatInfo, string[]> write) =>
        Date(dates => string.Join(Separator, read(dates)), (dates, text) => write(dates, text.Split(Separator)));

    /// <summary>The first is the one to print by; all are tried when a time is read.</summary>
    private static CultureField Patterns(char kind) =>
        Date(dates => string.Join(Separator, dates.GetAllDateTimePatterns(kind)), (dates, text) => dates.SetAllDateTimePatterns(text.Split(Separator), kind));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static int Whole(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
