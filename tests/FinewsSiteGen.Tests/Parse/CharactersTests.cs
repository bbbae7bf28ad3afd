using System.Text;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Tests.Parse;

/// <summary>What is done to 32 bytes at once comes to the same as character by character.</summary>
public class CharactersTests
{
    private const string Special = " \t\n\r\f&<>" + Characters.Invisible;

    [Fact]
    public void Every_character_counts_or_not_wherever_it_stands()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string text = new string('，', c % 40) + (char)c + new string('，', c % 23);
            Count(text).ShouldBe(!char.IsSurrogate((char)c) && char.IsLetterOrDigit((char)c) ? 1 : 0, $"U+{c:X4}");
        }
    }

    [Fact]
    public void A_pair_counts_as_the_one_character_it_is()
    {
        Count("𠀀").ShouldBe(1);
        Count("😀").ShouldBe(0);
        Count(new string('a', 15) + "𠀀" + new string('b', 15)).ShouldBe(31);
    }

    [Fact]
    public void Every_special_character_ends_a_run_wherever_it_stands()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string before = new string('甲', c % 29) + new string('1', c % 3);
            byte[] text = Encoding.UTF8.GetBytes(before + (char)c + new string('乙', c % 31));
            bool isSpecial = Special.Contains((char)c) || Characters.Forbidden.Contains((char)c);
            int length = TextRun.Length(text, out int letters);
            length.ShouldBe(isSpecial ? Encoding.UTF8.GetByteCount(before) : text.Length, $"U+{c:X4}");
            letters.ShouldBe(TextRun.Count(text.AsSpan(0, length)), $"U+{c:X4}");
        }
    }

    [Fact]
    public void Every_forbidden_character_is_found_wherever_it_stands()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string text = new string('字', c % 40) + (char)c + new string('\n', c % 23);
            Utf8Text.HasForbidden(Encoding.UTF8.GetBytes(text)).ShouldBe(Characters.Forbidden.Contains((char)c), $"U+{c:X4}");
        }
    }

    [Fact]
    public void Both_ends_of_a_text_are_told_as_the_halves_of_pairs_they_are()
    {
        for (int code = 0; code <= 0x10FFFF; code += code < 0x3100 ? 1 : 61)
        {
            if (!Rune.IsValid(code))
                continue;
            string text = new Rune(code).ToString();
            Utf8Text.First(Encoding.UTF8.GetBytes(text + "乙")).ShouldBe(text[0]);
            Utf8Text.Last(Encoding.UTF8.GetBytes("甲" + text)).ShouldBe(text[^1]);
            Utf8Text.IsBlank(Encoding.UTF8.GetBytes(" " + text)).ShouldBe(Characters.IsBlank(text), $"U+{code:X4}");
        }
        (Utf8Text.First(default), Utf8Text.Last(default), Utf8Text.IsBlank(default)).ShouldBe(('\0', '\0', true));
    }

    [Fact]
    public void Random_text_counts_as_its_runes_do()
    {
        var random = new Random(3);
        for (int round = 0; round < 500; round++)
        {
            var text = new StringBuilder();
            for (int i = random.Next(100); i > 0; i--)
                text.Append(new Rune(random.Next(5) switch { 0 => random.Next(0x20, 0x7F), 1 => random.Next(0x1F300, 0x20100), 2 => random.Next(0xFF00, 0xFFE0), _ => random.Next(0x3000, 0x9FFF) }).ToString());
            Count(text.ToString()).ShouldBe(text.ToString().EnumerateRunes().Count(Rune.IsLetterOrDigit), text.ToString());
        }
    }

    /// <summary>Of all runs of a text; what ends one never counts.</summary>
    private static int Count(string text)
    {
        byte[] all = Encoding.UTF8.GetBytes(text);
        int count = 0;
        for (var rest = all.AsSpan(); !rest.IsEmpty;)
        {
            int length = TextRun.Length(rest, out int letters);
            count += letters;
            if (length == 0)
                Rune.DecodeFromUtf8(rest, out _, out length);
            rest = rest[length..];
        }
        TextRun.Count(all).ShouldBe(count, text);
        return count;
    }
}
