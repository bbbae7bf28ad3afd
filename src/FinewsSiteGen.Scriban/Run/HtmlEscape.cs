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

    private static readonly SearchValues<byte> Plain =
        SearchValues.Create([.. Enumerable.Range(0, 0x80).Select(code => (byte)code).Except("&<>\"'"u8.ToArray())]);

    /// <summary>By how many of eight units count: the last ones moved to the front, zeros behind them.</summary>
    private static readonly Vector128<byte>[] Ends = [.. Enumerable.Range(0, 8).Select(count =>
        Vector128.Create([.. Enumerable.Range(0, 16).Select(at => at < count * 2 ? (byte)(at + 16 - (count * 2)) : byte.MaxValue)]))];

    /// <summary>Whether it is ASCII that needs no escaping.</summary>
    public static bool IsPlain(ReadOnlySpan<byte> utf8) => !utf8.ContainsAnyExcept(Plain);

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
    public static int Encode(ReadOnlySpan<char> text, Span<byte> utf8)
    {
        var written = 0;
        var whole = text;
        while (text.Length > 0)
        {
            var units = Load(text, whole);
            var count = Math.Min(text.Length, Vector128<ushort>.Count);
            if (AreSimple(units))
            {
                written += Utf8Lanes.Store(units, utf8[written..]) - (Vector128<ushort>.Count - count);
                text = text[count..];
                continue;
            }

            for (var end = text.Length - count; text.Length > end;)
            {
                text = text[EncodeOne(text, utf8, ref written)..];
            }
        }

        return written;
    }

    /// <param name="whole">The text that <paramref name="text"/> is the end of: where it is long enough, the last units are read with those before them.</param>
    /// <returns>The first eight units, or fewer and then blanks or zeros.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<ushort> Load(ReadOnlySpan<char> text, ReadOnlySpan<char> whole)
    {
        if (text.Length >= Vector128<ushort>.Count)
        {
            return Vector128.Create(MemoryMarshal.Cast<char, ushort>(text));
        }

        if (whole.Length >= Vector128<ushort>.Count)
        {
            var last = Vector128.Create(MemoryMarshal.Cast<char, ushort>(whole[^Vector128<ushort>.Count..]));
            return Vector128.Shuffle(last.AsByte(), Ends[text.Length]).AsUInt16();
        }

        Span<ushort> padded = [' ', ' ', ' ', ' ', ' ', ' ', ' ', ' '];
        MemoryMarshal.Cast<char, ushort>(text).CopyTo(padded);
        return Vector128.Create(padded);
    }

    /// <summary>Whether none is escaped and each is one or three bytes long.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool AreSimple(Vector128<ushort> units)
    {
        var escaped = Vector128.Equals(units, Vector128.Create((ushort)'&')) | Vector128.Equals(units, Vector128.Create((ushort)'<'))
            | Vector128.Equals(units, Vector128.Create((ushort)'>')) | Vector128.Equals(units, Vector128.Create((ushort)'"'))
            | Vector128.Equals(units, Vector128.Create((ushort)'\''));
        var twoBytes = Vector128.LessThan(units - Vector128.Create((ushort)0x80), Vector128.Create((ushort)0x780));
        var surrogates = Vector128.Equals(units & Vector128.Create((ushort)0xF800), Vector128.Create((ushort)0xD800));
        return (escaped | twoBytes | surrogates) == Vector128<ushort>.Zero;
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
