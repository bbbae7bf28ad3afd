using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A build that parses everything anew, as after another setting or with another version of the program, takes as little off the site as one that continues.</summary>
public sealed class ContentLossTests : IDisposable
{
    private const string Day = "content/archive/2024/01/02.zip";

    private readonly TestSite site = TestSite.Empty().Put(SamplePost.Many(12, SamplePost.At(2024, 1, 2), TimeSpan.FromHours(5), 2));
    private int settings;

    public ContentLossTests()
    {
        for (int i = 0; i < 10; i++)
            site.Write($"content/2023/2023-05-0{i % 9 + 1}-p{i}.md", $"---\ntitle: 旧{i}\n---\n\n正文。\n");
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void An_absent_folder_stops_a_build_that_parses_everything_anew()
    {
        site.Build();
        var before = Tree.Of(site.Output);
        ChangeSetting().Delete("content/2023");
        Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldHaveSingleItem()
            .ToString().ShouldBe("content/2023: error FN211: It is gone or cannot be read, with 10 posts that the last build had: they would all leave the site.");
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        var forced = site.Build(options => options with { Force = true });
        (forced.Parsed, forced.Posts).ShouldBe((12, 12));
        forced.Diagnostics.ShouldContain(one => one.Code == "FN410");
        site.Build().Posts.ShouldBe(12);
    }

    [Fact]
    public void A_few_posts_may_go_with_their_folder()
    {
        site.Delete("content/2023/2023-05-01-p0.md").Build();
        ChangeSetting().Delete("content/2023").Build().Posts.ShouldBe(12);
    }

    [Fact]
    public void An_absent_or_damaged_archive_stops_a_build_that_parses_everything_anew()
    {
        Seal("2024").Build();
        byte[] archive = File.ReadAllBytes(Path.Combine(site.Folder, Day));
        ChangeSetting().Delete(Day);
        string refused = $"{Day}: error FN211: It is gone or cannot be read, with 3 posts that the last build had: they would all leave the site.";
        Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe(refused);
        site.Write(Day, "damaged");
        Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe(refused);
        site.Delete(Day).Build(options => options with { Force = true }).Posts.ShouldBe(19);
        site.Write(Day, archive).Build().Posts.ShouldBe(22);
    }

    [Fact]
    public void Content_that_is_there_is_parsed_anew_wherever_it_lies_now()
    {
        site.Build().Posts.ShouldBe(22);
        Builds();
        Seal("2023").Command("seal", "2024").Exit.ShouldBe(ExitCode.Done);
        Directory.Exists(Path.Combine(site.Folder, "content/2023")).ShouldBeFalse("sealing takes the folder away");
        Builds();
        File.SetLastWriteTimeUtc(Path.Combine(site.Folder, Day), new DateTime(2024, 2, 1, 0, 0, 0, DateTimeKind.Utc));
        Builds();
        site.Command("unseal", "2023").Exit.ShouldBe(ExitCode.Done);
        Builds();
        Directory.Move(Path.Combine(site.Folder, "content/2023"), Path.Combine(site.Folder, "content/old"));
        Builds();
    }

    private void Builds()
    {
        var report = ChangeSetting().Build();
        (report.Parsed, report.Posts).ShouldBe((22, 22));
        report.Diagnostics.ShouldNotContain(one => one.Severity > Severity.Info);
    }

    /// <summary>Another setting that every post is parsed with.</summary>
    private TestSite ChangeSetting() => site.Write("content/site.yaml", $"old_hosts: [host{++settings}.example.com]\n");

    private TestSite Seal(string period)
    {
        site.Command("seal", period).Exit.ShouldBe(ExitCode.Done);
        return site;
    }
}
