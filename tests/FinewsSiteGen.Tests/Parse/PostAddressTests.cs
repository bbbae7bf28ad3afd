using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;

namespace FinewsSiteGen.Tests.Parse;

public sealed class PostAddressTests
{
    private static readonly PostTime SomeDay = new(new DateTimeOffset(2022, 2, 16, 18, 12, 27, TimeSpan.FromHours(8)), HasTime: true);

    [Theory]
    [InlineData("2022-02-16-NW202202162278819139", "caizhengbu", "2022-02-16 18:12:27 +0800", "/caizhengbu/2022/02/16/NW202202162278819139.html")]
    [InlineData("2021-12-08-202112082206749391", "emnews", "2021-12-08 10:45:29", "/emnews/2021/12/08/202112082206749391.html")]
    [InlineData("2021-12-08-a", "emnews", "2021-12-08 00:30:00", "/emnews/2021/12/08/a.html")]
    [InlineData("2022-01-01-NW1", "Career In touxingPEVC", "2022-01-01", "/career/in/touxingpevc/2022/01/01/NW1.html")]
    [InlineData("2022-01-01-NW1", "21shijijingjibaodao  nancailicaitong", "2022-01-01", "/21shijijingjibaodao/nancailicaitong/2022/01/01/NW1.html")]
    [InlineData("2022-01-01-NW1", "anxinguojizhengquan(xianggang)", "2022-01-01", "/anxinguojizhengquan(xianggang)/2022/01/01/NW1.html")]
    [InlineData("2022-01-01-NW1", "TechWeb", "2022-01-01", "/techweb/2022/01/01/NW1.html")]
    [InlineData("2022-01-01-NW1", "Techweb", "2022-01-01", "/techweb/2022/01/01/NW1.html")]
    [InlineData("2022-01-01-NW1", "[a, b]", "2022-01-01", "/a/b/2022/01/01/NW1.html")]
    [InlineData("2022-01-01-NW1", "", "2022-01-01", "/2022/01/01/NW1.html")]
    [InlineData("-202205262391921712", "emnews", "\" +0800\"", "/emnews/2022/05/26/202205262391921712.html")]
    [InlineData("-202205262391921712", "emnews", " +0800", "/emnews/2022/05/26/202205262391921712.html")]
    [InlineData("readme-draft", "sitenews", "", "/sitenews/readme-draft.html")]
    [InlineData("readme-draft", "", "", "/readme-draft.html")]
    [InlineData("2021-12-01-init", "sitenews", "", "/sitenews/2021/12/01/init.html")]
    [InlineData("2022-03-01-年报 100%", "caizhengbu", "", "/caizhengbu/2022/03/01/%E5%B9%B4%E6%8A%A5-100.html")]
    [InlineData("2022-03-01-x", "a A a", "", "/a/2022/03/01/x.html")]
    [InlineData("2022-03-01-x", "a", "2022-03-02 01:00 +0900", "/a/2022/03/02/x.html")]
    [InlineData("2022-03-01-x", "a", "2022-02-28 20:00 UTC", "/a/2022/03/01/x.html")]
    [InlineData("2022-03-01-x", "..", "", "/2022/03/01/x.html")]
    [InlineData("2022-03-01-x", "../../etc", "", "/etc/2022/03/01/x.html")]
    [InlineData("2022-03-01-x", ". a", "", "/a/2022/03/01/x.html")]
    [InlineData("2022-03-01-x", "a/b?c#d", "", "/a/b%3Fc%23d/2022/03/01/x.html")]
    [InlineData("2022-03-01-..", "a", "", "/a/2022/03/01/5ec1f7e7.html")]
    [InlineData("2022-03-01-foo.", "a", "", "/a/2022/03/01/foo/html.html")]
    [InlineData("2022-03-01-a..b", "a", "", "/a/2022/03/01/a/b.html")]
    [InlineData("2022-03-01-a\\b\u0007c", "a", "", "/a/2022/03/01/a-b-c.html")]
    [InlineData("2022-03-01---x--", "a", "", "/a/2022/03/01/x.html")]
    [InlineData("2022-03-01-<script>", "a", "", "/a/2022/03/01/script.html")]
    [InlineData("2022-03-01-%%%", "a", "", "/a/2022/03/01/918e8c75.html")]
    [InlineData("2022-03-01-e\u0301", "e\u0301", "", "/%C3%A9/2022/03/01/%C3%A9.html")]
    public void A_post_stands_where_Jekyll_put_it(string stem, string categories, string date, string address)
    {
        string header = string.Concat("title: t\n", categories.Length > 0 ? $"categories: {categories}\n" : "", date.Length > 0 ? $"date: {date}\n" : "");
        var post = new PostParser(SiteConfig.Default).Parse(new SourceText(stem + ".md", stem, $"---\n{header}---\n"), new());
        post.Address.Address.ShouldBe(address);
    }

    [Theory]
    [InlineData(PermalinkStyle.Date, "/a/2022/02/16/x.html")]
    [InlineData(PermalinkStyle.Pretty, "/a/2022/02/16/x/")]
    [InlineData(PermalinkStyle.Ordinal, "/a/2022/047/x.html")]
    [InlineData(PermalinkStyle.Weekdate, "/a/2022/W07/Wed/x.html")]
    [InlineData(PermalinkStyle.None, "/a/x.html")]
    public void Each_named_style_is_Jekyll_s(PermalinkStyle style, string address) =>
        Of("x", new FrontMatter { Categories = ["a"] }, SiteConfig.Default with { Permalink = style }).ShouldBe(address);

    [Fact]
    public void A_slug_replaces_the_file_s_name() => Of("x", new FrontMatter { Slug = "Mein Slug" }).ShouldBe("/2022/02/16/Mein-Slug.html");

    [Fact]
    public void A_permalink_replaces_the_whole_address() => Of("x", new FrontMatter { Categories = ["a"], Permalink = "/reports/a.html" }).ShouldBe("/reports/a.html");

    [Fact]
    public void No_name_leaves_the_site_or_grows_beyond_what_a_disk_takes()
    {
        string[] names = ["..", "../..", "a/../../b", "\\..\\", "\0", new string('中', 500), string.Concat(Enumerable.Repeat("w ", 3_000)), string.Concat(Enumerable.Range(0, 2_000).Select(i => $"w{i} ")), "\uD800", ". . .", "CON"];
        foreach (string category in names)
        {
            foreach (string name in names)
            {
                string path = PostAddress.Of(new FrontMatter { Categories = [category], Slug = name }, new PostId(null, name), SomeDay, SiteConfig.Default).Value;
                path.Split('/').ShouldAllBe(part => part != ".." && part != "." && part != "" && System.Text.Encoding.UTF8.GetByteCount(part) <= OutputPath.LongestSegment);
                System.Text.Encoding.UTF8.GetByteCount(path).ShouldBeLessThanOrEqualTo(OutputPath.LongestPath);
                path.Any(char.IsControl).ShouldBeFalse();
            }
        }
    }

    private static string Of(string code, FrontMatter header, SiteConfig? config = null) =>
        PostAddress.Of(header, new PostId(new DateOnly(2022, 2, 16), code), SomeDay, config ?? SiteConfig.Default).Address;
}
