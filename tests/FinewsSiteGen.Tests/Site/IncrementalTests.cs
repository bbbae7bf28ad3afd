using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 2: a build over what an earlier one left makes what a build into an empty folder makes.</summary>
public sealed class IncrementalTests
{
    private const int Steps = 6;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void After_any_edits_an_incremental_build_equals_a_clean_one(int seed)
    {
        using var site = TestSite.Empty();
        var edits = new SiteEdits(site, seed).Begin(30);
        site.Build();
        var done = new List<string>();
        for (int step = 0; step < Steps; step++)
        {
            done.Add(edits.Step());
            ShouldEqualClean(site, site.Build(), string.Join('\n', done));
        }
    }

    [Fact]
    public void A_change_of_the_configuration_a_template_or_the_theme_reaches_every_page_it_should()
    {
        using var site = TestSite.Empty();
        var edits = new SiteEdits(site, 6).Begin(30);
        site.Build();
        site.Write("content/site.yaml", "page_size: 12\ntitle: 别的名字\n");
        ShouldEqualClean(site, site.Build(), "configuration");
        site.Write("templates/site-footer.sbn-html", "<footer><p>别的页脚</p></footer>\n");
        ShouldEqualClean(site, site.Build(), "template");
        site.Read("index.html").ShouldContain("别的页脚");
        site.Delete("templates").Write("theme/site.css", "body { color: red }\n").Write("content/categories.yaml", "c0: 甲\n");
        ShouldEqualClean(site, site.Build(), "theme and names");
        site.Read("assets/site.css").ShouldBe("body { color: red }\n");
        edits.Step();
        ShouldEqualClean(site, site.Build(options => options with { BaseUrl = "https://example.org/base" }), "address", "https://example.org/base");
    }

    [Fact]
    public void A_page_that_somebody_changed_or_removed_by_hand_is_mended()
    {
        using var site = TestSite.Empty();
        new SiteEdits(site, 7).Begin(20);
        site.Build();
        File.WriteAllText(Path.Combine(site.Output, "index.html"), "spoiled");
        File.Delete(Path.Combine(site.Output, "feed.xml"));
        ShouldEqualClean(site, site.Build(), "mended");
    }

    [Fact]
    public void Every_single_file_of_the_site_is_mended_when_it_is_missing()
    {
        using var site = TestSite.Empty();
        new SiteEdits(site, 7).Begin(12);
        site.Write("content/static/a.txt", "a").Write("content/pages/p.md", "---\ntitle: 页\naliases: [/old/p.html]\n---\n\n文。\n").Build();
        var whole = Tree.Of(site.Output);
        foreach (string file in whole.Files.ToList())
        {
            File.Delete(Path.Combine(site.Output, file));
            site.Build(options => options with { Verify = true });
            whole.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty(file);
        }
    }

    /// <summary>The clean build reads the same content, and has an empty output and no state.</summary>
    private static void ShouldEqualClean(TestSite site, BuildReport report, string after, string? baseUrl = null)
    {
        using var clean = TestSite.Empty();
        var expected = site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state"), BaseUrl = baseUrl });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty(after);
        report.Diagnostics.ShouldBe(expected.Diagnostics, after);
        report.PagesByKind.ShouldBe(expected.PagesByKind, after);
    }
}
