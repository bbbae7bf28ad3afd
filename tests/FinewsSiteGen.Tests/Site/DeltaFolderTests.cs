using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Where a delta may be written, and what it may replace.</summary>
public sealed class DeltaFolderTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty().Put(new SamplePost(SamplePost.At(2024, 1, 2), "first") { Category = "c" });
    private readonly DeltaHost host;

    public DeltaFolderTests() => host = new DeltaHost(site);

    public void Dispose()
    {
        host.Dispose();
        site.Dispose();
    }

    [Fact]
    public void An_earlier_delta_is_replaced_and_anything_else_is_refused()
    {
        host.Build();
        site.Put(new SamplePost(SamplePost.At(2024, 2, 3), "third"));
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
    public void Clean_removes_what_is_remembered_of_deltas_and_leaves_their_files()
    {
        host.Build();
        site.Command("clean").Exit.ShouldBe(ExitCode.Done);
        Directory.EnumerateFileSystemEntries(Path.Combine(site.Folder, ".finews")).Select(Path.GetFileName).ShouldBe(["ledger.db"]);
        host.Files().ShouldNotBeEmpty();
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
}
