using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Hands and crashes that spoil the output: <c>--verify</c> mends all, and what a cut-off build leaves is mended without it.</summary>
public sealed class SpoiledOutputTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty().ShortPages().Put(SamplePost.Many(60, SamplePost.At(2024, 1, 1), TimeSpan.FromHours(7), 3));
    private readonly Tree sound;

    public SpoiledOutputTests()
    {
        site.Write("content/static/a/b.txt", "x").Write("content/pages/about.md", "---\ntitle: 关于\n---\n\n文。\n");
        site.Build();
        sound = Tree.Of(site.Output);
    }

    public void Dispose() => site.Dispose();

    [Fact]
    public void Every_single_file_that_is_changed_is_mended()
    {
        foreach (string file in site.Files())
            File.AppendAllText(Path.Combine(site.Output, file), "x");
        ShouldMend(sound.Files.Count());
    }

    [Fact]
    public void Every_single_file_that_keeps_its_length_is_mended()
    {
        foreach (string file in site.Files())
        {
            byte[] bytes = File.ReadAllBytes(Path.Combine(site.Output, file));
            bytes[^1] ^= 1;
            File.WriteAllBytes(Path.Combine(site.Output, file), bytes);
        }
        ShouldMend(sound.Files.Count());
    }

    [Fact]
    public void Files_that_are_missing_folders_in_their_place_and_files_in_place_of_folders_are_mended()
    {
        string[] files = [.. site.Files()];
        for (int i = 0; i < files.Length; i += 3)
            File.Delete(Path.Combine(site.Output, files[i]));
        for (int i = 1; i < files.Length; i += 9)
        {
            File.Delete(Path.Combine(site.Output, files[i]));
            Directory.CreateDirectory(Path.Combine(site.Output, files[i]));
        }
        ShouldMend();
    }

    [SkippableFact]
    public void A_link_in_place_of_a_page_is_replaced_and_not_followed()
    {
        Skip.If(OperatingSystem.IsWindows(), "links need rights there");
        site.Write("outside.html", "outside");
        string page = Path.Combine(site.Output, "index.html");
        File.Delete(page);
        File.CreateSymbolicLink(page, Path.Combine(site.Folder, "outside.html"));
        ShouldMend(1);
        new FileInfo(page).LinkTarget.ShouldBeNull();
        File.ReadAllText(Path.Combine(site.Folder, "outside.html")).ShouldBe("outside");
    }

    /// <summary>As kill -9 leaves it between writing and renaming: the page is sound, or not yet there, and its draft lies beside it.</summary>
    [Theory]
    [InlineData("c0/2024/01/01/p0.html")]
    [InlineData("c0/2024/01/01/never.html")]
    [InlineData("new-folder/2024/01/01/never.html")]
    public void The_draft_of_a_page_that_a_cut_off_build_left_is_removed_without_verify(string page)
    {
        site.Write(".finews/_site/journal", $"{page}\n").Write($"_site/{page}.part~", "half");
        site.Build();
        sound.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        Directory.Exists(Path.Combine(site.Output, "new-folder")).ShouldBeFalse();
    }

    [Fact]
    public void A_draft_where_a_file_must_stand_now_is_in_nobody_s_way()
    {
        site.Write(".finews/_site/journal", "d.txt/never.html\n").Write("_site/d.txt/never.html.part~", "half").Write("content/static/d.txt", "x");
        site.Build().Diagnostics.ShouldBeEmpty();
        site.Read("d.txt").ShouldBe("x");
    }

    [Theory]
    [InlineData("/c0/2024/01/01/p0.html.part~")]
    [InlineData("/case-probe.part~")]
    public void No_page_has_the_name_of_a_draft(string permalink)
    {
        site.Write("content/posts/hostile.md", $"---\ntitle: 占\ndate: 2024-01-02\npermalink: {permalink}\n---\n\n文。\n");
        site.Build().Diagnostics.ShouldBeEmpty();
        site.Edit($"content/posts/2024-01-01-p0.md", "第0篇", "第零篇").Build();
        site.Files().Count(file => file.StartsWith(permalink.TrimStart('/') + "-", StringComparison.Ordinal)).ShouldBe(1);
        site.Build(options => options with { Verify = true }).Written.ShouldBe(0);
    }

    [Theory]
    [InlineData("c0/2024/01/01/p0.html")]
    [InlineData("c0/2024/01/01/never.html")]
    public void Clean_removes_what_a_cut_off_build_left(string page)
    {
        site.Write(".finews/_site/journal", $"{page}\n").Write($"_site/{page}.part~", "half").Write(".finews/_site/spool", "stories");
        site.Command("clean").Exit.ShouldBe(0);
        Directory.Exists(site.Output).ShouldBeFalse();
        Directory.Exists(Path.Combine(site.Folder, ".finews", "_site")).ShouldBeFalse();
    }

    [Fact]
    public void Clean_removes_what_a_first_build_that_was_cut_off_left()
    {
        using var other = TestSite.Empty();
        other.Write("content/a.md", "---\ntitle: a\n---\n").Write("_site/a.html", "half").Write("_site/mine.txt", "mine").Write(".finews/_site/journal", "a.html\n");
        other.Command("clean").Exit.ShouldBe(0);
        other.Files().ShouldBe(["mine.txt"]);
        Directory.Exists(Path.Combine(other.Folder, ".finews")).ShouldBeFalse();
    }

    private void ShouldMend(int? written = null)
    {
        var report = site.Build(options => options with { Verify = true });
        sound.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        if (written is { } files)
            report.Written.ShouldBe(files);
        site.Build(options => options with { Verify = true }).Written.ShouldBe(0);
    }
}
