using System.Buffers.Text;
using System.Globalization;
using System.Text.Unicode;

namespace FinewsSiteGen.Scriban.Run;

// What is written as text: the bytes it becomes go to the memory that the other part keeps.
internal sealed partial class Utf8Output
{
    /// <summary>Bytes of a value that is formatted in place, at most.</summary>
    private const int FormattedSize = 64;

    /// <summary>Text that may not fit is encoded in pieces of so many UTF-16 units.</summary>
    private const int PieceSize = 128;

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
}
