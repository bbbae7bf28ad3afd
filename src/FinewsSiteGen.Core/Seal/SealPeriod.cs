using System.Globalization;

namespace FinewsSiteGen.Seal;

/// <summary>Days that are sealed or opened together.</summary>
/// <param name="First">Included.</param>
/// <param name="Last">Included.</param>
public readonly record struct SealPeriod(DateOnly First, DateOnly Last)
{
    /// <summary>Reads <c>2022</c>, <c>2022-02</c> or <c>2022-02-16</c>.</summary>
    public static bool TryParse(string text, out SealPeriod period)
    {
        period = default;
        if (Exact(text, "yyyy-MM-dd", out var day))
            period = new SealPeriod(day, day);
        else if (Exact(text, "yyyy-MM", out var month))
            period = new SealPeriod(month, month.AddMonths(1).AddDays(-1));
        else if (Exact(text, "yyyy", out var year))
            period = new SealPeriod(year, new DateOnly(year.Year, 12, 31));
        return period != default;
    }

    public bool Contains(DateOnly day) => day >= First && day <= Last;

    private static bool Exact(string text, string form, out DateOnly day) =>
        DateOnly.TryParseExact(text, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
