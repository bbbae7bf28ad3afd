using System.Text;
using FinewsSiteGen.Parse;

namespace FinewsSiteGen.Tests.Parse;

public sealed class FrontMatterSplitTests
{
    [Theory]
    [InlineData("---\ntitle: t\n---\nbody", "t", "body", 4, "")]
    [InlineData("---\r\ntitle: t\r\n---\r\nbody\r\n", "t", "body\r\n", 4, "")]
    [InlineData("\n---\ntitle: t\n---\nbody", "t", "body", 5, "")]
    [InlineData("\uFEFF---\ntitle: t\n---\nbody", "t", "body", 4, "")]
    [InlineData("---  \ntitle: t\n--- \t\nbody", "t", "body", 4, "")]
    [InlineData("---\ntitle: t\n...\nbody", "t", "body", 4, "")]
    [InlineData("---\ntitle: t\n---", "t", "", 4, "")]
    [InlineData("---\n---\nbody", "", "body", 3, "FN315:2")]
    [InlineData("body: text\n---\nmore", "", "body: text\n---\nmore", 1, "FN300:1")]
    [InlineData("", "", "", 1, "FN300:1")]
    [InlineData("---", "", "---", 1, "FN300:1")]
    [InlineData("----\ntitle: t\n---\n", "", "----\ntitle: t\n---\n", 1, "FN300:1")]
    [InlineData("---\nA paragraph below a rule.\n", "", "---\nA paragraph below a rule.\n", 1, "FN300:1")]
    [InlineData("---\ntitle: t\ntags: [a,\n  b]\n<p>body</p>\n", "t", "<p>body</p>\n", 5, "FN301:5")]
    [InlineData("---\ntitle: t\ntags:\n- a\n\nbody\n\n---\n\nmore", "t", "\nbody\n\n---\n\nmore", 5, "FN301:5")]
    [InlineData("---\ntitle: t\n <p>body</p>\n <p>more: text</p>\n", "t", " <p>body</p>\n <p>more: text</p>\n", 3, "FN301:3")]
    [InlineData("---\ntitle: t\n> digest\n\n---\nmore", "t", "> digest\n\n---\nmore", 3, "FN301:3")]
    [InlineData("---\ntitle: t", "t", "", 3, "FN301:3")]
    [InlineData("---\r\ntitle: \"a \"t\" b\"\r\nx: @y\r\n---\r\nbody", "a \"t\" b", "body", 5, "FN302:2 FN306:3")]
    [InlineData("---\ntitle: t\ntext: |\n  a\n\n  b\n---\nbody", "t", "body", 8, "")]
    public void The_header_ends_where_it_should(string text, string title, string body, int bodyLine, string codes)
    {
        var (split, found) = Headers.Split(text);
        split.Header.Title.ShouldBe(title);
        Encoding.UTF8.GetString(split.Body.Span).ShouldBe(body);
        split.BodyLine.ShouldBe(bodyLine);
        found.Codes().ShouldBe(codes);
    }

    [Fact]
    public void A_header_ends_at_the_same_place_whether_all_is_decoded_or_only_what_is_needed()
    {
        string[] lines = ["---", "---", "--- ", "----", "...", "", " ", "title: 标题😀", "date: 2022-02-16", "tags:", "- 甲", "> 摘要", "<p>正文</p>", "正文", "\r", "\uFEFF", "a：b", "# c"];
        var random = new Random(16);
        for (int round = 0; round < 20_000; round++)
        {
            string text = string.Join('\n', Enumerable.Range(0, random.Next(9)).Select(_ => lines[random.Next(lines.Length)]).Prepend(random.Next(4) > 0 ? "---" : ""));
            var whole = HeaderBlock.Find(text);
            HeaderBlock.Find(Encoding.UTF8.GetBytes(text)).ShouldBe(whole with { BodyStart = Encoding.UTF8.GetByteCount(text.AsSpan(0, whole.BodyStart)) }, text);
        }
    }
}
