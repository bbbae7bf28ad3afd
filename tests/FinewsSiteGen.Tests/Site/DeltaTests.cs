using System.Text.Json;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Builds that work from the state alone and give what is not yet published.</summary>
public sealed class DeltaTests : IDisposable
{
    private static readonly SamplePost First = new(SamplePost.At(2024, 1, 2), "first") { Category = "c" };
    private static readonly SamplePost Second = new(SamplePost.At(2024, 1, 2, 10), "second") { Category = "c" };
    private static readonly SamplePost Third = new(SamplePost.At(2024, 2, 3), "third") { Category = "d" };

    private readonly TestSite site = TestSite.Empty().Put(First, Second);
    private readonly DeltaHost host;

    public DeltaTests() => host = new DeltaHost(site);

    public void Dispose()
    {
        host.Dispose();
        site.Dispose();
    }

    [Fact]
    public void Without_a_state_the_delta_is_the_whole_site_and_there_is_no_output()
    {
        var report = host.Build();
        report.Delta.ShouldBe(new(host.Delta, report.Pages, 0, IsEverything: true));
        host.Deletions().ShouldBeEmpty();
        site.Files().ShouldBeEmpty();
        Directory.Exists(site.Output).ShouldBeFalse();
        host.Upload();
        ShouldBeClean(host.Folder);
    }

    [Fact]
    public void After_an_ordinary_build_the_delta_is_empty()
    {
        site.Build();
        var before = Tree.Of(site.Output);
        var report = host.Build();
        report.Delta.ShouldBe(new(host.Delta, 0, 0, IsEverything: false));
        FolderFiles.List(host.Delta).ShouldBe(["deleted.txt"]);
        new FileInfo(Path.Combine(host.Delta, "deleted.txt")).Length.ShouldBe(0);
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    [Fact]
    public void A_delta_holds_what_changed_and_lists_what_went()
    {
        host.Publish();
        site.Put(Third).Delete($"content/posts/{First.File}");
        host.Build();
        host.Deletions().ShouldBe([FileOf(First)]);
        host.Files().ShouldContain(FileOf(Third));
        host.Files().ShouldContain(FileOf(Second), "its neighbour went");
        host.Files().ShouldNotContain("assets/site.css");
        host.Upload();
        ShouldBeClean(host.Folder);
    }

    [Fact]
    public void What_was_not_acknowledged_is_held_again_though_it_did_not_change_since()
    {
        host.Publish();
        site.Put(Third).Delete($"content/posts/{First.File}");
        host.Build();
        string[] held = [.. host.Files()];
        host.Build().Delta!.Deletions.ShouldBe(1);
        host.Files().ShouldBe(held);
        host.Acknowledge().ShouldBe(new AcknowledgedDelta(held.Length, 1));
        host.Build().Delta.ShouldBe(new(host.Delta, 0, 0, IsEverything: false));
    }

    [Fact]
    public void The_whole_site_is_held_again_until_it_is_acknowledged()
    {
        int pages = host.Build().Pages;
        host.Build().Delta.ShouldBe(new(host.Delta, pages, 0, IsEverything: true));
        site.Delete($"content/posts/{First.File}");
        pages = host.Build().Pages;
        host.Files().Count.ShouldBe(pages);
        host.Deletions().ShouldBe([FileOf(First)], "an upload may have succeeded without a word");
        host.Acknowledge().ShouldBe(new AcknowledgedDelta(pages, 1));
        host.Build().Delta!.Files.ShouldBe(0);
    }

    [Fact]
    public void A_page_that_came_and_went_unacknowledged_is_listed_and_one_that_came_back_is_not()
    {
        host.Publish();
        site.Put(Third);
        host.Build();
        site.Delete($"content/posts/{Third.File}").Delete($"content/posts/{First.File}");
        host.Build();
        host.Deletions().ShouldContain(FileOf(Third));
        host.Deletions().ShouldContain("category/d.html");
        host.Deletions().ShouldContain(FileOf(First));
        site.Put(First);
        host.Build();
        host.Deletions().ShouldNotContain(FileOf(First));
        host.Files().ShouldContain(FileOf(First));
        host.Deletions().ShouldContain(FileOf(Third));
    }

    [Fact]
    public void Deletions_are_sorted_by_their_bytes_and_written_in_UTF_8()
    {
        site.Write("content/static/b.txt", "b").Write("content/static/é.txt", "e").Write("content/static/a/c.txt", "c").Write("content/static/中.txt", "z");
        host.Publish();
        site.Delete("content/static");
        host.Build();
        File.ReadAllBytes(Path.Combine(host.Delta, "deleted.txt")).ShouldBe("a/c.txt\nb.txt\né.txt\n中.txt\n"u8.ToArray());
    }

    [Fact]
    public void A_build_of_the_output_after_deltas_mends_it_and_removes_what_deltas_took_off()
    {
        site.Build();
        site.Put(Third).Delete($"content/posts/{First.File}");
        host.Publish();
        File.WriteAllText(Path.Combine(site.Output, FileOf(Second)), "spoiled");
        site.Build();
        site.Files().ShouldNotContain(FileOf(First));
        ShouldBeClean(site.Output);
        host.Build().Delta!.Files.ShouldBe(0, "a finished build is published");
    }

    [Fact]
    public void A_build_of_the_output_finds_files_of_an_output_that_is_older_than_the_last_one()
    {
        using var old = TestSite.Empty();
        site.Build();
        old.Add(site.Output);
        site.Put(Third).Build();
        site.Put(Third with { Title = "别的" });
        host.Publish();
        Directory.Delete(site.Output, recursive: true);
        Directory.Move(Path.Combine(old.Folder), site.Output);
        site.Build();
        ShouldBeClean(site.Output);
        Directory.CreateDirectory(old.Folder);
    }

    [Fact]
    public void A_file_that_a_delta_took_off_makes_room_for_a_folder()
    {
        site.Write("content/static/x/y", "file").Build();
        site.Delete("content/static/x");
        host.Publish();
        site.Write("content/static/x/y/z.txt", "file below").Build();
        ShouldBeClean(site.Output);
    }

    [Fact]
    public void An_output_folder_that_no_build_ever_wrote_is_not_taken_for_ours()
    {
        host.Publish();
        Directory.CreateDirectory(site.Output);
        File.WriteAllText(Path.Combine(site.Output, "mine.txt"), "mine");
        Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN600");
    }

    [Fact]
    public void Drafts_that_a_preview_wrote_over_the_same_state_reach_no_delta()
    {
        site.Put(Third with { Header = "draft: true\n" });
        host.Publish();
        site.Build(options => options with { Drafts = true }).Posts.ShouldBe(3);
        host.Build();
        host.Files().ShouldNotContain(FileOf(Third));
        host.Deletions().ShouldContain(FileOf(Third));
        host.Upload();
        ShouldBeClean(host.Folder);
    }

    [Fact]
    public void What_a_later_build_added_stays_unacknowledged()
    {
        host.Publish();
        site.Put(Third with { Header = "draft: true\n" }, First with { Title = "新" }).Write("content/static/x.txt", "x");
        host.Build();
        host.Upload();
        site.Put(Second with { Title = "更新" }).Build(options => options with { Drafts = true });
        host.Acknowledge()!.Value.Files.ShouldBeGreaterThan(0);
        host.Build();
        host.Files().ShouldNotContain("x.txt");
        host.Files().ShouldContain(FileOf(Second));
        host.Upload();
        ShouldBeClean(host.Folder);
    }

    [Fact]
    public void A_page_whose_source_cannot_be_read_is_not_acknowledged_before_a_delta_held_it()
    {
        host.Publish();
        site.Put(First with { Title = "新" });
        host.Build();
        var options = host.Ask(new BuildOptions { Site = site.Folder, Clock = TestSite.Clock });
        new SiteBuild(options, TimeProvider.System, new Absence(Path.Combine(site.Folder, "content", "posts", First.File))).Run(CancellationToken.None);
        host.Files().ShouldNotContain(FileOf(First));
        host.Upload().Acknowledge();
        site.Put(First with { Title = "新" });
        host.Publish();
        host.Files().ShouldContain(FileOf(First));
        ShouldBeClean(host.Folder);
    }

    [Fact]
    public void After_another_address_of_the_site_the_delta_holds_every_page_that_changed()
    {
        host.Publish();
        site.Build(options => host.Ask(options) with { BaseUrl = "https://example.org/base" });
        host.Files().ShouldContain(FileOf(First));
        host.Files().ShouldNotContain("assets/site.css");
        host.Upload();
        using var clean = TestSite.Empty();
        site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state"), BaseUrl = "https://example.org/base" });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(host.Folder)).ShouldBeEmpty();
    }

    [Fact]
    public void An_earlier_delta_is_replaced_and_anything_else_is_refused()
    {
        host.Build();
        site.Put(Third);
        host.Publish();
        host.Build();
        FolderFiles.List(host.Delta).ShouldBe(["deleted.txt"]);
        Directory.GetDirectories(host.Delta).ShouldBeEmpty();
        File.WriteAllText(Path.Combine(host.Delta, "mine.txt"), "mine");
        var refused = Should.Throw<SiteException>(host.Build);
        refused.Failure.ShouldBe(Failure.Usage);
        refused.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN608");
        File.ReadAllText(Path.Combine(host.Delta, "mine.txt")).ShouldBe("mine");
    }

    [Fact]
    public void A_folder_with_a_list_alone_is_not_taken_for_a_delta_of_this_state()
    {
        Directory.CreateDirectory(host.Delta);
        File.WriteAllText(Path.Combine(host.Delta, "deleted.txt"), "");
        Should.Throw<SiteException>(host.Build).Diagnostics.ShouldHaveSingleItem().Message.ShouldContain("such as deleted.txt");
    }

    [Theory]
    [InlineData("content/delta")]
    [InlineData("_site")]
    [InlineData("_site/delta")]
    [InlineData(".finews")]
    [InlineData(".")]
    public void A_delta_lies_apart_from_content_output_and_state(string folder)
    {
        var refused = Should.Throw<SiteException>(() => site.Build(options => options with { Delta = Path.GetFullPath(folder, site.Folder) }));
        refused.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN609");
        refused.Failure.ShouldBe(Failure.Usage);
    }

    [Fact]
    public void A_delta_in_a_bare_folder_of_posts_is_no_content_of_the_next_build()
    {
        using var bare = TestSite.Empty().Write("2024-01-02-a.md", "---\ntitle: 甲\ncategories: c\n---\n\n文。\n").Write("_config.yml", "title: x\n").Write("_posts/2024-01-03-b.md", "---\ntitle: 乙\n---\n\n文。\n");
        string delta = Path.Combine(bare.Folder, "delta");
        bare.Build(options => options with { Delta = delta });
        bare.Build();
        bare.Files().ShouldNotContain(file => file.StartsWith("delta/", StringComparison.Ordinal));
    }

    [Fact]
    public void A_site_with_a_file_where_the_list_stands_is_refused()
    {
        site.Write("content/static/deleted.txt", "mine");
        Should.Throw<SiteException>(host.Build).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN610");
    }

    [Fact]
    public void The_ledger_gets_addresses_when_they_are_acknowledged()
    {
        host.Build();
        site.Delete($"content/posts/{First.File}");
        host.Build().Diagnostics.ShouldBeEmpty("it was never published");
        host.Acknowledge();
        site.Delete($"content/posts/{Second.File}").Put(Third);
        host.Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.File == $"content/posts/{Second.File}");
        host.Build().Diagnostics.ShouldContain(one => one.Code == "FN410");
        site.Build().Diagnostics.ShouldContain(one => one.Code == "FN410");
    }

    [Fact]
    public void A_build_of_the_output_publishes_what_deltas_had_left()
    {
        site.Build();
        site.Put(Third);
        host.Build();
        site.Build();
        site.Delete($"content/posts/{Third.File}").Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.File == $"content/posts/{Third.File}");
    }

    [Fact]
    public void An_address_that_a_delta_brought_to_the_host_is_in_the_ledger_though_a_preview_took_it_away_meanwhile()
    {
        host.Build();
        site.Delete($"content/posts/{First.File}").Build(options => options with { Drafts = true });
        host.Acknowledge();
        host.Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.Message.Contains(First.Address, StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_says_what_the_delta_holds_and_what_comes_next()
    {
        var first = site.Command("build", "--delta", host.Delta);
        first.Exit.ShouldBe(ExitCode.Done);
        first.Output.ShouldContain("Nothing was ever published from this state, so it holds the whole site.");
        first.Output.ShouldContain("say finews published");
        var told = site.Command("published");
        told.Exit.ShouldBe(ExitCode.Done);
        told.Output.ShouldMatch(@"^Published \d+ files and 0 deletions\.\n$");
        site.Command("published").Output.ShouldStartWith("Nothing to acknowledge: no delta was built since");
        site.Command("build", "--delta", host.Delta).Output.ShouldContain("the delta is empty");
        site.Command("published").Output.ShouldBe("Nothing to acknowledge: the last delta was empty.\n");
        site.Delete($"content/posts/{First.File}");
        site.Command("build", "--delta", host.Delta).Output.ShouldContain("1 file to be deleted (deleted.txt)");
    }

    [Fact]
    public void The_report_for_programs_says_what_the_delta_holds()
    {
        site.Build();
        site.Command("build", "--report", "report.json");
        Report().ValueKind.ShouldBe(JsonValueKind.Null);
        site.Delete($"content/posts/{First.File}");
        site.Command("build", "--delta", host.Delta, "--report", "report.json", "--clock", "2026-11-01T00:00:00+08:00");
        var delta = Report();
        delta.GetProperty("folder").GetString().ShouldBe(host.Delta);
        delta.GetProperty("files").GetInt32().ShouldBe(host.Files().Count);
        delta.GetProperty("deletions").GetInt32().ShouldBe(1);
        delta.GetProperty("everything").GetBoolean().ShouldBeFalse();
        var refused = site.Command("build", "--delta", host.Delta, "--report", Path.Combine(host.Delta, "report.json"));
        refused.Exit.ShouldBe(ExitCode.Usage);

        JsonElement Report()
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Folder, "report.json")));
            return json.RootElement.GetProperty("delta").Clone();
        }
    }

    [Fact]
    public void Clean_removes_what_is_remembered_of_deltas_and_leaves_their_files()
    {
        host.Build();
        site.Command("clean").Exit.ShouldBe(ExitCode.Done);
        Directory.EnumerateFileSystemEntries(Path.Combine(site.Folder, ".finews")).Select(Path.GetFileName).ShouldBe(["ledger.db"]);
        host.Files().ShouldNotBeEmpty();
    }

    [Fact]
    public void An_acknowledgement_writes_no_more_than_the_delta_held()
    {
        site.ShortPages().Put(SamplePost.Many(200, SamplePost.At(2023, 1, 1), TimeSpan.FromHours(8), 4));
        host.Publish();
        site.Put(Third);
        host.Build();
        string state = Path.Combine(site.Folder, ".finews", "_site", "state.db");
        byte[] before = File.ReadAllBytes(state);
        host.Acknowledge()!.Value.Files.ShouldBeLessThan(40);
        byte[] after = File.ReadAllBytes(state);
        int changed = Enumerable.Range(0, before.Length / 4096).Count(page => !before.AsSpan(page * 4096, 4096).SequenceEqual(after.AsSpan(page * 4096, 4096)));
        changed.ShouldBeLessThan(before.Length / 4096 / 4);
    }

    [Theory]
    [InlineData("--drafts")]
    [InlineData("--future")]
    [InlineData("--verify")]
    public void What_does_not_go_with_a_delta_is_refused(string option)
    {
        var refused = site.Command("build", "--delta", host.Delta, option);
        refused.Exit.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain(option);
        Directory.Exists(host.Delta).ShouldBeFalse();
    }

    [Fact]
    public void Without_a_state_there_is_nothing_to_acknowledge() => site.Command("published").ShouldSatisfyAllConditions(
        told => told.Exit.ShouldBe(ExitCode.Done),
        told => told.Output.ShouldStartWith("Nothing to acknowledge"));

    private static string FileOf(SamplePost post) => post.Address[1..];

    private void ShouldBeClean(string folder)
    {
        using var clean = TestSite.Empty();
        site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state"), Ledger = Path.Combine(clean.Folder, "ledger.db") });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(folder)).ShouldBeEmpty();
    }

    /// <summary>Takes a source away when all sources are listed and parsed.</summary>
    private sealed class Absence(string file) : IBuildProgress
    {
        public void Report(Stage stage, int done, int total)
        {
            if (stage == Stage.Plan)
                File.Delete(file);
        }
    }
}
