using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;

namespace FinewsSiteGen.Tests.Parse;

public class BodyLimitTests
{
    private const int Megabyte = 1 << 20;

    [Fact]
    public void A_body_that_is_too_large_is_shown_as_text()
    {
        var (story, found) = BodyCase.Report("<b>" + new string('a', 4 * Megabyte), firstLine: 8);
        story.IsQuarantined.ShouldBeTrue();
        BodyCase.Text(story).ShouldStartWith("<pre class=\"quarantined\">\n&lt;b&gt;aaa");
        found.Single().ToString().ShouldBe("content/a.md(8): error FN340: the body is larger than 4 MB; its page shows it as plain text");
        found.Single().Hint.ShouldBe("Split the post, or link to the large part.");
    }

    [Fact]
    public void The_limit_counts_bytes_and_a_body_of_just_that_size_is_read()
    {
        BodyCase.Report(new string('甲', 4 * Megabyte / 3)).Story.IsQuarantined.ShouldBeFalse();
        BodyCase.Report(new string('甲', 4 * Megabyte / 3 + 1)).Story.IsQuarantined.ShouldBeTrue();
        BodyCase.Report(new string('a', 4 * Megabyte)).Story.IsQuarantined.ShouldBeFalse();
    }

    [Theory]
    [InlineData("<div>")]
    [InlineData("<b>")]
    [InlineData("<ul><li>")]
    [InlineData("<table><tr><td>")]
    [InlineData("<object><div></object>")]
    [InlineData("<b><div></b>")]
    [InlineData("<a><div></a>")]
    [InlineData("<template>")]
    [InlineData("<svg><foreignObject>")]
    [InlineData("<math><mi>")]
    [InlineData("<ruby><rt>")]
    [InlineData("<button><p>")]
    [InlineData("<font><p>")]
    [InlineData("<blockquote>\n")]
    [InlineData("> ")]
    [InlineData("- ")]
    [InlineData("> - ")]
    [InlineData("1. ")]
    [InlineData("[")]
    [InlineData("![")]
    [InlineData("*a _b ")]
    [InlineData("a**b_c* ")]
    public void Nesting_20000_deep_is_survived(string piece)
    {
        string body = string.Concat(Enumerable.Repeat(piece, 20_000)) + "x";
        var (story, found) = BodyCase.Report(body);
        BodyCase.ShouldBeSafe(BodyCase.Text(story), piece);
        story.IsQuarantined.ShouldBe(found.Any(diagnostic => diagnostic.Severity == Severity.Error));
        string source = body.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
        if (story.IsQuarantined)
            BodyCase.Text(story).ShouldBe("<pre class=\"quarantined\">\n" + source + "</pre>\n");
    }

    [Fact]
    public void Two_hundred_levels_are_read_and_one_more_is_not()
    {
        BodyCase.Html(Nested(200)).ShouldContain("<div>x</div>");
        var (story, found) = BodyCase.Report(Nested(201), firstLine: 7);
        story.IsQuarantined.ShouldBeTrue();
        found.Single().ToString().ShouldBe("content/a.md(7): error FN341: the body is nested more than 200 levels deep; its page shows it as plain text");
        found.Single().Hint.ShouldBe("Close the elements, quotes or lists that are left open.");

        static string Nested(int levels) => string.Concat(Enumerable.Repeat("<div>", levels)) + "x";
    }

    public static TheoryData<string, string> Bombs => new()
    {
        { "formatting copied into every paragraph", "<p>" + string.Concat(Enumerable.Range(0, 150).Select(i => $"<font a{i}>")) + Fill("</p><p>x") },
        { "formatting of one kind", "<p>" + Fill("<b>x") },
        { "a link definition used again and again", "[a]: " + new string('x', 200_000) + "\n\n" + Fill("[a] ") },
        { "unfinished links", Fill("[](") },
        { "unfinished links with words", Fill("[a](b") },
        { "a wide table with short rows", Fill("|a", 1000) + "|\n" + Fill("|-", 1000) + "|\n" + Fill("|\n") },
        { "many underlined headings", Fill("a\n=\n") },
        { "many link definitions", Fill("[a]: /u\n\n") },
        { "attributes", "<p " + string.Concat(Enumerable.Range(0, 50_000).Select(i => $"a{i}=b ")) + ">x" },
        { "text before rows", "<table>" + Fill("x<tr>") },
        { "stray ends", "<div>" + Fill("</x>") },
        { "definitions", Fill("<dd>") },
        { "ampersands", Fill("&") },
        { "comments", Fill("<!--") },
        { "backticks", string.Concat(Enumerable.Range(1, 600).Select(i => "a" + new string('`', i))) },
        { "blank paragraphs", Fill("<p>\u00A0</p>") },
        { "empty divisions", string.Concat(Enumerable.Repeat("<div>", 150)) + Fill("<i></i>") },
        { "loose pictures", Fill("<img src=/1>") },
        { "pictures in divisions", string.Concat(Enumerable.Repeat("<div>", 190)) + Fill("<img src=/1>") },
        { "back-links", "<p>x\n" + Fill("[返回](/)｜") },
        { "lines", "<p>x" + Fill("\n") },
        { "line breaks", "<p>x</p>" + Fill("<br>") },
        { "no-break spaces", "<p>x" + Fill("\u00A0") + "y" },
        { "captions", "<figure>" + Fill("<p>x", 200_000) + Fill("<figcaption>x</figcaption>", 200_000) },
        { "source lines", string.Concat(Enumerable.Repeat("<div class=em_media>", 190)) + Fill("文") },
        { "stocks within stocks", string.Concat(Enumerable.Repeat("<span data-code=1,2>", 190)) + Fill("<i>x</i>") },
        { "terms", "<dl><dd></dd>" + Fill("<dt>") + "x" },
        { "stocks", string.Concat(Enumerable.Range(0, 8000).Select(i => $"<a data-code=\"1,{i}\" href=/>甲</a>")) },
    };

    [Theory]
    [MemberData(nameof(Bombs))]
    public void Bombs_cost_no_more_than_a_moment(string name, string body)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        var (story, _) = BodyCase.Report(body);
        story.Html.Length.ShouldBeLessThan(body.Length * 10 + 100_000, name);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20), name);
    }

    [Fact]
    public void A_bomb_is_named()
    {
        var (story, found) = BodyCase.Report("[a]: " + new string('x', 200_000) + "\n\n" + Fill("[a] "));
        story.IsQuarantined.ShouldBeTrue();
        found.Single().ToString().ShouldBe("content/a.md(1): error FN342: the body grows beyond measure when its Markdown is rendered; its page shows it as plain text");
        found.Single().Hint.ShouldBe("Simplify the post.");
    }

    [Fact]
    public void A_body_that_was_quarantined_leaves_the_parser_in_order()
    {
        var parser = new BodyParser(SiteConfig.Default);
        for (int i = 0; i < 3; i++)
        {
            parser.Parse(Encoding.UTF8.GetBytes(Fill("<div>")), 1, "a.md", new DiagnosticBag()).IsQuarantined.ShouldBeTrue();
            Encoding.UTF8.GetString(parser.Parse("一。"u8.ToArray(), 1, "a.md", new DiagnosticBag()).Html.Span).ShouldBe("<p>一。</p>\n");
        }
    }

    [Fact]
    public void Many_threads_get_what_one_gets()
    {
        var parser = new BodyParser(SiteConfig.Default);
        string[] bodies = [.. Enumerable.Range(0, 200).Select(i => $"> 要点{i}\n\n<p>第{i}段<b>重</b></p><table><tr><td>{i}</table>\n\n<http://a.example/{i}>")];
        string[] one = [.. bodies.Select(body => BodyCase.Html(body))];
        string[] many = [.. bodies.AsParallel().AsOrdered().WithDegreeOfParallelism(8).Select(body => BodyCase.Text(parser.Parse(Encoding.UTF8.GetBytes(body), 1, "a.md", new DiagnosticBag())))];
        many.ShouldBe(one);
    }

    private static string Fill(string piece, int length = 400_000) => string.Concat(Enumerable.Repeat(piece, length / piece.Length));
}
