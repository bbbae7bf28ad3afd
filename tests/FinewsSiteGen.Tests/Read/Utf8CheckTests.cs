using System.Text;
using System.Text.Unicode;
using FinewsSiteGen.Read;

namespace FinewsSiteGen.Tests.Read;

/// <summary>Well-formed is what the platform says it is.</summary>
public class Utf8CheckTests
{
    /// <summary>The first and the last of every kind, and their neighbours.</summary>
    private static readonly byte[] Edges =
        [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE, 0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF];

    [Fact]
    public void Four_bytes_of_any_kind_are_judged_alike_at_the_edge_of_a_block_within_and_at_the_end()
    {
        byte[] text = [.. Enumerable.Repeat((byte)'a', 100)];
        foreach (int at in (int[])[0, 27, 29, 30, 31, 40, 61, 63, 96])
        {
            for (int code = 0; code < Edges.Length * Edges.Length * Edges.Length * Edges.Length; code++)
            {
                for (int i = 0, rest = code; i < 4; i++, rest /= Edges.Length)
                    text[at + i] = Edges[rest % Edges.Length];
                if (Utf8Check.IsValid(text) != Utf8.IsValid(text))
                    Assert.Fail(Convert.ToHexString(text, at, 4) + " at " + at);
            }
            text.AsSpan(at, 4).Fill((byte)'a');
        }
    }

    [Fact]
    public void A_text_that_is_cut_anywhere_is_judged_alike()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("中文é😀a𠀀", 9)));
        for (int start = 0; start < 40; start++)
        {
            for (int end = start; end <= text.Length; end++)
                Utf8Check.IsValid(text.AsSpan(start..end)).ShouldBe(Utf8.IsValid(text.AsSpan(start..end)), $"{start}..{end}");
        }
    }

    [Fact]
    public void Random_damage_is_judged_alike()
    {
        var random = new Random(8);
        byte[] good = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("上证指数涨3.5%，报“3500”点😀。", 5)));
        for (int round = 0; round < 50_000; round++)
        {
            byte[] text = good[..random.Next(good.Length)];
            for (int i = random.Next(3); i > 0 && text.Length > 0; i--)
                text[random.Next(text.Length)] = (byte)random.Next(256);
            Utf8Check.IsValid(text).ShouldBe(Utf8.IsValid(text), Convert.ToHexString(text));
        }
    }
}
