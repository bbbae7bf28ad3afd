using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Text;
using static FinewsSiteGen.Parse.Body.ByteBlock;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The beginning of a text that is written as it is. Looks for its end and counts letters at once, 64 bytes of UTF-8 at a time.</summary>
internal static class TextRun
{
    private const int Block = 64;

    /// <summary>A character has its second and third byte in the block or right behind it.</summary>
    private const int Seen = Block + 2;

    /// <summary>White space, whether it collapses or not, marks of HTML, and what must not be written at all.</summary>
    private static readonly SearchValues<char> Special = SearchValues.Create(" \t\n\r\f&<>" + Characters.Invisible + Characters.Forbidden);

    /// <param name="text">Well-formed UTF-8.</param>
    /// <param name="letters">Letters, digits and ideographs in the run.</param>
    /// <returns>Bytes before the first special character.</returns>
    public static int Length(ReadOnlySpan<byte> text, out int letters)
    {
        letters = 0;
        if (text is [<= 0x20, ..])
            return 0;
        int at = 0;
        for (; text.Length - at >= Seen; at += Block)
        {
            int length = Measure(text[at..], ref letters);
            if (length < Block)
                return at + length;
        }
        // The NUL behind the rest is special.
        Span<byte> rest = stackalloc byte[Block + Seen];
        rest.Clear();
        text[at..].CopyTo(rest);
        int first = Measure(rest, ref letters);
        return at + (first < Block ? first : Block + Measure(rest[Block..], ref letters));
    }

    /// <summary>Letters, digits and ideographs.</summary>
    public static int Count(ReadOnlySpan<byte> text)
    {
        int count = 0;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out int length);
            count += IsLetter(rune) ? 1 : 0;
            text = text[length..];
        }
        return count;
    }

    /// <returns>Bytes of the first block before a special character; all when there is none.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Measure(ReadOnlySpan<byte> text, ref int letters)
    {
        var first = Vector512.Create(text);
        var second = Vector512.Create(text[1..]);
        var third = Vector512.Create(text[2..]);
        ulong stops = MayBeSpecial(first, second, third).ExtractMostSignificantBits();
        int length = stops == 0 ? Block : FirstSpecial(text, stops);
        ulong inside = length == Block ? ulong.MaxValue : (1UL << length) - 1;
        var counted = IsInRange(first, (byte)'0', (byte)'9') | IsInRange(first | Vector512.Create((byte)0x20), (byte)'a', (byte)'z')
            | IsInRange(first, 0xE5, 0xE9) | Is(first, 0xE4) & IsAtLeast(second, 0xB8);
        var open = IsAtLeast(first, 0xC2) & ~(counted | IsMark(first, second, third));
        letters += BitOperations.PopCount(counted.ExtractMostSignificantBits() & inside);
        ulong others = open.ExtractMostSignificantBits() & inside;
        if (others != 0)
            letters += Letters(text, others);
        return length;
    }

    /// <param name="places">Where a character may be special; where it is ASCII, it is.</param>
    private static int FirstSpecial(ReadOnlySpan<byte> text, ulong places)
    {
        int at = BitOperations.TrailingZeroCount(places);
        for (; places != 0 && text[at] >= 0x80 && !Utf8Text.Begins(text[at..], Special); at = BitOperations.TrailingZeroCount(places))
            places &= places - 1;
        return at;
    }

    private static int Letters(ReadOnlySpan<byte> text, ulong places)
    {
        int letters = 0;
        for (; places != 0; places &= places - 1)
        {
            Rune.DecodeFromUtf8(text[BitOperations.TrailingZeroCount(places)..], out var rune, out _);
            letters += IsLetter(rune) ? 1 : 0;
        }
        return letters;
    }

    /// <summary>All that is special, and little else.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> MayBeSpecial(Vector512<byte> first, Vector512<byte> second, Vector512<byte> third) =>
        IsAtMost(first, 0x20) | Is(first, (byte)'&') | Is(first, (byte)'<') | Is(first, (byte)'>') | Is(first, 0x7F) | Is(first, 0xC2)
        | Is(first, 0xE2) & (Is(second, 0x80) & IsAtMost(third, 0x8B) | Is(second, 0x81))
        | Is(first, 0xE3) & Is(second, 0x80) & Is(third, 0x80)
        | Is(first, 0xEF) & ~Is(second, 0xBC);

    /// <summary>The punctuation that is usual, U+2000 to U+203F, U+3000 to U+301F but for three letters, U+FF00 to U+FF0F and U+FF1A to U+FF20.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<byte> IsMark(Vector512<byte> first, Vector512<byte> second, Vector512<byte> third) =>
        Is(first, 0xE2) & Is(second, 0x80)
        | Is(first, 0xE3) & Is(second, 0x80) & IsAtMost(third, 0x9F) & ~IsInRange(third, 0x85, 0x87)
        | Is(first, 0xEF) & Is(second, 0xBC) & (IsAtMost(third, 0x8F) | IsInRange(third, 0x9A, 0xA0));

    /// <summary>Every place of the block of ideographs, taken by now or not.</summary>
    private static bool IsLetter(Rune rune) => rune.Value is >= 0x4E00 and <= 0x9FFF || Rune.IsLetterOrDigit(rune);
}
