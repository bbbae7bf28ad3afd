using System.Globalization;
using System.Xml.Linq;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Lists, feeds and sitemaps of the repository's own content, against an order found from the sources alone.</summary>
public sealed class SampleListsTests(SampleSite sample) : IClassFixture<SampleSite>
{
    private const int PageSize = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private IReadOnlyList<RealPost> Twins =>
        [.. sample.Listed.Where(post => post.File.Contains("-NW", StringComparison.Ordinal) && sample.Posts.Any(other => other.File == post.File.Replace("-NW", "-", StringComparison.Ordinal)))];

    public static TheoryData<string> Categories =>
        ["emnews", "caizhengbu", "zhongguocaijingbao", "sitenews", "Budget Reading Notes", "shiliyanjiu(gangao)", "shilizhoukan  shuzibao", "jiedu", "shuju", "shiliribao"];

    [Theory]
    [MemberData(nameof(Categories))]
    public void A_category_is_numbered_from_its_oldest_post(string category)
    {
        var site = sample.Built();
        string[] posts = [.. sample.Listed.Where(post => post.Categories.Contains(category)).Select(post => post.Address)];
        string address = "/category/" + string.Join('(', category.Split('(').Select(part => Uri.EscapeDataString(part))).Replace("%29", ")", StringComparison.Ordinal);
        int full = posts.Length / PageSize;
        for (int k = 1; k <= full; k++)
        {
            var page = site.Page($"{address}/{k}.html");
            page.Posts().ShouldBe(posts[(PageSize * (k - 1))..(PageSize * k)].Reverse());
            page.Links("nav.pager a[rel=next]").ShouldBe([$"{address}/{k + 1}.html"]);
            page.Links("nav.pager a[rel=prev]").ShouldBe(k == 1 ? [] : [$"{address}/{k - 1}.html"]);
        }
        site.RedirectOf($"{address}/{full + 1}.html").ShouldBe($"{address}.html");
        site.Answers($"{address}/{full + 2}.html").ShouldBeFalse();
        site.Page($"{address}.html").Posts().ShouldBe(posts.Reverse().Take(PageSize));
    }

    [Fact]
    public void Twins_name_each_other()
    {
        var site = sample.Built();
        Twins.Count.ShouldBe(3);
        foreach (var press in Twins)
        {
            string other = "/emnews/" + press.Address.Split('/', 3)[2].Replace("/NW", "/", StringComparison.Ordinal);
            site.Page(press.Address).Links("dl.about a").ShouldContain(other);
            site.Page(other).Links("dl.about a").ShouldContain(press.Address);
        }
    }

    [Fact]
    public void Lists_that_mix_categories_show_the_press_post_of_twins_only()
    {
        var site = sample.Built();
        foreach (var press in Twins)
        {
            string day = press.Time.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);
            string other = $"/emnews/{day}/{press.File[13..^3]}.html";
            site.Answers(other).ShouldBeTrue();
            site.Page($"/{day}/").Posts().ShouldContain(press.Address);
            site.Page($"/{day}/").Posts().ShouldNotContain(other);
            site.Page("/").Posts().ShouldNotContain(other);
            site.Read($"feed/{day}.xml").ShouldNotContain(other);
            site.Read("feed.xml").ShouldContain(press.Address);
            site.Read("feed.xml").ShouldNotContain(other);
        }
    }

    [Fact]
    public void The_feed_gives_every_post_its_time()
    {
        var site = sample.Built();
        var shown = sample.Listed.Where(post => Twins.All(press => post.File != press.File.Replace("-NW", "-", StringComparison.Ordinal))).Reverse().ToList();
        var entries = site.Xml("/feed.xml").Root!.Elements(Atom + "entry").ToList();
        entries.Select(entry => entry.Element(Atom + "link")!.Attribute("href")!.Value).ShouldBe(shown.Select(post => "https://finews.withounder.com" + post.Address));
        entries.Select(entry => Time(entry.Element(Atom + "published"))).ShouldBe(shown.Select(post => post.Time));
        entries.Select(entry => entry.Element(Atom + "title")!.Value).ShouldBe(shown.Select(post => post.Title));
    }

    [Fact]
    public void Every_feed_and_sitemap_is_well_formed_and_its_times_are_times()
    {
        var site = sample.Built();
        string[] documents = [.. site.Files().Where(file => file.EndsWith(".xml", StringComparison.Ordinal))];
        documents.ShouldContain("category/emnews.xml");
        foreach (string file in documents)
        {
            var root = XDocument.Parse(site.Read(file)).Root!;
            foreach (var time in root.Descendants().Where(element => element.Name.LocalName is "updated" or "published" or "lastmod" or "publication_date"))
                Time(time).ShouldBeLessThanOrEqualTo(TestSite.Clock, file);
        }
    }

    [Fact]
    public void The_sitemaps_hold_every_post_once_with_the_time_of_its_last_change()
    {
        var site = sample.Built();
        var index = site.Xml("/sitemap.xml").Descendants(Sitemap + "loc").Select(loc => new Uri(loc.Value).AbsolutePath).ToList();
        index.ShouldBeUnique();
        var months = index.Where(address => char.IsDigit(address["/sitemaps/".Length])).SelectMany(address => site.Xml(address).Descendants(Sitemap + "url")).ToList();
        var found = months.ToDictionary(url => new Uri(url.Element(Sitemap + "loc")!.Value).AbsolutePath, url => Time(url.Element(Sitemap + "lastmod")));
        found.Keys.Order(StringComparer.Ordinal).ShouldBe(sample.Listed.Select(post => post.Address).Order(StringComparer.Ordinal));
        foreach (var post in sample.Listed)
            found[post.Address].ShouldBe(post.Updated ?? post.Time, post.File);
    }

    private static DateTimeOffset Time(XElement? element) => DateTimeOffset.Parse(element!.Value, CultureInfo.InvariantCulture);
}
