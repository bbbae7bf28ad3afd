using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Two sources for one place, a file where a folder is needed, and the reverse: found before anything is written, and never the end of a build.</summary>
public sealed class PlaceClashTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty().Write("content/posts/2024-01-02-a.md", Post("categories: c"));

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("c")]
    [InlineData("category")]
    [InlineData("2024")]
    [InlineData("sitemaps/2024-01-1.xml")]
    public void A_static_file_where_the_site_needs_its_place_is_not_published(string name)
    {
        site.Write("content/static/" + name, "mine");
        site.Build().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN402");
        site.Answers("/c/2024/01/02/a.html").ShouldBeTrue();
        site.Answers("/category/c.html").ShouldBeTrue();
        site.Read("sitemaps/2024-01-1.xml").ShouldContain("/c/2024/01/02/a.html");
    }

    [Fact]
    public void An_alias_below_the_file_of_a_post_is_left_out()
    {
        site.Write("content/posts/2024-01-03-b.md", Post("categories: c\naliases: [/c/2024/01/02/a.html/old/]"));
        site.Build().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN403");
        site.Answers("/c/2024/01/02/a.html").ShouldBeTrue();
    }

    [Fact]
    public void A_static_folder_may_become_a_file_and_a_folder_again()
    {
        site.Write("content/static/foo/bar.txt", "folder").Build();
        site.Delete("content/static/foo").Write("content/static/foo", "file");
        site.Build().Removed.ShouldBe(1);
        site.Read("foo").ShouldBe("file");
        site.Delete("content/static/foo").Write("content/static/foo/x/y/z.txt", "folder");
        site.Build().Removed.ShouldBe(1);
        site.Read("foo/x/y/z.txt").ShouldBe("folder");
    }

    [Fact]
    public void A_foreign_file_where_a_folder_is_needed_is_not_deleted()
    {
        site.Build();
        site.Write("_site/d", "mine").Write("content/posts/2024-01-03-b.md", Post("categories: d"));
        Should.Throw<Diagnostics.SiteException>(() => site.Build()).Failure.ShouldBe(Diagnostics.Failure.Machine);
        site.Read("d").ShouldBe("mine");
    }

    [Fact]
    public void A_category_named_like_the_page_of_another_keeps_its_pages()
    {
        for (int i = 0; i < 12; i++)
            site.Write($"content/posts/2024-01-03-b{i}.md", Post("categories: c.html"));
        site.Write("content/site.yaml", "page_size: 10").Build().Diagnostics.ShouldBeEmpty();
        new LinkChecker(site.Output, "https://finews.withounder.com").Check().ShouldBeEmpty();
        site.Files().Count(file => file.StartsWith("category/c.html-", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Fact]
    public void A_post_stays_where_another_withdraws_an_alias_that_it_never_got()
    {
        site.Write("content/posts/2024-01-03-b.md", Post("categories: d\npermalink: /old/")).Write("content/posts/2024-01-04-e.md", Post("categories: d\naliases: [/old/]"));
        site.Build().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN403");
        site.Write("content/posts/2024-01-04-e.md", Post("categories: d"));
        site.Build().Diagnostics.ShouldBeEmpty();
        ShouldBeClean();
        site.Answers("/old/").ShouldBeTrue();
    }

    [Fact]
    public void A_post_stays_where_the_old_form_of_a_category_would_have_stood_when_the_category_goes()
    {
        site.Write("content/posts/2024-01-03-b.md", Post("categories: d\npermalink: /e/")).Write("content/posts/2024-01-04-e.md", Post("categories: e"));
        site.Build();
        site.Delete("content/posts/2024-01-04-e.md").Build();
        ShouldBeClean();
        site.Answers("/e/").ShouldBeTrue();
    }

    [Fact]
    public void A_static_file_that_vanishes_during_the_build_is_said_and_ends_nothing()
    {
        site.Write("content/static/gone.txt", "mine");
        var options = new BuildOptions { Site = site.Folder, Clock = TestSite.Clock };
        var report = new SiteBuild(options, TimeProvider.System, new AtPlan(() => site.Delete("content/static/gone.txt"))).Run(CancellationToken.None);
        report.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN200");
        site.Answers("/c/2024/01/02/a.html").ShouldBeTrue();
        site.Answers("/gone.txt").ShouldBeFalse();
    }

    private void ShouldBeClean()
    {
        using var clean = TestSite.Empty();
        site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state"), Ledger = Path.Combine(clean.Folder, "ledger.db") });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    private static string Post(string header) => $"---\ntitle: 标题\ndate: 2024-01-02 09:00:00 +0800\n{header}\n---\n正文。\n";

    private sealed class AtPlan(Action work) : IBuildProgress
    {
        public void Report(Stage stage, int done, int total)
        {
            if (stage == Stage.Plan)
                work();
        }
    }
}
