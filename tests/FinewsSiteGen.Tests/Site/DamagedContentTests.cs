using AngleSharp.Html.Dom;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 6: bad content never stops a build and never vanishes silently.</summary>
[Collection(DamagedSiteTests.Name)]
public sealed class DamagedContentTests(DamagedSite damaged)
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

    [Theory]
    [InlineData("2024-01-07-bom.md", "FN202")]
    [InlineData("2024-01-07-invalid-utf8.md", "FN201")]
    [InlineData("2024-01-25-long-body.md", "FN340")]
    [InlineData("2024-01-25-deep-elements.md", "FN341")]
    [InlineData("2024-01-25-deep-lists.md", "FN341")]
    [InlineData("2024-01-12-many-unclosed-brackets.md", "FN342")]
    [InlineData("2024-01-12-unsafe-body.md", "FN343")]
    [InlineData("2024-01-07-control-characters.md", "FN344")]
    [InlineData("2024-01-09-alias-of-another.md", "FN403")]
    [InlineData("2024-01-20-a-folder-\uFFFD", "FN207")]
    public void Each_kind_of_damage_has_its_code(string file, string code) =>
        damaged.Report.Diagnostics.Where(one => one.File == $"content/posts/{file}").ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public void A_title_that_YAML_would_garble_is_shown_as_its_line_says()
    {
        _ = damaged.Report;
        var named = DamagedSample.All.Where(sample => sample.Title is not null).ToList();
        named.Count.ShouldBeGreaterThan(20);
        named.Select(sample => (sample.File, sample.Title, Shown: damaged.Site.Page("/" + Uri.EscapeDataString(sample.Page(damaged.Site)!)).Title()))
            .Where(title => title.Title != title.Shown).ShouldBeEmpty();
    }

    [Fact]
    public void Links_are_not_followed_and_what_cannot_be_read_is_named()
    {
        var found = damaged.Report.Diagnostics;
        damaged.Site.Files().Where(file => damaged.Site.Read(file).Contains("外面的秘密", StringComparison.Ordinal)).ShouldBeEmpty();
        foreach (string link in (string[])["2024-01-26-link.md", "2024-01-26-dangling.md", "linked-folder"])
            found.ShouldContain(one => one.File == $"content/posts/{link}" && one.Code == Rules.SymbolicLink.Code);
        found.ShouldContain(one => one.File == "content/posts/2024-01-26-unreadable.md" && one.Code == Rules.FileUnreadable.Code);
        found.ShouldContain(one => one.File == "content/posts/2024-01-26-not-utf8-\uFFFD.md" && one.Code == Rules.FileUnreadable.Code);
    }

    [Fact]
    public void Every_file_has_a_page_or_an_error_that_says_why_not()
    {
        int lost = damaged.Report.Diagnostics.Where(IsLoss).Select(one => one.File).Distinct().Count(file => !NoPosts.Contains(file));
        int files = DamagedSample.All.Count + DamagedFiles.Big().Count() + DamagedFiles.Names.Count;
        damaged.Report.Posts.ShouldBe(files - lost - Expired);
    }

    [Fact]
    public void One_damage_is_told_once()
    {
        string[] manifold =
        [
            "2024-01-05-only-quote.md", "2024-01-07-header-is-a-list.md", "2024-01-07-header-is-text.md", "2024-01-07-utf16.md", "2024-01-08-alias-bomb.md", "2024-01-08-anchors.md",
            "2024-01-08-merge-key.md", "2024-01-09-alias-host.md", "2024-01-09-alias-reserved.md", "clash/a/2024-01-22-clash.md",
        ];
        DamagedSample.All.Where(sample => Problems(sample.Path).Count > 1).Select(sample => sample.File).ShouldBe(manifold);
    }

    /// <summary>2024-01-06-expired.md leaves a tombstone.</summary>
    private const int Expired = 1;

    /// <summary>Are not among the samples that could have a page.</summary>
    private static readonly string[] NoPosts = ["content/posts/2024-01-26-unreadable.md", "content/posts/2024-01-26-not-utf8-\uFFFD.md"];

    private static bool IsLoss(Diagnostic found) =>
        found.Code == Rules.AddressTaken.Code || found.Code == Rules.PostHidden.Code || found.Code == Rules.FileUnreadable.Code || found.Code == Rules.FileTooLarge.Code;

    private void Check(DamagedSample sample)
    {
        var problems = Problems(sample.Path);
        string? page = problems.Any(IsLoss) ? null : sample.Page(damaged.Site);
        string outcome = page is not null ? Outcome(damaged.Site.Page("/" + Uri.EscapeDataString(page)), problems) : problems.Any(IsLoss) ? "lost" : "vanished";
        sample.Outcomes.ShouldContain(outcome, $"{outcome}: {page ?? "no page"}\n{string.Join('\n', problems)}");
        problems.ShouldAllBe(problem => problem.Hint.Length > 0 && (problem.Code[2] != '3' || problem.Line >= 1));
    }

    private static string Outcome(IHtmlDocument page, List<Diagnostic> problems)
    {
        bool asText = page.QuerySelector("body.page-post p.notice") is not null;
        bool hidden = page.QuerySelector("body.page-post") is not null && page.QuerySelector("meta[name=robots][content=noindex]") is not null;
        if (asText || hidden)
            return asText && hidden && problems.Any(problem => problem.Severity == Severity.Error) ? "quarantined" : "quarantined by halves";
        return problems.Count == 0 ? "ok" : "repaired";
    }

    private List<Diagnostic> Problems(string path) => [.. damaged.Report.Diagnostics.Where(one => one.File == path && one.Severity != Severity.Info)];
}
