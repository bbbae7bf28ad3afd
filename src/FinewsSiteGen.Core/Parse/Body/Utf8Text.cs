using System.Buffers;
using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Unicode;
using static FinewsSiteGen.Parse.Body.ByteBlock;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Questions about well-formed UTF-8, answered as of the UTF-16 it stands for.</summary>
internal static class Utf8Text
{
    /// <returns>The first UTF-16 character; NUL when there is none.</returns>
    public static char First(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[0] < 0x80)
            return text.IsEmpty ? '\0' : (char)text[0];
        Rune.DecodeFromUtf8(text, out var rune, out _);
        return rune.IsBmp ? (char)rune.Value : rune.ToString()[0];
    }

    /// <returns>The last UTF-16 character; NUL when there is none.</returns>
    public static char Last(ReadOnlySpan<byte> text)
    {
        if (text.IsEmpty || text[^1] < 0x80)
            return text.IsEmpty ? '\0' : (char)text[^1];
        Rune.DecodeLastFromUtf8(text, out var rune, out _);
        return rune.IsBmp ? (char)rune.Value : rune.ToString()[1];
    }

    /// <summary>As <see cref="Characters.IsBlank(ReadOnlySpan{char})"/>.</summary>
    public static bool IsBlank(ReadOnlySpan<byte> text)
    {
        if (text is [>= 0xE4 and <= 0xE9, ..])
            return false;
        while (!text.IsEmpty)
        {
            Rune.DecodeFromUtf8(text, out var rune, out int length);
            if (!rune.IsBmp || !Characters.BlankValues.Contains((char)rune.Value))
                return false;
            text = text[length..];
        }
        return true;
    }

    public static void AddTo(List<char> target, ReadOnlySpan<byte> text)
    {
        int count = target.Count;
        CollectionsMarshal.SetCount(target, count + text.Length);
        Utf8.ToUtf16(text, CollectionsMarshal.AsSpan(target)[count..], out _, out int length);
        CollectionsMarshal.SetCount(target, count + length);
    }

    /// <summary>Whether the text begins with one of the characters.</summary>
    public static bool Begins(ReadOnlySpan<byte> text, SearchValues<char> with)
    {
        Rune.DecodeFromUtf8(text, out var rune, out _);
        return rune.IsBmp && with.Contains((char)rune.Value);
    }

    /// <summary>Whether any of <see cref="Characters.Forbidden"/> is there.</summary>
    public static bool HasForbidden(ReadOnlySpan<byte> text)
    {
        int at = 0;
        for (; text.Length - at > Vector512<byte>.Count; at += Vector512<byte>.Count)
        {
            var first = Vector512.Create(text[at..]);
            var second = Vector512.Create(text[(at + 1)..]);
            var odd = IsAtMost(first, 0x1F) & ~Is(first, (byte)'\n') | Is(first, 0x7F) | Is(first, 0xC2) | Is(first, 0xEF) & ~Is(second, 0xBC);
            if (odd != default && AnyBegins(text[at..], odd.ExtractMostSignificantBits(), Characters.ForbiddenValues))
                return true;
        }
        // A character that began before has been looked at; the end of it, decoded by itself, is U+FFFD.
        Span<char> rest = stackalloc char[Vector512<byte>.Count];
        Utf8.ToUtf16(text[at..], rest, out _, out int length);
        return rest[..length].ContainsAny(Characters.ForbiddenValues);
    }

    private static bool AnyBegins(ReadOnlySpan<byte> text, ulong places, SearchValues<char> with)
    {
        for (; places != 0; places &= places - 1)
        {
            if (Begins(text[BitOperations.TrailingZeroCount(places)..], with))
                return true;
        }
        return false;
    }
}
