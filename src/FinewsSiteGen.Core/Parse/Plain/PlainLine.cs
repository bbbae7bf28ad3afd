using System.Buffers;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>Tells lines in which Markdown finds nothing but words.</summary>
internal static class PlainLine
{
    /// <summary>The first CJK radical; what lies before it may be a letter to Latin eyes.</summary>
    private static ReadOnlySpan<byte> FirstCjk => "\u2E80"u8;

    private static readonly SearchValues<byte> Marks = SearchValues.Create("\\`*_[]<>&|~"u8);

    /// <summary>With no white space at its ends, and no mark anywhere.</summary>
    public static bool IsText(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty || !MayBegin(line) || IsSpace(Utf8Text.Last(line)))
            return false;
        for (int at = line.IndexOfAny(Marks); at >= 0;)
        {
            if (!IsWord(line, at))
                return false;
            int next = line[(at + 1)..].IndexOfAny(Marks);
            at = next < 0 ? -1 : at + 1 + next;
        }
        return true;
    }

    public static bool HasMarks(ReadOnlySpan<byte> text) => text.ContainsAny(Marks);

    private static bool IsSpace(char c) => char.IsWhiteSpace(c) || Characters.IsInvisible(c);

    /// <summary>No list, heading, quote, table, rule or code begins so.</summary>
    private static bool MayBegin(ReadOnlySpan<byte> line)
    {
        char c = Utf8Text.First(line);
        if (!char.IsAsciiDigit(c))
            return char.IsAsciiLetter(c) || c is '(' or '"' || c > '\u007F' && !IsSpace(c);
        int end = line.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
        return end < 0 || line[end] is not ((byte)'.' or (byte)')');
    }

    /// <summary>Marks that are words where they stand: <c>*ST海航</c>, <c>5~10元</c>, <c>A &amp; B</c>; see <see cref="MarkdownLimits"/>.</summary>
    private static bool IsWord(ReadOnlySpan<byte> line, int at)
    {
        if (at == 0 || at + 1 == line.Length)
            return false;
        return line[at] switch
        {
            (byte)'~' => line[at - 1] != '~' && line[at + 1] != '~',
            (byte)'*' => line[at - 1] != '*' && line[(at + 1)..].StartsWith("ST"u8) && line[(at + 3)..].SequenceCompareTo(FirstCjk) >= 0,
            (byte)'&' => !char.IsAsciiLetterOrDigit((char)line[at + 1]) && line[at + 1] != '#',
            _ => false,
        };
    }
}
