using System.Buffers;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>Tells lines in which Markdown finds nothing but words.</summary>
internal static class PlainLine
{
    /// <summary>The first CJK radical; what lies before it may be a letter to Latin eyes.</summary>
    private const char FirstCjk = '\u2E80';

    private static readonly SearchValues<char> Marks = SearchValues.Create("\\`*_[]<>&|~");

    /// <summary>With no white space at its ends, and no mark anywhere.</summary>
    public static bool IsText(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !MayBegin(line) || IsSpace(line[^1]))
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

    public static bool HasMarks(ReadOnlySpan<char> text) => text.ContainsAny(Marks);

    public static bool IsSpace(char c) => char.IsWhiteSpace(c) || Characters.IsInvisible(c);

    /// <summary>No list, heading, quote, table, rule or code begins so.</summary>
    private static bool MayBegin(ReadOnlySpan<char> line)
    {
        char c = line[0];
        if (!char.IsAsciiDigit(c))
            return char.IsAsciiLetter(c) || c is '(' or '"' || c > '\u007F' && !IsSpace(c);
        int end = line.IndexOfAnyExceptInRange('0', '9');
        return end < 0 || line[end] is not ('.' or ')');
    }

    /// <summary>Marks that are words where they stand: <c>*ST海航</c>, <c>5~10元</c>, <c>A &amp; B</c>; see <see cref="MarkdownLimits"/>.</summary>
    private static bool IsWord(ReadOnlySpan<char> line, int at)
    {
        if (at == 0 || at + 1 == line.Length)
            return false;
        return line[at] switch
        {
            '~' => line[at - 1] != '~' && line[at + 1] != '~',
            '*' => line[at - 1] != '*' && line[(at + 1)..] is ['S', 'T', >= FirstCjk, ..],
            '&' => !char.IsAsciiLetterOrDigit(line[at + 1]) && line[at + 1] != '#',
            _ => false,
        };
    }
}
