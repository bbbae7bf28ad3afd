using System.Text.Unicode;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Short texts, one behind the other in memory that is kept from body to body.</summary>
internal sealed class CharArena
{
    private const int LargestKept = 1 << 16;

    private char[] chars = new char[1 << 11];
    private int used;

    /// <summary>Gives its memory to other texts.</summary>
    public void Clear()
    {
        used = 0;
        if (chars.Length > LargestKept)
            chars = new char[1 << 11];
    }

    /// <param name="utf8">Well-formed.</param>
    public ReadOnlyMemory<char> Add(ReadOnlySpan<byte> utf8)
    {
        // Those in the array before stay where they are.
        if (chars.Length - used < utf8.Length)
            (chars, used) = (new char[Math.Max(chars.Length * 2, utf8.Length)], 0);
        Utf8.ToUtf16(utf8, chars.AsSpan(used), out _, out int length);
        used += length;
        return chars.AsMemory(used - length, length);
    }
}
