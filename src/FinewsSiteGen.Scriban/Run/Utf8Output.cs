using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Text.Unicode;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Writes UTF-8 to where a render goes, and counts it. Lone surrogates are written as U+FFFD.</summary>
/// <remarks>Writes into memory that the writer lends, and gives it back when it is full or the render ends.</remarks>
internal sealed class Utf8Output
{
    /// <summary>Least bytes to borrow at a time.</summary>
    private const int WindowSize = 4096;

    /// <summary>Bytes of a value that is formatted in place, at most.</summary>
    private const int FormattedSize = 64;

    /// <summary>Text that may not fit is encoded in pieces of so many UTF-16 units.</summary>
    private const int PieceSize = 128;

    private IBufferWriter<byte> writer = NoWriter.Instance;
    private byte[] window = [];
    private byte[] indent = [];
    private bool isLent;
    private int start;
    private int at;
    private int end;

    /// <summary>As <c>end</c>, but 0 while lines are indented: what ends before it is written without further ado.</summary>
    private int quickEnd;
    private long limit;
    private long left;
    private bool wasAtLineStart;

    /// <summary>What begins each line; empty for nothing.</summary>
    public byte[] Indent
    {
        get => indent;
        set
        {
            indent = value;
            quickEnd = value.Length == 0 ? end : 0;
        }
    }

    /// <summary>Whether a line break was written last, no matter where to.</summary>
    public bool IsAtLineStart
    {
        get => at > start ? window[at - 1] == '\n' : wasAtLineStart;
        set
        {
            GiveBack();
            wasAtLineStart = value;
        }
    }

    /// <summary>Bytes that were written; once the output has ended.</summary>
    public long Written => limit - left;

    /// <summary>From here on output goes to <paramref name="target"/>.</summary>
    /// <param name="most">Bytes that may be written.</param>
    public void Begin(IBufferWriter<byte> target, long most)
    {
        writer = target;
        Indent = [];
        (limit, left) = (most, most);
        wasAtLineStart = false;
    }

    /// <summary>All that was written is where it belongs.</summary>
    public void End()
    {
        GiveBack();
        writer = NoWriter.Instance;
    }

    /// <summary>Where output goes, for someone else to write to; <see cref="Count"/> says how much that was.</summary>
    public IBufferWriter<byte> Lend()
    {
        GiveBack();
        return writer;
    }

    /// <exception cref="RenderFault">With what someone else wrote the output is longer than its limit.</exception>
    public void Count(long bytes)
    {
        left -= bytes;
        if (left < 0)
        {
            throw TooLong();
        }
    }

    /// <summary>Output goes to <paramref name="target"/> until <see cref="Redirect"/> is given back what this returned.</summary>
    public IBufferWriter<byte> Redirect(IBufferWriter<byte> target)
    {
        GiveBack();
        return (writer, writer = target).Item1;
    }

    public void Write(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > quickEnd - at)
        {
            WriteLines(utf8);
            return;
        }

        utf8.CopyTo(window.AsSpan(at));
        at += utf8.Length;
    }

    /// <summary>Writes where that takes no more than a copy.</summary>
    /// <returns>False when nothing was written.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool TryWrite(in PaddedText text)
    {
        var blocks = text.Blocks;
        if (blocks.Length > quickEnd - at)
        {
            return false;
        }

        ref var source = ref MemoryMarshal.GetArrayDataReference(blocks);
        ref var target = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(window), at);
        for (nuint i = 0; i < (nuint)blocks.Length; i += PaddedText.BlockSize)
        {
            Vector256.LoadUnsafe(ref source, i).StoreUnsafe(ref target, i);
        }

        at += text.Length;
        return true;
    }

    /// <summary>As <see cref="WriteText"/>, where that takes no more than encoding it.</summary>
    /// <returns>False when nothing was written.</returns>
    public bool TryWriteText(ReadOnlySpan<char> text)
    {
        if (text.Length * 3L > quickEnd - at)
        {
            return false;
        }

        var free = window.AsSpan(at, end - at);
        var written = text.Length;
        if (!Utf8Lanes.TryNarrow(text, free))
        {
            Utf8.FromUtf16(text, free, out _, out written);
        }

        at += written;
        return true;
    }

    /// <summary>As <see cref="WriteEscaped(ReadOnlySpan{char})"/>, where that takes no more than encoding it.</summary>
    /// <returns>False when nothing was written.</returns>
    public bool TryWriteEscaped(ReadOnlySpan<char> text)
    {
        if (HtmlEscape.MostBytes(text.Length) > quickEnd - at)
        {
            return false;
        }

        at += HtmlEscape.Encode(text, window.AsSpan(at, end - at));
        return true;
    }

    /// <summary>Formats a value in place.</summary>
    /// <returns>False when nothing was written: there is not enough room, or the text needs escaping.</returns>
    public bool TryWritePlain<TValue>(TValue value)
        where TValue : struct, IUtf8SpanFormattable
    {
        var room = Room(FormattedSize);
        if (room.IsEmpty || !value.TryFormat(room[..FormattedSize], out var written, default, CultureInfo.InvariantCulture) || !HtmlEscape.IsPlain(room[..written]))
        {
            return false;
        }

        at += written;
        return true;
    }

    /// <summary>Where to write next; <see cref="Keep"/> says how much counts.</summary>
    /// <param name="size">Bytes that are needed.</param>
    /// <returns>Empty when it takes more than that.</returns>
    public Span<byte> Room(int size) => size <= quickEnd - at ? window.AsSpan(at, end - at) : default;

    public void Keep(int size) => at += size;

    public void WriteText(ReadOnlySpan<char> text)
    {
        if (TryWriteText(text))
        {
            return;
        }

        Span<byte> utf8 = stackalloc byte[PieceSize * 3];
        while (text.Length > 0)
        {
            var piece = Piece(text);
            Utf8.FromUtf16(piece, utf8, out _, out var size);
            Write(utf8[..size]);
            text = text[piece.Length..];
        }
    }

    /// <summary>As <see cref="HtmlEscape"/>, without making a text.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        if (TryWriteEscaped(text))
        {
            return;
        }

        Span<byte> utf8 = stackalloc byte[(int)HtmlEscape.MostBytes(PieceSize)];
        while (text.Length > 0)
        {
            var piece = Piece(text);
            Write(utf8[..HtmlEscape.Encode(piece, utf8)]);
            text = text[piece.Length..];
        }
    }

    public void WriteInteger(long value)
    {
        Span<byte> utf8 = stackalloc byte[20];
        Utf8Formatter.TryFormat(value, utf8, out var written);
        Write(utf8[..written]);
    }

    /// <param name="value">Not negative.</param>
    /// <param name="width">So many digits, at most 9.</param>
    public void WriteDigits(int value, int width)
    {
        if (width <= quickEnd - at)
        {
            Digits.Put(value, window.AsSpan(at, width));
            at += width;
            return;
        }

        Span<byte> utf8 = stackalloc byte[9];
        Digits.Put(value, utf8[..width]);
        Write(utf8[..width]);
    }

    public void Write(in Value value)
    {
        switch (value.Tag)
        {
            case ValueTag.Unset or ValueTag.Null:
                break;
            case ValueTag.Text:
                WriteText(value.Text);
                break;
            case ValueTag.Html:
                Write(value.Html);
                break;
            case ValueTag.Integer:
                WriteInteger(value.Integer);
                break;
            default:
                WriteText(TextForm.Of(value));
                break;
        }
    }

    public void WriteEscaped(in Value value)
    {
        switch (value.Tag)
        {
            case ValueTag.Text:
                WriteEscaped(value.Text);
                break;
            case ValueTag.Integer:
                WriteInteger(value.Integer);
                break;
            default:
                WriteEscaped(TextForm.Of(value));
                break;
        }
    }

    private static ReadOnlySpan<char> Piece(ReadOnlySpan<char> text) =>
        text.Length <= PieceSize ? text : text[..(char.IsHighSurrogate(text[PieceSize - 1]) ? PieceSize - 1 : PieceSize)];

    private void WriteLines(ReadOnlySpan<byte> utf8)
    {
        if (indent.Length == 0)
        {
            WritePlain(utf8);
            return;
        }

        while (utf8.Length > 0)
        {
            if (IsAtLineStart)
            {
                WritePlain(indent);
            }

            var line = utf8.IndexOf((byte)'\n') + 1;
            line = line == 0 ? utf8.Length : line;
            WritePlain(utf8[..line]);
            utf8 = utf8[line..];
        }
    }

    private void WritePlain(ReadOnlySpan<byte> utf8)
    {
        if (utf8.Length > end - at)
        {
            Borrow(utf8.Length);
        }

        utf8.CopyTo(window.AsSpan(at));
        at += utf8.Length;
    }

    /// <exception cref="RenderFault">The output would get longer than its limit.</exception>
    private void Borrow(int size)
    {
        GiveBack();
        if (size > left)
        {
            throw TooLong();
        }

        var memory = writer.GetMemory(Math.Max(size, WindowSize));
        isLent = MemoryMarshal.TryGetArray<byte>(memory, out var lent);
        lent = isLent ? lent : new byte[Math.Max(size, WindowSize)];
        window = lent.Array!;
        start = at = lent.Offset;
        end = start + (int)Math.Min(lent.Count, left);
        quickEnd = indent.Length == 0 ? end : 0;
    }

    private static RenderFault TooLong() => new("The output is longer than the limit.", "Print less, or check what the loops walk over.");

    private void GiveBack()
    {
        left -= at - start;
        wasAtLineStart = IsAtLineStart;
        if (isLent)
        {
            writer.Advance(at - start);
        }
        else if (at > start)
        {
            writer.Write(window.AsSpan(start, at - start));
        }

        window = [];
        (start, at, end, quickEnd, isLent) = (0, 0, 0, 0, false);
    }
}
