using System.Buffers;
using System.Buffers.Text;
using System.Text;
using FinewsSiteGen.Render;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>What pages written by hand are written with: straight to UTF-8, into the buffer that the page goes to.</summary>
internal ref struct HandWriter(IBufferWriter<byte> output)
{
    private const int Window = 16 * 1024;

    private static readonly SearchValues<char> Special = SearchValues.Create(
        "&<>\"'" + string.Concat(Enumerable.Range(0xA0, 0x60).Select(code => (char)code)) + string.Concat(Enumerable.Range(0xD800, 0x800).Select(code => (char)code)));

    private Span<byte> free = output.GetSpan(Window);
    private int used;

    public void Raw(ReadOnlySpan<byte> utf8)
    {
        Reserve(utf8.Length);
        utf8.CopyTo(free[used..]);
        used += utf8.Length;
    }

    /// <summary>Addresses: their view has them ready for a quoted attribute.</summary>
    public void Plain(ReadOnlySpan<char> text)
    {
        Reserve(text.Length * 3);
        used += Encoding.UTF8.GetBytes(text, free[used..]);
    }

    public void Text(ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(Special) is >= 0 and var at)
        {
            Plain(text[..at]);
            text = text[(at + Escape(text[at..]))..];
        }
        Plain(text);
    }

    public void Number(long value)
    {
        Reserve(20);
        Utf8Formatter.TryFormat(value, free[used..], out int written);
        used += written;
    }

    /// <summary><c>2022-02-16</c>, with other marks between the numbers.</summary>
    public void Day(DateTimeOffset time, ReadOnlySpan<byte> afterYear, ReadOnlySpan<byte> afterMonth)
    {
        var (year, month, day) = DateOnly.FromDateTime(time.DateTime);
        Digits(year, 'D', 4);
        Raw(afterYear);
        Digits(month, 'D', 2);
        Raw(afterMonth);
        Digits(day, 'D', 2);
    }

    public void Clock(DateTimeOffset time)
    {
        Digits(time.Hour, 'D', 2);
        Raw(":"u8);
        Digits(time.Minute, 'D', 2);
    }

    /// <summary><c>2022-02-16T09:05:03+08:00</c>.</summary>
    public void Stamp(DateTimeOffset time)
    {
        Reserve(32);
        new Stamp(time).TryFormat(free[used..], out int written, default, null);
        used += written;
    }

    public void End() => output.Advance(used);

    private void Digits(int value, char format, byte width)
    {
        Reserve(width);
        Utf8Formatter.TryFormat(value, free[used..], out int written, new StandardFormat(format, width));
        used += written;
    }

    /// <returns>How many characters the reference stands for.</returns>
    private int Escape(ReadOnlySpan<char> text)
    {
        switch (text[0])
        {
            case '&':
                Raw("&amp;"u8);
                return 1;
            case '<':
                Raw("&lt;"u8);
                return 1;
            case '>':
                Raw("&gt;"u8);
                return 1;
            case '"':
                Raw("&quot;"u8);
                return 1;
            case '\'':
                Raw("&#39;"u8);
                return 1;
            default:
                bool isWhole = Rune.DecodeFromUtf16(text, out var rune, out int length) == OperationStatus.Done;
                Raw(isWhole ? "&#"u8 : "\uFFFD"u8);
                if (isWhole)
                {
                    Number(rune.Value);
                    Raw(";"u8);
                }
                return length;
        }
    }

    private void Reserve(int size)
    {
        if (free.Length - used >= size)
            return;
        output.Advance(used);
        free = output.GetSpan(Math.Max(size, Window));
        used = 0;
    }
}
