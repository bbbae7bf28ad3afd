namespace FinewsSiteGen.Scriban.Cultures;

/// <summary>The form of the table: one line a culture, its name and then its fields between tabs, of which the first two are the calendar and the
/// name of the era. A field that is the same as that of the culture it falls back to is <c>=</c>.</summary>
internal static class CultureRows
{
    /// <summary>The culture that all others fall back to.</summary>
    public const string Root = "und";

    /// <summary>Text of a field that is taken from the fallback.</summary>
    public const string Same = "=";

    /// <summary>Where in a row the <see cref="CultureField"/>s begin.</summary>
    public const int FirstField = 2;

    /// <returns>The nearest of the known names that this one falls back to: <c>fr</c> for <c>fr-FR</c>.</returns>
    public static string Fallback(string name, Func<string, bool> isKnown)
    {
        do
        {
            name = name.LastIndexOf('-') is > 0 and var end ? name[..end] : Root;
        }
        while (name != Root && !isKnown(name));
        return name;
    }
}
