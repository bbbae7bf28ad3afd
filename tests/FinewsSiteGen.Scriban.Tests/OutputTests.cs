using System.Buffers;
using System.Globalization;
using System.Text;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>How text becomes bytes.</summary>
public sealed class OutputTests
{
    [Fact]
    public void Escaping_many_characters_at_once_gives_what_escaping_one_by_one_gives()
    {
        var random = new Random(6);
        string[] pieces = ["a", "中", "文", "1", "&", "<", ">", "\"", "'", "é", "\u00a0", "\u0085", "я", "߿", "ࠀ", "￿", "\ud7ff", "\ue000", "😀", "\ud83d", "\ude00", "\0", "~"];
        for (var i = 0; i < 20_000; i++)
        {
            var text = string.Concat(random.GetItems(i % 2 == 0 ? pieces : pieces[..4], random.Next(40)));
            var utf8 = new byte[HtmlEscape.MostBytes(text.Length)];
            Encoding.UTF8.GetString(utf8, 0, HtmlEscape.Encode(text, utf8)).ShouldBe(OneByOne(text));
            HtmlEscape.Escape(text).ShouldBe(OneByOne(text));
        }
    }

    [Fact]
    public void Text_of_any_length_is_written_as_UTF8_wherever_its_first_character_beyond_ASCII_stands()
    {
        for (var length = 0; length < 30; length++)
        {
            for (var at = 0; at <= length; at++)
            {
                var text = string.Concat(Enumerable.Range(0, length).Select(i => i == at ? 'é' : (char)('a' + i)));
                var writer = new ArrayBufferWriter<byte>();
                var output = new Utf8Output();
                output.Begin(writer, 1_000_000);
                output.Write("<"u8);
                output.WriteText(text);
                output.Write(">"u8);
                output.End();
                Encoding.UTF8.GetString(writer.WrittenSpan).ShouldBe($"<{text}>");
            }
        }
    }

    [Fact]
    public void A_writer_may_lend_little_memory_and_none_of_an_array()
    {
        var text = string.Concat(Enumerable.Repeat("中<é😀\n", 999));
        var expected = new ArrayBufferWriter<byte>();
        Write(text, expected);
        foreach (var isNative in new[] { false, true })
        {
            using var lender = new Lender(isNative);
            Write(text, lender);
            lender.Received.ShouldBe(expected.WrittenSpan.ToArray());
        }
    }

    private static void Write(string text, IBufferWriter<byte> writer)
    {
        var output = new Utf8Output();
        output.Begin(writer, 1_000_000);
        foreach (var indent in new[] { "", "  " })
        {
            output.Indent = Encoding.UTF8.GetBytes(indent);
            output.WriteText(text);
            output.WriteEscaped(text);
            output.Write(Encoding.UTF8.GetBytes(text));
            output.WriteInteger(-42);
            output.WriteDigits(7, 2);
        }

        output.End();
    }

    private static string OneByOne(string text)
    {
        var escaped = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            escaped.Append(rune.Value switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                (>= 0xA0 and <= 0xFF) or > 0xFFFF => string.Create(CultureInfo.InvariantCulture, $"&#{rune.Value};"),
                _ => rune.ToString(),
            });
        }

        return escaped.ToString();
    }

    /// <summary>Lends just what is asked for.</summary>
    private sealed class Lender(bool isNative) : MemoryManager<byte>, IBufferWriter<byte>
    {
        private readonly List<byte> received = [];
        private byte[] lent = [];

        public byte[] Received => [.. received];

        public void Advance(int count) => received.AddRange(lent.AsSpan(0, count));

        public Memory<byte> GetMemory(int sizeHint = 0)
        {
            lent = new byte[Math.Max(sizeHint, 1)];
            return isNative ? CreateMemory(lent.Length) : lent;
        }

        public Span<byte> GetSpan(int sizeHint) => GetMemory(sizeHint).Span;

        public override Span<byte> GetSpan() => lent;

        public override MemoryHandle Pin(int elementIndex = 0) => throw new NotSupportedException();

        public override void Unpin()
        {
        }

        protected override void Dispose(bool disposing)
        {
        }
    }
}
