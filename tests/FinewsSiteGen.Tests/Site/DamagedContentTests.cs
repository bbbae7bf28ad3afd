using AngleSharp.Html.Dom;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 6: bad content never stops a build and never vanishes silently.</summary>
public sealed class DamagedContentTests(DamagedSite damaged) : IClassFixture<DamagedSite>
{
    public static TheoryData<string> Files => [.. DamagedSample.All.Select(sample => sample.File)];

    public static TheoryData<string, string> BigFiles
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, expected, _) in DamagedFiles.Big())
                data.Add(name, expected);
            return data;
        }
    }

    public static TheoryData<string, string> StrangeNames
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (name, address) in DamagedFiles.Names)
                data.Add(name, address);
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_damaged_post_is_accounted_for(string file) => Check(DamagedSample.All.Single(sample => sample.File == file));

    [Theory]
    [MemberData(nameof(BigFiles))]
    public void What_is_too_big_or_too_deep_is_accounted_for(string name, string expected) =>
        Check(new DamagedSample(name, expected.Split(": ")[0], expected.Split(": ")[1]));

    [Theory]
    [MemberData(nameof(StrangeNames))]
    public void A_name_that_some_systems_refuse_becomes_an_address_that_all_take(string name, string address)
    {
        _ = damaged.Report;
        if (address.Length == 0)
            Problems($"content/posts/{name}").ShouldHaveSingleItem().Code.ShouldBe(Rules.AddressTaken.Code);
        else
            damaged.Site.Answers(address).ShouldBeTrue();
    }

    [Fact]
    public void A_title_that_YAML_would_garble_is_shown_as_its_line_says()
    {
        _ = damaged.Report;
        var named = DamagedSample.All.Where(sample => sample.Title is not null).ToList();
        named.Count.ShouldBeGreaterThan(20);
        named.Select(sample => $"{sample.File}: {damaged.Site.Page("/" + Uri.EscapeDataString(sample.Page(damaged.Site)!)).Title()}")
            .ShouldBe(named.Select(sample => $"{sample.File}: {sample.Title}"));
    }

    [Fact]
    public void Links_are_not_followed_and_what_cannot_be_read_is_named()
    {
        var found = damaged.Report.Diagnostics;
        damaged.Site.Files().Where(file => damaged.Site.Read(file).Contains("外面的秘密", StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (string link in (string[])["2024-01-26-link.md", "2024-01-26-dangling.md", "linked-folder"])
            found.ShouldContain(one => one.File == $"content/posts/{link}" && one.Code == Rules.SymbolicLink.Code);
        found.ShouldContain(one => one.File == "content/posts/2024-01-26-unreadable.md" && one.Code == Rules.FileUnreadable.Code);
        found.ShouldContain(one => one.File == "content/posts/2024-01-26-not-utf8-\uFFFD.md" && one.Severity >= Severity.Warning);
    }

    [Fact]
    public void Every_file_that_has_no_page_is_named()
    {
        int drafts = damaged.Report.Diagnostics.Count(one => one.Severity == Severity.Error && one.Message.StartsWith("has no page", StringComparison.Ordinal));
        int files = DamagedSample.All.Count + DamagedFiles.Big().Count() + DamagedFiles.Names.Count;
        damaged.Report.Posts.ShouldBe(files - drafts - Expired - FromTheFuture);
    }

    /// <summary>2024-01-06-expired.md has a tombstone, and 2024-01-06-far-date.md waits for the year 9999.</summary>
    private const int Expired = 1;
    private const int FromTheFuture = 1;

    private void Check(DamagedSample sample)
    {
        var problems = Problems(sample.Path);
        string? page = sample.Page(damaged.Site);
        string outcome = Outcome(sample, problems, page is null ? null : damaged.Site.Page("/" + Uri.EscapeDataString(page)));
        sample.Outcomes.ShouldContain(outcome, $"{page ?? "no page"}\n{string.Join('\n', problems)}");
        problems.ShouldAllBe(problem => problem.Hint.Length > 0 && (problem.Code[2] != '3' || problem.Line >= 1));
        problems.Select(problem => problem.Code).ShouldBeUnique(string.Join('\n', problems));
    }

    private static string Outcome(DamagedSample sample, List<Diagnostic> problems, IHtmlDocument? page)
    {
        if (page is null)
            return problems.Any(problem => problem.Code is "FN400" or "FN401") ? "lost" : sample.File.Contains("far-date", StringComparison.Ordinal) ? "ok" : "vanished";
        if (page.QuerySelector("p.notice") is not null && page.QuerySelector("body.page-post") is not null)
            return page.QuerySelector("meta[name=robots][content=noindex]") is not null && problems.Any(problem => problem.Severity == Severity.Error) ? "quarantined" : "quarantined by halves";
        return problems.Count == 0 ? "ok" : "repaired";
    }

    private List<Diagnostic> Problems(string path) => [.. damaged.Report.Diagnostics.Where(one => one.File == path && one.Severity != Severity.Info)];
}
