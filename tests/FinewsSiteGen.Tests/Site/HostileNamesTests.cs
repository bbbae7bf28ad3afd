using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 7: names of files, categories and tags never lead out of the output folder, nor onto a page of the site itself.</summary>
public sealed class HostileNamesTests
{
    private static readonly string[] Names =
    [
        "../../../outside", "..", "/etc/passwd", "....//....//outside", "%2e%2e/%2e%2e/outside", "..%2foutside", "\\\\..\\\\..\\\\outside", "C:\\\\outside", "~", ".", "a/../../../outside",
        "con", "index", "feed", "assets", "404", "<script>alert(1)</script>", "' onmouseover='alert(1)", "&amp;&#x3c;", "{{ site.title }}", "a\u0000b", "\u202Eexe.html", "．．／outside",
        "javascript:alert(1)", "//example.com/", "https://example.com/", " ", "-", "😀", "ａ", "e\u0301",
    ];

    [Theory]
    [InlineData("categories")]
    [InlineData("tags")]
    [InlineData("slug")]
    [InlineData("permalink")]
    [InlineData("aliases")]
    public void A_name_from_a_header_stays_inside(string key)
    {
        using var nest = TestSite.Empty();
        for (int i = 0; i < Names.Length; i++)
            nest.Write($"deep/down/site/content/posts/2024-01-02-n{i}.md", Post(key, Names[i]));
        Build(nest);
    }

    [Fact]
    public void A_name_of_a_file_stays_inside()
    {
        using var nest = TestSite.Empty();
        foreach (string name in Names.Select(name => name.Replace('/', '\\').Replace("\0", "", StringComparison.Ordinal)))
            nest.Write($"deep/down/site/content/posts/2024-01-02-{name}.md", Post("author", "a"));
        Build(nest);
    }

    [Fact]
    public void A_post_may_not_take_the_place_of_a_page_of_the_site()
    {
        using var site = TestSite.Empty();
        string[] places = ["/", "/index.html", "/feed.xml", "/sitemap.xml", "/404.html", "/category/c.html", "/assets/site.css", "/2024/01/02/", "/tags.html", "/robots.txt", "/category/c/1.html"];
        for (int i = 0; i < places.Length; i++)
            site.Write($"content/posts/2024-01-02-n{i}.md", Post("permalink", places[i]));
        site.Write("content/static/index.html", "mine").Write("content/static/feed.xml", "mine").Write("content/pages/404.md", "# 我的");
        var report = site.Build();
        foreach (string place in places.Where(place => place != "/robots.txt"))
            site.Read(SitePages.FileOf(place)).ShouldNotContain("<body class=\"page-post", Case.Sensitive, place);
        report.Diagnostics.Select(one => one.File).Distinct().Count(file => file.StartsWith("content/posts/", StringComparison.Ordinal)).ShouldBeGreaterThanOrEqualTo(places.Length - 1);
        report.Diagnostics.Count(one => one.Code == "FN402").ShouldBe(3);
    }

    private static void Build(TestSite nest)
    {
        string output = Path.Combine(nest.Folder, "deep", "down", "out");
        var before = Tree.Of(nest.Folder, "deep");
        nest.Build(options => options with { Site = Path.Combine(nest.Folder, "deep", "down", "site"), Output = output, State = Path.Combine(nest.Folder, "deep", "down", "state") });
        before.ChangesTo(Tree.Of(nest.Folder, "deep")).ShouldBeEmpty();
        Directory.GetFileSystemEntries(Path.Combine(nest.Folder, "deep")).Select(Path.GetFileName).ShouldBe(["down"]);
        Directory.GetFileSystemEntries(Path.Combine(nest.Folder, "deep", "down")).Select(Path.GetFileName).ShouldBe(["out", "site", "state"], ignoreOrder: true);
        FolderFiles.List(Path.Combine(nest.Folder, "deep", "down", "site")).ShouldAllBe(file => file == ".finews/ledger.db" || file.StartsWith("content/posts/", StringComparison.Ordinal));
        FolderFiles.List(output).ShouldAllBe(file => !file.Split('/').Any(segment => segment == ".." || segment == "." || segment.Any(char.IsControl)));
        FolderFiles.List(output).ShouldContain("index.html");
        foreach (string page in FolderFiles.List(output).Where(file => file.EndsWith(".html", StringComparison.Ordinal)))
            File.ReadAllText(Path.Combine(output, page)).ShouldNotContain("<script>alert", Case.Insensitive, page);
        new LinkChecker(output, "https://finews.withounder.com").Check().ShouldBeEmpty();
    }

    private static string Post(string key, string value)
    {
        var header = new Dictionary<string, string> { ["categories"] = "c", ["tags"] = "t", [key] = value };
        var lines = header.Select(line => $"{line.Key}: '{line.Value.Replace("'", "''", StringComparison.Ordinal)}'");
        return $"---\ntitle: 抢占\ndate: 2024-01-02 09:00:00 +0800\n{string.Join('\n', lines)}\n---\n正文。\n";
    }
}
