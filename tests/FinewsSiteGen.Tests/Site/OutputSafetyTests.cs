using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Tests.Support;
using FinewsSiteGen.Write;

namespace FinewsSiteGen.Tests.Site;

/// <summary>What a build may write and remove, and what it leaves alone.</summary>
public sealed class OutputSafetyTests : IDisposable
{
    private static readonly SamplePost Post = new(SamplePost.At(2024, 1, 2), "a");

    private readonly TestSite site = TestSite.Empty().Put(Post, new SamplePost(SamplePost.At(2024, 1, 3), "b"));

    private string State => Path.Combine(site.Folder, ".finews", "_site");

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_page_that_is_no_longer_part_of_the_site_is_removed_and_a_foreign_file_stays()
    {
        site.Build();
        site.Write("_site/c/CNAME", "example.org").Write("_site/emnews/2024/01/02/notes.txt", "mine");
        site.Delete($"content/posts/{Post.File}");
        site.Build().Removed.ShouldBeGreaterThan(0);
        site.Answers(Post.Address).ShouldBeFalse();
        site.Answers("/2024/01/02/").ShouldBeFalse();
        Directory.Exists(Path.Combine(site.Output, "2024", "01", "02")).ShouldBeFalse();
        site.Read("c/CNAME").ShouldBe("example.org");
        site.Read("emnews/2024/01/02/notes.txt").ShouldBe("mine");
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_unless_forced()
    {
        site.Write("_site/thesis.doc", "years of work");
        var refused = Should.Throw<SiteException>(() => site.Build());
        refused.Failure.ShouldBe(Failure.Usage);
        refused.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN600");
        refused.Message.ShouldContain("thesis.doc");
        site.Files().ShouldBe(["thesis.doc"]);
        site.Build(options => options with { Force = true });
        site.Read("thesis.doc").ShouldBe("years of work");
        site.Answers(Post.Address).ShouldBeTrue();
    }

    [Fact]
    public void A_folder_of_ours_is_known_even_without_its_state()
    {
        site.Build();
        var before = Tree.Of(site.Output);
        site.Delete(".finews");
        site.Build().Written.ShouldBe(0);
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("content")]
    [InlineData("content/out")]
    [InlineData("content/posts/out")]
    [InlineData(".")]
    public void Output_and_content_may_not_lie_in_one_another(string output)
    {
        var refused = Should.Throw<SiteException>(() => site.Build(options => options with { Output = Path.GetFullPath(Path.Combine(site.Folder, output)) }));
        refused.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN605");
        refused.Failure.ShouldBe(Failure.Usage);
    }

    [Fact]
    public void An_output_that_cannot_be_written_ends_the_build_as_the_machine_s_fault()
    {
        site.Write("file", "");
        var failed = Should.Throw<SiteException>(() => site.Build(options => options with { Output = Path.Combine(site.Folder, "file", "out"), State = State }));
        failed.Failure.ShouldBe(Failure.Machine);
        failed.Diagnostics[0].Code.ShouldBe("FN601");
    }

    [Fact]
    public void A_state_folder_that_cannot_be_written_ends_the_build_as_the_machine_s_fault()
    {
        site.Write("file", "");
        var failed = Should.Throw<SiteException>(() => site.Build(options => options with { State = Path.Combine(site.Folder, "file", "state") }));
        failed.Failure.ShouldBe(Failure.Machine);
        failed.Diagnostics[0].Code.ShouldBe("FN603");
    }

    [Fact]
    public void Of_two_builds_at_once_the_second_is_told_to_wait()
    {
        using (StateDatabase.Open(State))
        {
            var busy = Should.Throw<SiteException>(() => site.Build());
            busy.Failure.ShouldBe(Failure.Machine);
            busy.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN602");
        }
        site.Build().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_damaged_state_is_said_and_made_anew()
    {
        site.Build();
        var before = Tree.Of(site.Output);
        File.WriteAllText(Path.Combine(State, StateDatabase.FileName), string.Concat(Enumerable.Repeat("not a database, ", 1_000)));
        var report = site.Build();
        report.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN604");
        report.HasProblems.ShouldBeFalse();
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        site.Build().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_state_of_another_version_is_said_and_made_anew()
    {
        site.Build();
        using (var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(State, StateDatabase.FileName)};Pooling=False"))
        {
            connection.Open();
            using var change = connection.CreateCommand();
            change.CommandText = "UPDATE meta SET value = 'x'";
            change.ExecuteNonQuery();
        }
        site.Build().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN604");
    }

    [Fact]
    public void What_a_killed_build_had_begun_to_write_is_ours()
    {
        site.Write(".finews/_site/journal", "half/orphan.html\nhalf/tr").Write("_site/half/orphan.html", "ours").Write("_site/half/tr", "not ours");
        site.Build().Removed.ShouldBe(1);
        site.Answers("/half/orphan.html").ShouldBeFalse();
        site.Read("half/tr").ShouldBe("not ours");
        File.Exists(Path.Combine(State, "journal")).ShouldBeFalse();
    }

    [Fact]
    public void A_state_folder_among_posts_hides_none_of_them()
    {
        using var bare = TestSite.Empty().Write("a/2024-01-02-a.md", Post.Text);
        bare.Build(options => options with { State = Path.Combine(bare.Folder, "a", "state") }).Posts.ShouldBe(1);
    }

    [Fact]
    public void A_theme_that_holds_a_link_to_itself_is_taken_once()
    {
        site.Write("theme/mine.txt", "mine");
        Directory.CreateSymbolicLink(Path.Combine(site.Folder, "theme", "again"), ".");
        site.Build().Diagnostics.ShouldBeEmpty();
        site.Files().Count(file => file.EndsWith("mine.txt", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void The_cleaner_removes_what_builds_made_and_nothing_else()
    {
        int files = site.Build().Pages;
        site.Write("_site/CNAME", "example.org");
        new SiteCleaner(Options()).Run(CancellationToken.None).ShouldBe((files, 1));
        FolderFiles.List(site.Folder).ShouldBe([".finews/ledger.db", "_site/CNAME", "content/posts/2024-01-02-a.md", "content/posts/2024-01-03-b.md"]);
        new SiteCleaner(Options()).Run(CancellationToken.None).ShouldBe((0, 1));
        site.Delete("_site").Build().Written.ShouldBe(files);
        new SiteCleaner(Options()).Run(CancellationToken.None).ShouldBe((files, 0));
        Directory.Exists(site.Output).ShouldBeFalse();
        FolderFiles.List(Path.Combine(site.Folder, ".finews")).ShouldBe(["ledger.db"]);
    }

    [Fact]
    public void A_folder_that_somebody_put_in_the_place_of_a_page_stays_when_the_page_goes()
    {
        site.Build();
        string page = Path.Combine(site.Output, SitePages.FileOf(Post.Address));
        File.Delete(page);
        Directory.CreateDirectory(Path.Combine(page, "in the way"));
        site.Delete($"content/posts/{Post.File}").Build();
        Directory.Exists(Path.Combine(page, "in the way")).ShouldBeTrue();
    }

    /// <summary>The system's own files are there, and nobody may remove them.</summary>
    [SkippableFact]
    public void What_cannot_be_removed_is_said()
    {
        Skip.IfNot(File.Exists("/proc/self/status"), "This system has no /proc.");
        var found = new DiagnosticBag();
        new OutputPruner("/proc/self").Remove(["status", "no-such-file"], found, CancellationToken.None).ShouldBe(0);
        found.All.ShouldHaveSingleItem().Code.ShouldBe("FN606");
    }

    private BuildOptions Options() => new() { Site = site.Folder };
}
