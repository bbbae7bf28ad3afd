using System.Globalization;
using System.Text;

namespace FinewsSiteGen.Parse;

/// <summary>Jekyll's "pretty" rule for the name of a post in its address, case kept.</summary>
internal static class PostSlug
{
    /// <returns>Runs of characters other than marks, letters, decimal digits and <c>._~!$&amp;'()+,;=@</c> as one <c>-</c> each, without one at either end; may be empty.</returns>
    public static string Of(string name)
    {
        if (!name.AsSpan().ContainsAnyExcept(Safe))
            return Trim(name);
        var slug = new StringBuilder(name.Length);
        bool inRun = false;
        foreach (var rune in name.EnumerateRunes())
        {
            bool stays = Stays(rune);
            if (stays)
                slug.Append(rune);
            else if (!inRun)
                slug.Append('-');
            inRun = !stays;
        }
        return Trim(slug.ToString());
    }

    private static System.Buffers.SearchValues<char> Safe { get; } =
        System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._~!$&'()+,;=@");

    private static bool Stays(Rune rune)
    {
        if (rune.IsAscii)
            return Safe.Contains((char)rune.Value);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
            or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.NonSpacingMark
            or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark or UnicodeCategory.DecimalDigitNumber;
    }

    private static string Trim(string slug)
    {
        int start = slug.StartsWith('-') ? 1 : 0;
        int end = slug.Length > start && slug.EndsWith('-') ? 1 : 0;
        return slug[start..^end];
    }
}
