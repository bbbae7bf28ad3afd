using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Plan;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Plan;

/// <summary>What a disk that does not tell upper from lower case can hold; the planner is told so, whatever this disk does.</summary>
public sealed class CaseTests : IDisposable
{
    private static readonly SiteConfig Config = SiteConfig.Default;

    private readonly TestSite site = TestSite.Empty();
    private readonly DiagnosticBag found = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_page_is_written_and_its_stub_is_not_where_the_disk_takes_both_for_one()
    {
        var pages = Plan(false, ("2024-01-02-a", "TechWeb", ""), ("2024-01-03-b", "Techweb", ""));
        pages.Count(page => page.Equals("category/TechWeb.html", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        pages.ShouldContain("category/TechWeb.html");
        Codes().ShouldBe(["FN404", "FN404"]);
        found.All[1].Message.ShouldContain("/category/Techweb.html");
        found.All[1].Message.ShouldContain("/category/TechWeb.html");
    }

    [Fact]
    public void Both_are_written_where_the_disk_tells_them_apart()
    {
        var pages = Plan(true, ("2024-01-02-a", "TechWeb", ""), ("2024-01-03-b", "Techweb", ""), ("2024-01-03-B", "Techweb", ""));
        pages.ShouldContain("category/TechWeb.html");
        pages.ShouldContain("category/Techweb.html");
        pages.Count(page => page.Equals("techweb/2024/01/03/b.html", StringComparison.OrdinalIgnoreCase)).ShouldBe(2);
        Codes().ShouldBeEmpty();
    }

    [Fact]
    public void Of_two_posts_that_the_disk_takes_for_one_the_second_has_no_page()
    {
        var pages = Plan(false, ("2024-01-02-a", "c", ""), ("2024-01-02-A", "c", ""));
        pages.ShouldContain("c/2024/01/02/A.html");
        pages.ShouldNotContain("c/2024/01/02/a.html");
        Codes().ShouldBe(["FN400"]);
    }

    [Fact]
    public void An_alias_that_the_disk_takes_for_a_post_is_not_written()
    {
        var pages = Plan(false, ("2024-01-02-a", "c", ""), ("2024-01-03-b", "c", "/c/2024/01/02/A.html"));
        pages.Count(page => page.Equals("c/2024/01/02/a.html", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        Codes().ShouldBe(["FN404"]);
    }

    [Fact]
    public void The_pages_of_a_tag_that_the_disk_takes_for_another_are_said_to_be_missing()
    {
        Plan(false, ("2024-01-02-a", "c", ""), ("2024-01-03-b", "c", "")).Count(page => page.StartsWith("tag/T.", StringComparison.OrdinalIgnoreCase)).ShouldBe(1);
        Codes().ShouldBeEmpty();
        Plan(false, ("2024-01-02-a", "c", "/x/\ntags: t"), ("2024-01-03-b", "c", "/y/\ntags: T")).Count(page => page.StartsWith("tag/t", StringComparison.OrdinalIgnoreCase)).ShouldBe(2);
        Codes().ShouldBe(["FN405", "FN405"]);
    }

    private string[] Codes() => [.. found.All.Select(one => one.Code)];

    private string[] Plan(bool tellsCase, params (string Stem, string Category, string Alias)[] posts)
    {
        using var database = StateDatabase.Open(Path.Combine(site.Folder, "state"));
        using var state = new ArchiveState(database.Create(), Config, isFirst: true);
        foreach (var (stem, category, alias) in posts)
            state.Add(Parse(stem, $"categories: {category}\ntags: t\naliases: {alias}"), default, isExpired: false, TouchReason.New);
        state.Settle();
        var views = new ViewFactory(Config, () => new ListDirectory(state.Archive.Lists));
        var planner = new SitePlanner(Config, state.Archive, state.Places, views, new PlanInputs(TestSite.Clock, [], [], [], tellsCase));
        var settled = planner.Settle(found);
        state.Findings.AddAllTo(found);
        return [.. planner.Pages(ArchiveChange.All, settled).Concat(settled.Pages).Select(page => page.Path.Value)];
    }

    private static Post Parse(string stem, string header) =>
        new PostParser(Config).Parse(new SourceText($"posts/{stem}.md", stem, $"---\ntitle: 标题\ndate: {stem[..10]} 09:00:00 +0800\n{header}\n---\n正文。\n"), new DiagnosticBag());
}
