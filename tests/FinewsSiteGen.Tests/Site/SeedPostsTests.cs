using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Posts of the two categories whose bodies are the crawler's plain article, with the tail of links every post ends with.</summary>
public sealed class SeedPostsTests
{
    private static readonly (string Seed, string File)[] Seeds =
    [
        ("000_*.txt", "2022-02-16-NW202202162278819139.md"),
        ("003_*.txt", "2022-05-23-NW202205232388231987.md"),
    ];

    [SkippableTheory]
    [InlineData("")]
    [InlineData("/base/path")]
    public void The_seed_posts_become_pages_that_say_what_they_say(string basePath)
    {
        using var site = SeedSite();
        site.Build(options => options with { BaseUrl = "https://example.org" + basePath }).Diagnostics.ShouldBeEmpty();
        CheckPosts(site, "https://example.org", basePath, 2);
        site.Page("/caizhengbu/2022/02/16/NW202202162278819139.html").Title().ShouldBe("财政部湖南监管局：创立“三个四”特色工作法 不断提升财政监管工作效能");
        site.Page("/zhongguocaijingbao/2022/05/23/NW202205232388231987.html").Title().ShouldBe("强化党建引领推进财政工作高质量发展");
    }

    [Theory]
    [InlineData("")]
    [InlineData("/base/path")]
    public void Posts_of_our_own_in_both_categories_become_pages_that_say_what_they_say(string basePath)
    {
        using var site = TestSite.Empty().Add(Path.Combine(TestProject.Repository, "content"), "content");
        site.Build(options => options with { BaseUrl = "https://news.example.com" + basePath });
        CheckPosts(site, "https://news.example.com", basePath, 14);
    }

    private static TestSite SeedSite()
    {
        string seeds = Tools.Shared("seeds");
        var site = TestSite.Empty();
        foreach (var (seed, file) in Seeds)
            site.Write(file, File.ReadAllBytes(Directory.GetFiles(seeds, seed).Single()));
        return site;
    }

    /// <param name="least">How many posts there must be, so that none is passed over.</param>
    private static void CheckPosts(TestSite site, string url, string basePath, int least)
    {
        string[] sources = [.. FolderFiles.List(site.Folder).Where(IsCrawled)];
        sources.Length.ShouldBeGreaterThanOrEqualTo(least);
        foreach (string source in sources)
            CheckPost(site, new RealPost(Path.Combine(site.Folder, source)), basePath);
        site.Documents().SelectMany(page => page.Page.RepeatedIds().Select(id => $"{page.Path}: {id}")).ShouldBeEmpty();
        new LinkChecker(site.Output, url, basePath).Check().ShouldBeEmpty();

        bool IsCrawled(string file) =>
            !file.StartsWith("_site/", StringComparison.Ordinal) && Path.GetFileName(file).Contains("-NW", StringComparison.Ordinal)
            && new RealPost(Path.Combine(site.Folder, file)).Category is "caizhengbu" or "zhongguocaijingbao";
    }

    private static void CheckPost(TestSite site, RealPost post, string basePath)
    {
        site.Answers(post.Address).ShouldBeTrue(post.File);
        var page = site.Page(post.Address);
        page.Title().ShouldBe(post.Title, post.File);
        page.PublishedAt().ShouldBe(post.PublishedAt, post.File);
        if (!post.HasHeaderSource)
            page.Source().ShouldBe((post.SourceName, post.SourceUrl), post.File);
        var body = page.QuerySelector("div.body")!;
        RealPost.Letters(body.TextContent).ShouldBe(post.Words, post.File);
        body.TextContent.ShouldNotContain("返回");
        body.Links().ShouldNotContain(link => link.Contains("finews.withounder.com", StringComparison.Ordinal) || link.Contains("finews.zning.me", StringComparison.Ordinal));
        page.Links("p.back > a").ShouldBe([$"{basePath}/category/{post.Category}.html", $"{basePath}/"], post.File);
    }
}
