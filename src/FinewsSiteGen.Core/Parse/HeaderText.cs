using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Parse;

/// <summary>Makes text from a header safe to show: no control characters, no characters that turn the direction of writing, no halves of a pair.</summary>
internal static class HeaderText
{
    private static readonly char[] Controls =
        [.. Range(0x00, 0x08), '\u000B', '\u000C', .. Range(0x0E, 0x1F), .. Range(0x7F, 0x9F), .. Range(0x2028, 0x202E), .. Range(0x2066, 0x2069), '\uFEFF', '\uFFFE', '\uFFFF'];

    private static readonly SearchValues<char> Unprintable = SearchValues.Create(Controls);

    private static readonly SearchValues<char> UnprintableOrReturn = SearchValues.Create([.. Controls, '\r']);

    private static readonly SearchValues<char> LineSpace = SearchValues.Create("\t\r\n");

    /// <summary>Removes what cannot be shown; tab, LF and CR LF stay.</summary>
    /// <param name="removed">How many characters were removed.</param>
    /// <param name="first">Index of the first of them in <paramref name="text"/>.</param>
    public static string Clean(string text, out int removed, out int first)
    {
        removed = 0;
        first = -1;
        int suspect = Suspect(text);
        if (suspect == text.Length)
            return text;
        var kept = new StringBuilder(text.Length).Append(text, 0, suspect);
        for (int i = suspect; i < text.Length; i++)
        {
            int length = Kept(text, i);
            if (length == 0)
            {
                removed++;
                first = first < 0 ? i : first;
                continue;
            }
            kept.Append(text, i, length);
            i += length - 1;
        }
        return removed == 0 ? text : kept.ToString();
    }

    /// <summary>Also turns line ends and tabs into spaces and trims the ends; spaces inside stay as they are.</summary>
    public static string OneLine(string text, out int removed)
    {
        string clean = Clean(text, out removed, out _);
        if (clean.AsSpan().IndexOfAny(LineSpace) >= 0)
            clean = clean.Trim().ReplaceLineEndings(" ").Replace('\t', ' ').Replace('\r', ' ');
        return clean.Trim();
    }

    /// <param name="length">In UTF-16 units; a pair is not cut in two.</param>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    /// <returns>Index of the first character that is not clean, or whose neighbour tells whether it is: a CR, half a pair. The length when there is none.</returns>
    private static int Suspect(ReadOnlySpan<char> text)
    {
        if (text.IndexOfAny(UnprintableOrReturn) is >= 0 and var suspect)
            text = text[..suspect];
        return text.IndexOfAnyInRange('\uD800', '\uDFFF') is >= 0 and var half ? half : text.Length;
    }

    private static int Kept(string text, int i)
    {
        char c = text[i];
        if (char.IsHighSurrogate(c))
            return i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 0;
        if (c == '\r')
            return i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
        return char.IsLowSurrogate(c) || Unprintable.Contains(c) ? 0 : 1;
    }

    private static IEnumerable<char> Range(int first, int last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
