using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Parse.Plain;

/// <summary>
/// The reader of plain bodies and the libraries make one tree and one story of all that both can read. Each test takes a few
/// thousand bodies; <c>FINEWS_PLAIN_ROUNDS=1000</c> takes a thousand times as many, other ones each round.
/// </summary>
public class PlainBodyTests
{
    private const ulong Seed = 20220216;

    private static readonly int Rounds = int.TryParse(Environment.GetEnvironmentVariable("FINEWS_PLAIN_ROUNDS"), out int rounds) ? Math.Max(1, rounds) : 1;

    [Theory]
    [InlineData("离岸人民币升至6.3512。")]
    [InlineData("\n第一行\n第二行\n")]
    [InlineData("A股*ST海航涨5~10元 & 更多")]
    [InlineData("> 摘要\n\n<p>正文</p>")]
    [InlineData("<http://a.example/x?y=1&z=2>\n\n<>")]
    [InlineData("[返回X](//finews.withounder.com/category/Career In x.html)｜[返回首页](/a(b)/)\n[返回](../)")]
    [InlineData("<p>一</p>\r\n <p>二&nbsp;S&P 500</p>\r\n")]
    [InlineData("<!-- EM_StockImg_Start --><p><a href=\"/?a=1&b=2&amp;c\" target=\"_blank\"><img src=\"/x.png\" /></a></p>\n<!-- x -->\n<center><br></center>")]
    [InlineData("<table border=\"1\">\n<tbody><tr><td>1</td><th><p>2</p></th></tr></tbody></table><ul> <li>三</li></ul>")]
    public void What_has_one_reading_is_plain(string body)
    {
        var both = new PlainCase();
        both.ShouldAgree(body);
        both.Taken.ShouldBe(1);
    }

    [Theory]
    [InlineData("**粗**")]
    [InlineData("1. 列表")]
    [InlineData("标题\n===")]
    [InlineData("  缩进")]
    [InlineData("甲|乙")]
    [InlineData("甲 \n乙")]
    [InlineData("甲\r乙")]
    [InlineData("甲\t乙")]
    [InlineData("&copy;")]
    [InlineData("> 摘要\n续")]
    [InlineData("文字\n<p>一</p>")]
    [InlineData("<span>一</span>")]
    [InlineData("<p>一\n\n二</p>")]
    [InlineData("<p>一<p>二</p></p>")]
    [InlineData("<p>一")]
    [InlineData("<P>一</P>")]
    [InlineData("<p class=x>一</p>")]
    [InlineData("<p id=\"a\" id=\"b\">一</p>")]
    [InlineData("<p onclick=\"x\">一</p>")]
    [InlineData("<p title=\"&lt\">一</p>")]
    [InlineData("<p>&copy; &notit; &#65;</p>")]
    [InlineData("<p><a href=\"/\"><b><a href=\"/\">一</a></b></a></p>")]
    [InlineData("<p><!-- x -->一</p>")]
    [InlineData("<!-- x --><p>一</p>\n二")]
    [InlineData("<div>\n<p>一</p>\n[返回](/)</div>")]
    [InlineData("<table><tr><td>一</td></tr></table>")]
    [InlineData("<script>x</script>")]
    [InlineData("    <p>一</p>")]
    [InlineData("[返回](/ \"题\")")]
    [InlineData("[一]: /x")]
    public void What_might_be_read_in_another_way_is_refused(string body)
    {
        var both = new PlainCase();
        both.ShouldAgree(body);
        both.Refused.ShouldBe(1);
    }

    [Fact]
    public void Bodies_of_the_grammar_are_read_alike()
    {
        var both = new PlainCase();
        ForEach(2500, (dice, _) => both.ShouldAgree(new PlainGrammar(dice, missPermille: 0).Body()));
        both.ShareTaken.ShouldBeGreaterThan(0.7);
    }

    [Fact]
    public void Bodies_that_nearly_follow_the_grammar_are_read_alike_or_refused()
    {
        var both = new PlainCase();
        ForEach(6000, (dice, _) => both.ShouldAgree(new PlainGrammar(dice, missPermille: 25).Body()));
        both.ShareTaken.ShouldBeInRange(0.1, 0.8);
    }

    [Fact]
    public void Posts_of_the_corpus_are_read_alike_and_nearly_all_are_plain()
    {
        var both = new PlainCase();
        foreach (string body in Corpus(1500 * Rounds).Select(BodyOf))
            both.ShouldAgree(body);
        both.ShareTaken.ShouldBeGreaterThan(0.98);
    }

    [SkippableFact]
    public void Real_posts_are_read_alike_and_all_are_plain()
    {
        var both = new PlainCase();
        foreach (string body in RealBodies())
            both.ShouldAgree(body);
        both.Refused.ShouldBe(0);
    }

    [Fact]
    public void Damaged_posts_of_the_corpus_are_read_alike_or_refused()
    {
        string[] bodies = [.. Corpus(300).Select(BodyOf)];
        var both = new PlainCase();
        ForEach(6000, (dice, number) => both.ShouldAgree(new PlainDamage(dice).Once(bodies[number % bodies.Length], dice.Between(1, 3))));
        both.ShareTaken.ShouldBeInRange(0.1, 0.8);
    }

    [SkippableFact]
    public void Damaged_real_posts_are_read_alike_or_refused()
    {
        string[] bodies = [.. RealBodies()];
        var both = new PlainCase();
        ForEach(6000, (dice, number) => both.ShouldAgree(new PlainDamage(dice).Once(bodies[number % bodies.Length], dice.Between(1, 3))));
        both.ShareTaken.ShouldBeInRange(0.1, 0.8);
    }

    /// <param name="count">How many times in one round.</param>
    internal static void ForEach(int count, Action<Dice, int> check)
    {
        for (int i = 0; i < count * Rounds; i++)
            check(Dice.For(Seed, (ulong)i), i);
    }

    /// <summary>The first posts of the benchmark's corpus.</summary>
    internal static IEnumerable<string> Corpus(int count)
    {
        var planner = new Planner(1, 2000, new MediaCatalogue(1999));
        var composer = new PostComposer();
        return Enumerable.Range(0, count).Select(number => composer.Compose(planner.Plan(number)));
    }

    private static IEnumerable<string> RealBodies()
    {
        Skip.If(Shared.Folder is null, Shared.Absent);
        return Shared.RealPosts.Select(file => BodyOf(File.ReadAllText(file)));
    }

    private static string BodyOf(string post) => post[HeaderBlock.Find(post).BodyStart..];
}
