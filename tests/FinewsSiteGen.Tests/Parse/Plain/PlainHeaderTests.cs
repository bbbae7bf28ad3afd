using System.Text;
using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Parse.Plain;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Parse.Plain;

/// <summary>The reader of plain headers agrees with YamlDotNet on all that it does not refuse. See also <see cref="PlainBodyTests"/> on long runs.</summary>
public class PlainHeaderTests
{
    private static readonly string[] Keys = ["layout", "title", "date", "categories", "tags", "k", "a_b", "true", "x1", "slug"];

    private static readonly string[] Odd =
        [":", ": ", " ", "  ", "#", " #", "\"", "'", "-", "- ", "? ", "[", "]", "{", "}", "*a", "&a", "!", "!!str ", "|", ">", "%", "@", "`", ",", "~", "\\", ".", "...", "---", "\n", "\n ", "\n\n", "\r\n", "\t", "=", "<<", "null", "“", "：", "😀", "\u00A0", "\u3000"];

    private static readonly string[] Plain = ["post", "财政部新闻", "2022-02-16 18:12:27 +0800", "caizhengbu", "Career In x", "x(y)", "/a/b.html", "https://a.example/b?c=d#e", "1.5%", "007", "“三个四”", "a:b", "a#b", "A & B", "C*"];

    [Fact]
    public void Headers_of_plain_lines_are_read_alike()
    {
        int taken = 0;
        PlainBodyTests.ForEach(5000, (dice, _) => taken += ShouldAgree(Header(dice, 20)) ? 1 : 0);
        taken.ShouldBeGreaterThan(2500);
    }

    [Fact]
    public void Damaged_headers_are_read_alike_or_refused()
    {
        int taken = 0;
        PlainBodyTests.ForEach(8000, (dice, _) => taken += ShouldAgree(Damage(Header(dice, 0), dice)) ? 1 : 0);
        taken.ShouldBeGreaterThan(1000);
    }

    [Fact]
    public void Nearly_all_headers_of_the_corpus_are_plain() =>
        PlainBodyTests.Corpus(2000).Select(HeaderOf).ShouldAllBe(header => ShouldAgree(header));

    [SkippableFact]
    public void Nearly_all_real_headers_are_plain()
    {
        Skip.If(Shared.Folder is null, Shared.Absent);
        string[] headers = [.. Shared.RealPosts.Select(file => HeaderOf(File.ReadAllText(file)))];
        headers.Count(ShouldAgree).ShouldBeGreaterThanOrEqualTo(headers.Length * 95 / 100);
    }

    [Fact]
    public void Keys_as_long_as_YAML_allows_are_read_alike() =>
        Enumerable.Range(1000, 50).Count(length => ShouldAgree(new string('k', length) + ": v\n")).ShouldBeInRange(10, 40);

    private static bool ShouldAgree(string header)
    {
        var plain = new List<HeaderEntry>();
        if (!PlainHeader.TryRead(header, 2, plain) || HeaderText.Clean(header, out _, out _) != header)
            return false;
        var yaml = new List<HeaderEntry>();
        new HeaderYaml(header, 2).Read(yaml).ShouldBeNull(header);
        plain.ShouldBe(yaml, header);
        return true;
    }

    private static string Header(Dice dice, int missPermille)
    {
        var header = new StringBuilder();
        for (int i = dice.Between(1, 6); i > 0; i--)
        {
            string value = dice.Pick(Plain) + (dice.Chance(missPermille) ? dice.Pick(Odd) : "") + (dice.Chance(300) ? dice.Pick(Plain) : "");
            header.Append(dice.Pick(Keys)).Append(": ").Append(dice.Chance(300) ? $"\"{value}\"" : value).Append(dice.Chance(100) ? " " : "").Append(dice.Chance(100) ? "\r\n" : "\n");
        }
        return header.ToString();
    }

    private static string Damage(string header, Dice dice)
    {
        var text = new StringBuilder(header);
        for (int i = dice.Between(1, 3); i > 0 && text.Length > 1; i--)
        {
            int at = dice.Below(text.Length);
            if (dice.Chance(400))
                text.Remove(at, Math.Min(dice.Between(1, 4), text.Length - at));
            else
                text.Insert(at, dice.Pick(Odd));
        }
        return text.ToString();
    }

    private static string HeaderOf(string post) => HeaderBlock.Find(post).Header;
}
