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
