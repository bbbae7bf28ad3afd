using System.Buffers;
using System.Buffers.Text;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text;

namespace FinewsSiteGen.Scriban.Run;

/// <summary><c>html.escape</c>: <c>&amp; &lt; &gt; &quot; '</c>, the characters U+00A0 to U+00FF and those beyond U+FFFF become references, a lone surrogate U+FFFD.</summary>
internal static class HtmlEscape
{
    /// <summary>A vector may be stored whole though only its first bytes count.</summary>
    private const int Overhang = 32;

    private const int BytesPerUnit = 6;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'" + string.Concat(Enumerable.Range(160, 96).Select(code => (char)code)) + string.Concat(Enumerable.Range(0xD800, 0x800).Select(code => (char)code)));

    /// <summary>Whether it is ASCII that needs no escaping.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8)
    {
        for (; utf8.Length >= Vector128<byte>.Count; utf8 = utf8[Vector128<byte>.Count..])
        {
            var bytes = Vector128.Create(utf8);
            var found = Vector128.Equals(bytes | Vector128.Create((byte)('&' ^ '\'')), Vector128.Create((byte)'\''))
                | Vector128.Equals(bytes | Vector128.Create((byte)('<' ^ '>')), Vector128.Create((byte)'>'))
                | Vector128.Equals(bytes, Vector128.Create((byte)'"'));
            if ((found | (bytes & Vector128.Create((byte)0x80))) != Vector128<byte>.Zero)
            {
                return false;
            }
        }

        foreach (var one in utf8)
        {
            if (one >= 0x80 || one is (byte)'&' or (byte)'<' or (byte)'>' or (byte)'"' or (byte)'\'')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Room that <see cref="Encode"/> needs for a text of so many UTF-16 units.</summary>
    public static long MostBytes(int length) => ((long)length * BytesPerUnit) + Overhang;

    public static string Escape(string text)
    {
        if (!text.AsSpan().ContainsAny(Special))
        {
            return text;
        }

        var utf8 = ArrayPool<byte>.Shared.Rent(checked((int)MostBytes(text.Length)));
        var escaped = Encoding.UTF8.GetString(utf8.AsSpan(0, Encode(text, utf8)));
        ArrayPool<byte>.Shared.Return(utf8);
        return escaped;
    }

    /// <param name="utf8">At least of <see cref="MostBytes"/>; behind what is written anything may stand afterwards.</param>
    /// <returns>How many bytes were written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)] // not compiled beforehand, for any processor, but at run time, for this one: twice as fast
    public static int Encode(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(utf8.Length, MostBytes(text.Length));
        ref var source = ref Unsafe.As<char, ushort>(ref MemoryMarshal.GetReference(text));
        ref var target = ref MemoryMarshal.GetReference(utf8);
        var written = 0;
        for (var read = 0; read < text.Length;)
        {
            var count = Math.Min(text.Length - read, Vector128<ushort>.Count);
            var units = count == Vector128<ushort>.Count ? Vector128.LoadUnsafe(ref source, (nuint)read) : LoadFew(ref Unsafe.Add(ref source, read), count);
            if (!IsEscaped(units) && Utf8Lanes.TryStore(units, ref Unsafe.Add(ref target, written), out var size))
            {
                written += size - (Vector128<ushort>.Count - count);
                read += count;
                continue;
            }

            for (var end = read + count; read < end;)
            {
                read += EncodeOne(text[read..], utf8, ref written);
            }
        }

        return written;
    }

    /// <param name="count">At least 1, less than 8.</param>
    /// <returns>So many units, and then zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> LoadFew(ref ushort source, int count)
    {
        if (count >= 4)
        {
            var last = Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref source, count - 4)));
            return Vector128.Create(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref source)), count == 4 ? 0 : last >> (16 * (8 - count))).AsUInt16();
        }

        // of one or two the middle is also the first or the last
        var middle = count / 2;
        return Vector128.CreateScalar(source | ((ulong)Unsafe.Add(ref source, middle) << (16 * middle)) | ((ulong)Unsafe.Add(ref source, count - 1) << (16 * (count - 1)))).AsUInt16();
    }

    /// <summary>Whether one of them is among <c>&amp; &lt; &gt; &quot; '</c>.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsEscaped(Vector128<ushort> units)
    {
        // two of them each differ in a single bit
        var found = Vector128.Equals(units | Vector128.Create((ushort)('&' ^ '\'')), Vector128.Create((ushort)'\''))
            | Vector128.Equals(units | Vector128.Create((ushort)('<' ^ '>')), Vector128.Create((ushort)'>'))
            | Vector128.Equals(units, Vector128.Create((ushort)'"'));
        return found != Vector128<ushort>.Zero;
    }

    /// <returns>How many UTF-16 units were read.</returns>
    private static int EncodeOne(ReadOnlySpan<char> text, Span<byte> utf8, ref int written)
    {
        var c = text[0];
        var reference = c switch
        {
            '&' => "&amp;"u8,
            '<' => "&lt;"u8,
            '>' => "&gt;"u8,
            '"' => "&quot;"u8,
            '\'' => "&#39;"u8,
            _ => [],
        };
        if (!reference.IsEmpty)
        {
            reference.CopyTo(utf8[written..]);
            written += reference.Length;
            return 1;
        }

        if (c < 0x80)
        {
            utf8[written++] = (byte)c;
            return 1;
        }

        var isWhole = Rune.DecodeFromUtf16(text, out var rune, out var read) == OperationStatus.Done;
        written += isWhole && (c < 0x100 || !rune.IsBmp) && c >= 0xA0 ? EncodeNumber(rune.Value, utf8[written..]) : rune.EncodeToUtf8(utf8[written..]);
        return read;
    }

    private static int EncodeNumber(int code, Span<byte> utf8)
    {
        "&#"u8.CopyTo(utf8);
        Utf8Formatter.TryFormat(code, utf8[2..], out var digits);
        utf8[2 + digits] = (byte)';';
        return digits + 3;
    }
}
