using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Eight UTF-16 units at once to UTF-8, where each is one or three bytes long, as in a Chinese text with figures.</summary>
internal static class Utf8Lanes
{
    /// <summary>Bytes of four units, by which of them have three bytes.</summary>
    private static ReadOnlySpan<byte> Lengths => [4, 6, 6, 8, 6, 8, 8, 10, 6, 8, 8, 10, 8, 10, 10, 12];

    /// <summary>For the same: which bytes of four lanes of 32 bits count, packed to the front.</summary>
    private static readonly Vector128<byte>[] Packings = [.. Enumerable.Range(0, 16).Select(Packing)];

    /// <param name="utf8">28 bytes may be written to, though fewer count.</param>
    /// <param name="size">How many bytes count.</param>
    /// <returns>False when a unit is neither one nor three bytes long.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static bool TryStore(Vector128<ushort> units, ref byte utf8, out int size)
    {
        var isAscii = Vector128.Equals(units & Vector128.Create((ushort)0xFF80), Vector128<ushort>.Zero);
        if (isAscii == Vector128<ushort>.AllBitsSet)
        {
            Vector128.Narrow(units, units).GetLower().StoreUnsafe(ref utf8);
            size = 8;
            return true;
        }

        var heads = units & Vector128.Create((ushort)0xF800);
        var isShort = Vector128.Equals(heads, Vector128<ushort>.Zero);
        var isOther = Vector128.AndNot(isShort, isAscii) | Vector128.Equals(heads, Vector128.Create((ushort)0xD800));
        var (low, high) = Vector128.Widen(units);
        var kinds = (int)~isShort.ExtractMostSignificantBits();
        var first = StoreFour(low, kinds & 15, ref utf8);
        size = first + StoreFour(high, (kinds >> 4) & 15, ref Unsafe.Add(ref utf8, first));
        return isOther == Vector128<ushort>.Zero;
    }

    /// <summary>Text that is all ASCII, as addresses are.</summary>
    /// <param name="utf8">At least as long as the text.</param>
    /// <returns>False when it is not; what was written then does not count.</returns>
    public static bool TryNarrow(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        var last = text.Length - Vector128<ushort>.Count;
        if (last < 0)
        {
            return TryNarrowFew(text, utf8);
        }

        var units = MemoryMarshal.Cast<char, ushort>(text);
        for (var i = 0; i < last; i += Vector128<ushort>.Count)
        {
            if (!TryNarrowEight(units[i..], utf8[i..]))
            {
                return false;
            }
        }

        return TryNarrowEight(units[last..], utf8[last..]);
    }

    private static bool TryNarrowFew(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] >= 0x80)
            {
                return false;
            }

            utf8[i] = (byte)text[i];
        }

        return true;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool TryNarrowEight(ReadOnlySpan<ushort> units, Span<byte> utf8)
    {
        var eight = Vector128.Create(units);
        Vector128.Narrow(eight, eight).GetLower().StoreUnsafe(ref MemoryMarshal.GetReference(utf8[..8]));
        return Vector128.LessThanAll(eight, Vector128.Create((ushort)0x80));
    }

    /// <param name="kind">Which of them have three bytes; the others have one.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int StoreFour(Vector128<uint> units, int kind, ref byte utf8)
    {
        var three = Vector128.Create(0x8080E0u) | (units >>> 12) | ((units << 2) & Vector128.Create(0x3F00u)) | ((units << 16) & Vector128.Create(0x3F0000u));
        var bytes = Vector128.ConditionalSelect(Vector128.GreaterThanOrEqual(units, Vector128.Create(0x800u)), three, units).AsByte();
        Vector128.Shuffle(bytes, Packings[kind]).StoreUnsafe(ref utf8);
        return Lengths[kind];
    }

    private static Vector128<byte> Packing(int kind)
    {
        var bytes = Enumerable.Range(0, 4).SelectMany(lane => Enumerable.Range(lane * 4, (kind >> lane & 1) == 0 ? 1 : 3));
        return Vector128.Create([.. bytes.Select(index => (byte)index).Concat(Enumerable.Repeat((byte)255, 16)).Take(16)]);
    }
}
