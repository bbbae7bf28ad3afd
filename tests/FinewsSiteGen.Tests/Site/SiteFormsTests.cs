using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>What is not a site of ours builds as it is: a Jekyll checkout, and a bare folder of posts.</summary>
public sealed class SiteFormsTests
{
    private static readonly SamplePost Post = new(SamplePost.At(2022, 2, 16, 18), "NW202202162278819139") { Category = "caizhengbu", Tag = "财政部新闻", Title = "一篇" };

    private static readonly string[] LeftOut = ["Gemfile", "README", "_layouts", "_config"];

    [Fact]
    public void A_Jekyll_checkout_builds_with_the_built_in_look()
    {
        using var site = Jekyll();
        var report = site.Build();
        report.Diagnostics.Where(one => one.Severity != Severity.Info).ShouldBeEmpty();
        report.Diagnostics.Where(one => one.Code == "FN204").Select(one => one.File).ShouldBe(["404.md", "README.md", "index.html"], ignoreOrder: true);
        site.Page(Post.Address).Title().ShouldBe("一篇");
        site.Page(Post.Address).QuerySelector("link[rel=canonical]")!.GetAttribute("href").ShouldBe($"https://news.example.com/finews{Post.Address}");
        site.Page("/").Title.ShouldBe("旧站");
        site.Answers("/emnews/2021/12/08/202112082206749391.html").ShouldBeTrue("old_post/ holds posts too");
        site.Answers("/category/35ke.html").ShouldBeTrue();
        site.Answers("/404.html").ShouldBeTrue();
        site.Read("CNAME").ShouldBe("news.example.com");
        site.Files().ShouldNotContain(file => LeftOut.Any(part => file.Contains(part, StringComparison.Ordinal)));
        new LinkChecker(site.Output, "https://news.example.com", "/finews").Check().ShouldBeEmpty();
    }

    [Fact]
    public void The_home_page_of_a_Jekyll_checkout_may_also_be_Markdown()
    {
        using var site = Jekyll().Write("index.md", "---\nlayout: home\n---\n").Delete("index.html");
        var report = site.Build();
        report.Diagnostics.Where(one => one.Severity != Severity.Info).ShouldBeEmpty();
        report.Diagnostics.ShouldContain(one => one.Code == "FN204" && one.File == "index.md");
    }

    [Fact]
    public void Drafts_of_a_Jekyll_checkout_are_built_when_they_are_asked_for()
    {
        using var site = Jekyll();
        site.Build();
        site.Files().ShouldNotContain(file => file.Contains("entwurf", StringComparison.Ordinal));
        site.Build(options => options with { Drafts = true });
        site.Files().ShouldContain(file => file.EndsWith("entwurf.html", StringComparison.Ordinal));
    }

    [Fact]
    public void A_bare_folder_of_posts_builds()
    {
        using var site = TestSite.Empty();
        site.Write(Post.File, Post.Text).Write("2021/12/-202112082206749391.md", new SamplePost(SamplePost.At(2021, 12, 8), "x").Text).Write("notes.txt", "not a post");
        var report = site.Build();
        report.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN203");
        site.Answers(Post.Address).ShouldBeTrue();
        site.Answers("/emnews/2021/12/08/202112082206749391.html").ShouldBeTrue();
        new LinkChecker(site.Output, "https://finews.withounder.com").Check().ShouldBeEmpty();
        site.Build().Written.ShouldBe(0, "the output is not content");
    }

    [Fact]
    public void An_empty_site_builds_too()
    {
        using var site = TestSite.Empty();
        Directory.CreateDirectory(Path.Combine(site.Folder, "content"));
        site.Build().Diagnostics.ShouldBeEmpty();
        site.Page("/").Posts().ShouldBeEmpty();
        site.Xml("/feed.xml").Root.ShouldNotBeNull();
        new LinkChecker(site.Output, "https://finews.withounder.com").Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_post_of_the_future_waits_until_it_is_asked_for()
    {
        using var site = TestSite.Empty().Put(Post, new SamplePost(TestSite.Clock.AddDays(1), "tomorrow"));
        site.Build().Posts.ShouldBe(1);
        site.Build(options => options with { Future = true }).Posts.ShouldBe(2);
        site.Build(options => options with { Clock = TestSite.Clock.AddDays(2) }).Posts.ShouldBe(2);
    }

    [Fact]
    public void A_file_beside_the_posts_that_is_too_large_is_named_and_does_not_stop_the_build()
    {
        using var site = TestSite.Empty().Put(Post).Write("content/posts/2024-01-02-huge.md", new byte[(8 * 1024 * 1024) + 1]);
        var found = site.Build().Diagnostics.ShouldHaveSingleItem();
        found.Code.ShouldBe("FN205");
        found.File.ShouldBe("content/posts/2024-01-02-huge.md");
        site.Answers(Post.Address).ShouldBeTrue();
    }

    private static TestSite Jekyll() => TestSite.Empty()
        .Write("_config.yml", "title: 旧站\nurl: https://news.example.com\nbaseurl: /finews\nlang: zh-CN\ntimezone: Asia/Shanghai\ntheme: minima\nplugins: [jekyll-feed]\n")
        .Write($"_posts/{Post.File}", Post.Text)
        .Write("old_post/2021-12-08-202112082206749391.md", new SamplePost(SamplePost.At(2021, 12, 8, 10), "x").Text)
        .Write("_drafts/entwurf.md", "---\ntitle: 草稿\ncategories: emnews\n---\n未完。\n")
        .Write("_layouts/post.html", "{{ content }}")
        .Write("README.md", "# {{ site.title }}\n")
        .Write("404.md", "---\ntitle: 404\n---\n{% include x %}\n")
        .Write("index.html", "---\nlayout: home\n---\n{% for post in site.posts %}{% endfor %}\n")
        .Write("category/caizhengbu.html", "---\nlayout: category\ntitle: 别的名字\ncategory: caizhengbu\n---\n{% for post in site.posts %}{% endfor %}\n")
        .Write("category/35ke.html", "---\nlayout: category\ntitle: 35新闻\ncategory: 35ke\n---\n")
        .Write("CNAME", "news.example.com")
        .Write("Gemfile", "gem 'jekyll'");
}
