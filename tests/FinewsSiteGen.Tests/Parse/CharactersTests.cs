using System.Text;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Tests.Parse;

/// <summary>What is done to sixteen characters at once comes to the same as one by one.</summary>
public class CharactersTests
{
    [Fact]
    public void Every_character_counts_or_not_wherever_it_stands()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string text = new string('，', c % 40) + (char)c + new string('，', c % 23);
            Characters.Count(text).ShouldBe(!char.IsSurrogate((char)c) && char.IsLetterOrDigit((char)c) ? 1 : 0, $"U+{c:X4}");
        }
    }

    [Fact]
    public void A_pair_counts_as_the_one_character_it_is()
    {
        Characters.Count("𠀀").ShouldBe(1);
        Characters.Count("😀").ShouldBe(0);
        Characters.Count(new string('a', 15) + "𠀀" + new string('b', 15)).ShouldBe(31);
    }

    [Fact]
    public void Every_forbidden_character_is_found_wherever_it_stands()
    {
        for (int c = 0; c <= char.MaxValue; c++)
        {
            string text = new string('字', c % 40) + (char)c + new string('\n', c % 23);
            Characters.HasForbidden(text).ShouldBe(Characters.Forbidden.Contains((char)c), $"U+{c:X4}");
        }
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
            Characters.Count(text.ToString()).ShouldBe(text.ToString().EnumerateRunes().Count(Rune.IsLetterOrDigit), text.ToString());
        }
    }
}
