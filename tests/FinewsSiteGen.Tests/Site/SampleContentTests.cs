using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The repository's own content: it is what a new user builds first, and each part of it shows something the site can do.</summary>
public sealed class SampleContentTests(SampleSite sample) : IClassFixture<SampleSite>
{
    private const string Draft = "/sitenews/2026/09/01/next-plan.html";

    [Fact]
    public void It_builds_without_a_warning() => sample.Report.Diagnostics.Where(one => one.Severity != Severity.Info).ShouldBeEmpty();

    [Fact]
    public void No_link_is_dead() => new LinkChecker(sample.Built().Output, "https://finews.withounder.com").Check().ShouldBeEmpty();

    [Fact]
    public void No_link_is_dead_below_a_base_path()
    {
        using var site = SampleSite.Copy();
        site.Build(options => options with { BaseUrl = "https://news.example.com/base/path" });
        new LinkChecker(site.Output, "https://news.example.com", "/base/path").Check().ShouldBeEmpty();
    }

    [SkippableFact]
    public void Every_page_is_valid_HTML()
    {
        Tools.Require("vnu.jar", HtmlValidator.Jar);
        HtmlValidator.Check(sample.Built().Output).ShouldBeEmpty();
    }

    [Fact]
    public void No_id_stands_twice_on_a_page() =>
        sample.Built().Documents().SelectMany(page => page.Page.RepeatedIds().Select(id => $"{page.Path}: {id}")).ShouldBeEmpty();

    [Fact]
    public void Every_published_post_has_a_page_with_its_title_and_time()
    {
        var site = sample.Built();
        sample.Report.Posts.ShouldBe(sample.Listed.Count());
        foreach (var post in sample.Listed)
        {
            site.Answers(post.Address).ShouldBeTrue(post.File);
            site.Page(post.Address).Title().ShouldBe(post.Title, post.File);
            site.Page(post.Address).PublishedAt().ShouldBe(post.PublishedAt, post.File);
        }
    }

    [Fact]
    public void A_draft_is_built_when_drafts_are_asked_for()
    {
        sample.Built().Answers(Draft).ShouldBeFalse();
        using var site = SampleSite.Copy();
        site.Build(options => options with { Drafts = true });
        site.Page(Draft).Title().ShouldBe("下一步的整理计划（草稿）");
    }

    [Fact]
    public void What_has_expired_leaves_a_tombstone_that_no_list_names()
    {
        var site = sample.Built();
        const string Address = "/sitenews/2026/02/01/spring-maintenance.html";
        var page = site.Page(Address);
        page.Body!.TextContent.ShouldContain("文章已过期");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        site.Documents().Where(other => other.Page.Posts().Contains(Address)).Select(other => other.Path).ShouldBeEmpty();
        site.Read("feed.xml").ShouldNotContain(Address);
    }

    [Theory]
    [InlineData("/welcome.html", "/sitenews/2025/03/01/opening.html")]
    [InlineData("/hello/", "/sitenews/2025/03/01/opening.html")]
    [InlineData("/guide/five-steps.html", "/caizhengbu/2026/03/01/%E9%A2%84%E7%AE%97%E6%8A%A5%E5%91%8A-5%E6%AD%A5%E8%AF%BB%E6%B3%95.html")]
    [InlineData("/guide/预算五步.html", "/caizhengbu/2026/03/01/%E9%A2%84%E7%AE%97%E6%8A%A5%E5%91%8A-5%E6%AD%A5%E8%AF%BB%E6%B3%95.html")]
    public void An_alias_leads_to_its_post(string alias, string post) => sample.Built().RedirectOf(alias).ShouldBe(post);

    [Theory]
    [InlineData("/sitenews/2025/12/31/year-end-notes.html", "年终整理说明")]
    [InlineData("/about-the-archive/", "存档的原则：地址不消失")]
    [InlineData("/2025/07/10/questions-from-readers.html", "")]
    [InlineData("/jiedu/shuju/2025/11/14/yield-curve-in-one-picture.html", "一张图看懂收益率曲线")]
    [InlineData("/shilizhoukan/shuzibao/2026/07/29/NW202607293310010042.html", "")]
    public void A_slug_a_permalink_and_categories_decide_the_address(string address, string title)
    {
        if (title.Length > 0)
            sample.Built().Page(address).Title().ShouldBe(title);
        else
            sample.Built().Answers(address).ShouldBeTrue();
    }

    [Fact]
    public void A_post_of_two_categories_stands_in_both_and_one_of_none_among_the_uncategorised()
    {
        var site = sample.Built();
        foreach (string category in (string[])["jiedu", "shuju"])
            site.Page($"/category/{category}.html").Posts().ShouldContain("/jiedu/shuju/2025/11/14/yield-curve-in-one-picture.html");
        var none = site.Page("/category/weifenlei.html");
        none.Title().ShouldBe("未分类");
        none.Posts().ShouldBe(["/2026/10/28/questions-from-readers.html", "/2025/07/10/questions-from-readers.html"]);
    }

    [Fact]
    public void Spellings_that_differ_in_case_are_one_category_and_both_answer()
    {
        var site = sample.Built();
        site.Page("/category/TechNotes.html").Posts().Count.ShouldBe(5);
        site.RedirectOf("/category/Technotes.html").ShouldBe("/category/TechNotes.html");
        site.RedirectOf("/TechNotes/").ShouldBe("/category/TechNotes.html");
        site.RedirectOf("/Technotes/").ShouldBe("/category/TechNotes.html");
    }

    [Fact]
    public void Braces_in_a_body_are_text()
    {
        string body = sample.Built().Page("/technotes/2026/04/08/braces-are-text.html").QuerySelector("div.body")!.TextContent;
        foreach (string braces in (string[])["{{ page.title }}", "{% include note.html %}", "{{ site.title }}", "{% for post in site.posts %}"])
            body.ShouldContain(braces);
    }

    [Fact]
    public void The_pages_every_host_looks_for_are_there()
    {
        var site = sample.Built();
        site.Read("robots.txt").ShouldContain("Sitemap: https://finews.withounder.com/sitemap.xml");
        site.Page("/404.html").QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        site.Files().ShouldContain("humans.txt");
        site.Page("/about.html").Title().ShouldBe("关于本站");
        site.Page("/help/format.html").Title().ShouldBe("投稿格式说明");
    }
}
