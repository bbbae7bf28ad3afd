namespace FinewsSiteGen.Cli.Printing;

/// <summary>Names and messages hold what content says; a terminal obeys what it is sent.</summary>
internal static class Harmless
{
    /// <returns>The text with U+FFFD for line ends, for other control characters but tabs, and for those that change the direction of writing.</returns>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange(' ', '~') || !text.Any(Steers))
            return text;
        return string.Create(text.Length, text, static (shown, source) =>
        {
            for (int i = 0; i < shown.Length; i++)
                shown[i] = Steers(source[i]) ? '\uFFFD' : source[i];
        });
    }

    private static bool Steers(char c) =>
        (char.IsControl(c) && c != '\t') || c is '\u200E' or '\u200F' or '\u2028' or '\u2029' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
