using System.IO.Compression;
using System.Text;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Read;
using FinewsSiteGen.Seal;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Days that are sealed are the same site, with the same findings, for one look at a file a day.</summary>
public sealed class SealTests : IDisposable
{
    private const string Day = "content/archive/2024/01/02.zip";

    private static readonly SamplePost First = new(SamplePost.At(2024, 1, 2), "first") { Category = "c" };
    private static readonly SamplePost Second = new(SamplePost.At(2024, 1, 2, 10), "second") { Category = "c" };
    private static readonly SamplePost Third = new(SamplePost.At(2024, 1, 3), "third") { Category = "c" };

    private readonly TestSite site = TestSite.Empty().Put(First, Second, Third)
        .Write("content/posts/-202401021234567890.md", "---\ntitle: 只有编号\n---\n\n正文。\n")
        .Write("content/posts/2024-01-02-bad.md", "---\ntitle: \"引\"号\"\ncategories: c\n---\n\n正文。\n")
        .Write("content/posts/undated.md", "---\ntitle: 无日期\n---\n\n正文。\n");

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_sealed_month_is_the_same_site_with_the_same_findings_and_nothing_is_parsed_or_written_again()
    {
        var loose = site.Build();
        var before = Tree.Of(site.Output);
        site.Command("seal", "2024-01").Output.ShouldStartWith("Sealed 2 days with 5 posts: ");
        Content().ShouldBe(["archive/2024/01/02.zip", "archive/2024/01/03.zip", "posts/undated.md"]);
        var report = site.Build();
        (report.Parsed, report.Written, report.Removed).ShouldBe((0, 0, 0));
        report.Diagnostics.ShouldBe(loose.Diagnostics);
        loose.Diagnostics.ShouldContain(one => one.File == "content/posts/2024-01-02-bad.md");
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        Clean().ShouldBeEmpty();
    }

    [Fact]
    public void A_sealed_post_is_explained_with_its_archive()
    {
        Seal("2024-01").Build();
        site.Command("explain", First.Address).Output.ShouldContain($"content/posts/{First.File}, sealed in {Day}\n");
        site.Command("explain", $"content/posts/{First.File}").Output.ShouldContain($"sealed in {Day}\n");
    }

    [Fact]
    public void Opening_the_month_gives_back_every_byte()
    {
        var bytes = Content().ToDictionary(file => file, file => Bytes(file));
        site.Build();
        site.Command("seal", "2024");
        site.Build();
        site.Command("unseal", "2024").Output.ShouldStartWith("Opened 2 days with 5 posts: ");
        Content().ShouldBe(bytes.Keys);
        foreach (var (file, was) in bytes)
            Bytes(file).ShouldBe(was);
        var report = site.Build();
        (report.Parsed, report.Written, report.Removed).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void The_same_posts_make_the_same_archive_whatever_their_files_say_about_time()
    {
        site.Command("seal", "2024-01-02").Exit.ShouldBe(ExitCode.Done);
        byte[] once = Bytes("archive/2024/01/02.zip");
        site.Command("unseal", "2024-01-02").Exit.ShouldBe(ExitCode.Done);
        foreach (string file in Directory.EnumerateFiles(Path.Combine(site.Folder, "content/posts")))
            File.SetLastWriteTimeUtc(file, new DateTime(2020, 5, 6, 7, 8, 9, DateTimeKind.Utc));
        site.Command("seal", "2024-01-02").Exit.ShouldBe(ExitCode.Done);
        Bytes("archive/2024/01/02.zip").ShouldBe(once);
    }

    [Fact]
    public void An_archive_that_another_program_packed_otherwise_changes_nothing()
    {
        site.Command("seal", "2024-01").Exit.ShouldBe(ExitCode.Done);
        site.Build();
        using (var zip = ZipFile.Open(Path.Combine(site.Folder, Day), ZipArchiveMode.Update))
            zip.Comment = "packed elsewhere";
        var report = site.Build();
        (report.Parsed, report.Rendered, report.Written).ShouldBe((0, 0, 0));
    }

    [Fact]
    public void A_post_that_comes_late_lies_loose_beside_its_archive_and_is_taken_in_by_the_next_seal()
    {
        site.Command("seal", "2024-01").Exit.ShouldBe(ExitCode.Done);
        site.Build();
        site.Put(new SamplePost(SamplePost.At(2024, 1, 2, 12), "late") { Category = "c" });
        site.Build().Parsed.ShouldBe(1);
        Clean().ShouldBeEmpty();
        site.Command("seal", "2024-01").Output.ShouldStartWith("Sealed 1 day with 1 post: ");
        site.Build().Written.ShouldBe(0);
        Names(Day).ShouldContain("posts/2024-01-02-late.md");
        Names(Day).ShouldContain($"posts/{First.File}");
    }

    [Fact]
    public void A_loose_file_stands_in_for_the_sealed_one_until_it_goes()
    {
        site.Command("seal", "2024-01").Exit.ShouldBe(ExitCode.Done);
        site.Build();
        site.Put(First with { Title = "改过的标题" });
        var report = site.Build();
        report.Diagnostics.ShouldContain(one => one.Code == Rules.SealedAndLoose.Code && one.File == $"content/posts/{First.File}" && one.Message == $"The post lies here and in {Day}; the loose file is used.");
        site.Page(First.Address).Title().ShouldStartWith("改过的标题");
        Clean().ShouldBeEmpty();
        site.Delete($"content/posts/{First.File}");
        site.Build().Diagnostics.ShouldNotContain(one => one.Code == Rules.SealedAndLoose.Code);
        site.Page(First.Address).Title().ShouldStartWith(First.Title);
        Clean().ShouldBeEmpty();
    }

    [Fact]
    public void What_the_clock_makes_of_a_sealed_post_follows_the_clock()
    {
        site.Put(Second with { Header = "expires: 2026-12-01\n" }).Command("seal", "2024-01").Exit.ShouldBe(ExitCode.Done);
        site.Build();
        var later = TestSite.Clock.AddMonths(2);
        site.Build(options => options with { Clock = later });
        site.Page(Second.Address).DocumentElement.TextContent.ShouldNotContain(Second.Body);
        Clean(later).ShouldBeEmpty();
        site.Build();
        Clean().ShouldBeEmpty();
    }

    [Fact]
    public void A_changed_template_makes_the_pages_of_sealed_posts_again()
    {
        site.Command("seal", "2024-01").Exit.ShouldBe(ExitCode.Done);
        site.Build();
        site.Write("templates/site-footer.sbn-html", "<footer><p>别的页脚</p></footer>\n");
        site.Build().Parsed.ShouldBe(0);
        site.Page(First.Address).DocumentElement.TextContent.ShouldContain("别的页脚");
        Clean().ShouldBeEmpty();
    }

    [Fact]
    public void An_absent_or_damaged_archive_stops_the_build_and_takes_nothing_off_the_site()
    {
        site.Command("seal", "2024-01").Exit.ShouldBe(ExitCode.Done);
        site.Build();
        var before = Tree.Of(site.Output);
        byte[] archive = Bytes("archive/2024/01/02.zip");
        site.Delete(Day);
        var refused = Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldHaveSingleItem();
        refused.ToString().ShouldBe($"{Day}: error FN211: It is gone or cannot be read, with 4 posts that the last build had: they would all leave the site.");
        refused.Hint.ShouldBe("Restore it; if the posts are meant to go, say --force.");
        site.Write(Day, "damaged");
        Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN211");
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        site.Write(Day, archive).Build().Written.ShouldBe(0);
        site.Write(Day, "damaged").Build(options => options with { Force = true }).Diagnostics
            .ShouldContain(one => one.ToString() == $"{Day}: error FN212: The archive cannot be read, so its posts have no pages: its bytes are damaged, or packed in a way that is not known.");
        Clean().ShouldBeEmpty();
        site.Write(Day, archive).Build();
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    [Fact]
    public void A_folder_that_is_gone_with_many_posts_stops_the_build_unless_they_lie_elsewhere_now()
    {
        for (int i = 0; i < 10; i++)
            site.Write($"content/2023/2023-05-0{i % 9 + 1}-p{i}.md", $"---\ntitle: 旧{i}\n---\n\n正文。\n");
        site.Build();
        Directory.Move(Path.Combine(site.Folder, "content/2023"), Path.Combine(site.Folder, "elsewhere"));
        Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldHaveSingleItem()
            .ToString().ShouldBe("content/2023: error FN211: It is gone or cannot be read, with 10 posts that the last build had: they would all leave the site.");
        Directory.Move(Path.Combine(site.Folder, "elsewhere"), Path.Combine(site.Folder, "content/moved"));
        site.Build().Written.ShouldBe(0);
        site.Delete("content/moved").Build(options => options with { Force = true }).Posts.ShouldBe(6);
    }

    [Theory]
    [InlineData("../outside.md")]
    [InlineData("/etc/2024-01-02-x.md")]
    [InlineData("posts\\2024-01-02-x.md")]
    [InlineData("posts/../2024-01-02-x.md")]
    [InlineData("posts/2024-01-03-other-day.md")]
    [InlineData("posts/.hidden/2024-01-02-x.md")]
    [InlineData("pages/2024-01-02-x.md")]
    [InlineData("posts/2024-01-02-x.txt")]
    [InlineData("posts/2024-01-02-\u0007.md")]
    public void An_entry_that_is_no_post_of_the_day_is_named_and_left_out(string name)
    {
        site.Command("seal", "2024-01-02").Exit.ShouldBe(ExitCode.Done);
        using (var zip = ZipFile.Open(Path.Combine(site.Folder, Day), ZipArchiveMode.Update))
            AddEntry(zip, name);
        site.Build().Diagnostics.ShouldContain(one => one.Code == Rules.SealedMisplaced.Code && one.File == Day);
        Clean().ShouldBeEmpty();
        byte[] kept = Bytes("archive/2024/01/02.zip");
        site.Command("unseal", "2024-01-02").Exit.ShouldBe(ExitCode.Problems);
        site.Put(new SamplePost(SamplePost.At(2024, 1, 2, 13), "more")).Command("seal", "2024-01-02").Exit.ShouldBe(ExitCode.Problems);
        Bytes("archive/2024/01/02.zip").ShouldBe(kept);
    }

    [Fact]
    public void An_entry_whose_bytes_are_damaged_is_a_file_that_cannot_be_read()
    {
        site.Command("seal", "2024-01-02").Exit.ShouldBe(ExitCode.Done);
        string file = Path.Combine(site.Folder, Day);
        byte[] bytes = File.ReadAllBytes(file);
        int at = bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(First.File)) + First.File.Length + 20;
        bytes[at] ^= 0xFF;
        File.WriteAllBytes(file, bytes);
        site.Build().Diagnostics.ShouldContain(one => one.Code == Rules.FileUnreadable.Code && one.File == $"content/posts/{First.File}" && one.Message.Contains($"in {Day}, its bytes are damaged"));
        Clean().ShouldBeEmpty();
    }

    [Fact]
    public void A_day_is_not_opened_over_a_loose_post_of_other_text()
    {
        Seal("2024-01-02").Put(First with { Title = "改过的标题" });
        var done = site.Command("unseal", "2024-01-02");
        done.Exit.ShouldBe(ExitCode.Problems);
        done.Error.ShouldContain($"content/posts/{First.File}: error FN216: The day stays sealed: this file has other text than the sealed post of the same name in {Day}.");
        Content().ShouldContain("archive/2024/01/02.zip");
        site.Command("seal", "2024-01-02").Exit.ShouldBe(ExitCode.Done);
        site.Command("unseal", "2024-01-02").Exit.ShouldBe(ExitCode.Done);
        Encoding.UTF8.GetString(Bytes($"posts/{First.File}")).ShouldContain("改过的标题");
    }

    [Fact]
    public void Only_a_site_with_a_content_folder_is_sealed_and_a_wrong_period_is_told_what_is_right()
    {
        using var bare = TestSite.Empty().Write("2024-01-02-a.md", "---\ntitle: 甲\n---\n\n正文。\n");
        var refused = bare.Command("seal", "2024-01");
        refused.Exit.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("FN217: Only a site with a content/ folder has archives of its days.");
        refused = site.Command("seal", "januar");
        refused.Exit.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("'januar' is no month, day or year.");
        site.Command("seal", "1999").Output.ShouldBe("There is nothing to seal in 1999.\n");
    }

    [Fact]
    public void A_day_that_cannot_be_written_stays_as_it_was()
    {
        site.Write("content/archive/2024", "a file in the way");
        var done = site.Command("seal", "2024-01-02");
        done.Exit.ShouldBe(ExitCode.Machine);
        done.Error.ShouldContain("FN218: The day is left as it was: ");
        Content().ShouldContain($"posts/{First.File}");
    }

    [Fact]
    public void A_file_that_is_not_what_was_sealed_any_more_stays_and_is_named()
    {
        var content = new ContentLister(SiteLayout.Of(site.Folder), []).List(CancellationToken.None);
        var first = content.Files.Single(file => file.Path == $"content/posts/{First.File}");
        var also = first with { Path = "content/posts/2024-01-02-gone-meanwhile.md" };
        // Goes with the first.
        File.CreateSymbolicLink(also.FullPath, first.FullPath);
        var report = new ContentSealer(content with { Files = [first, also] }, Path.Combine(site.Folder, "content"))
            .Seal(new SealPeriod(new DateOnly(2024, 1, 2), new DateOnly(2024, 1, 2)), (_, _) => { }, CancellationToken.None);
        report.Findings.ShouldHaveSingleItem().ToString()
            .ShouldBe("content/posts/2024-01-02-gone-meanwhile.md: warning FN215: The file stays loose: it was written again while it was sealed, or cannot be removed.");
        report.Posts.ShouldBe(1);
        Names(Day).Count.ShouldBe(2);
    }

    private TestSite Seal(string period)
    {
        site.Command("seal", period).Exit.ShouldBe(ExitCode.Done);
        return site;
    }

    private IReadOnlyList<string> Content() => FolderFiles.List(Path.Combine(site.Folder, "content"));

    private byte[] Bytes(string path) => File.ReadAllBytes(Path.Combine(site.Folder, "content", path));

    private static void AddEntry(ZipArchive zip, string name)
    {
        using var text = new StreamWriter(zip.CreateEntry(name).Open());
        text.Write("---\ntitle: 错放\n---\n\n正文。\n");
    }

    private List<string> Names(string archive)
    {
        using var zip = ZipFile.OpenRead(Path.Combine(site.Folder, archive));
        return [.. zip.Entries.Select(entry => entry.FullName)];
    }

    /// <returns>How the site differs from a clean build of it.</returns>
    private IEnumerable<string> Clean(DateTimeOffset? clock = null)
    {
        using var clean = TestSite.Empty();
        site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state"), Clock = clock ?? options.Clock });
        return Tree.Of(clean.Output).ChangesTo(Tree.Of(site.Output));
    }
}
