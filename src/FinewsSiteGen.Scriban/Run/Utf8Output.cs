using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Unicode;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>Writes UTF-8 to where a render goes, and counts it. Lone surrogates are written as U+FFFD.</summary>
internal sealed class Utf8Output
{
    private IBufferWriter<byte> writer = NoWriter.Instance;
    private long left;

    /// <summary>What begins every line of a text but its first; empty for nothing.</summary>
    public byte[] Indent { get; set; } = [];

    /// <summary>From here on output goes to <paramref name="target"/>.</summary>
    public void Begin(IBufferWriter<byte> target, long limit)
    {
        writer = target;
        Indent = [];
        left = limit;
    }

    /// <summary>Output goes to <paramref name="target"/> until <see cref="Redirect"/> is given back what this returned.</summary>
    public IBufferWriter<byte> Redirect(IBufferWriter<byte> target) => (writer, writer = target).Item1;

    public void Write(ReadOnlySpan<byte> utf8)
    {
        while (Indent.Length > 0 && utf8.IndexOf((byte)'\n') is var line and >= 0 && line + 1 < utf8.Length)
        {
            WritePlain(utf8[..(line + 1)]);
            WritePlain(Indent);
            utf8 = utf8[(line + 1)..];
        }

        WritePlain(utf8);
    }

    public void WriteText(ReadOnlySpan<char> text)
    {
        if (Indent.Length > 0)
        {
            Write(Encoding.UTF8.GetBytes(text.ToArray()));
            return;
        }

        while (text.Length > 0)
        {
            var piece = text.Length > 8192 ? text[..(char.IsHighSurrogate(text[8191]) ? 8191 : 8192)] : text;
            Utf8.FromUtf16(piece, writer.GetSpan(piece.Length * 3), out _, out var written);
            writer.Advance(written);
            Count(written);
            text = text[piece.Length..];
        }
    }

    /// <summary>As <see cref="HtmlEscape"/>, without making a text.</summary>
    public void WriteEscaped(ReadOnlySpan<char> text)
    {
        while (true)
        {
            var plain = HtmlEscape.IndexOf(text);
            if (plain < 0)
            {
                WriteText(text);
                return;
            }

            WriteText(text[..plain]);
            text = text[plain..];
            var (utf8, length) = HtmlEscape.Of(text);
            if (utf8.Length > 0)
            {
                Write(utf8);
            }
            else
            {
                Write("&#"u8);
                WriteInteger(HtmlEscape.CodeOf(text));
                Write(";"u8);
            }

            text = text[length..];
        }
    }

    public void WriteInteger(long value)
    {
        var span = writer.GetSpan(20);
        Utf8Formatter.TryFormat(value, span, out var written);
        writer.Advance(written);
        Count(written);
    }

    /// <param name="value">Not negative.</param>
    /// <param name="width">At least so many digits.</param>
    public void WriteDigits(int value, int width)
    {
        var span = writer.GetSpan(12);
        Utf8Formatter.TryFormat(value, span, out var written, new StandardFormat('D', (byte)width));
        writer.Advance(written);
        Count(written);
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

    private void WritePlain(ReadOnlySpan<byte> utf8)
    {
        Count(utf8.Length);
        if (utf8.Length > 0)
        {
            writer.Write(utf8);
        }
    }

    private void Count(int written)
    {
        left -= written;
        if (left < 0)
        {
            throw new RenderFault("The output is longer than the limit.", "Print less, or check what the loops walk over.");
        }
    }

    /// <summary>Where output goes outside a render: nowhere.</summary>
    private sealed class NoWriter : IBufferWriter<byte>
    {
        public static NoWriter Instance { get; } = new();

        public void Advance(int count) => throw new InvalidOperationException();

        public Memory<byte> GetMemory(int sizeHint = 0) => throw new InvalidOperationException();

        public Span<byte> GetSpan(int sizeHint = 0) => throw new InvalidOperationException();
    }
}
