using System.Diagnostics;
using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A build that is told what changed looks at that only, and leaves what a build that looks at everything leaves.</summary>
public sealed class ChangeSourceTests : IDisposable
{
    private static readonly SamplePost First = new(SamplePost.At(2024, 1, 2), "first") { Category = "c" };
    private static readonly SamplePost Second = new(SamplePost.At(2024, 1, 3), "second") { Category = "c" };

    private readonly TestSite site = TestSite.Empty().Put(First, Second)
        .Write("content/site.yaml", "title: 试验\n").Write("content/pages/about.md", "---\ntitle: 关于\n---\n\n文。\n").Write("content/static/a.txt", "甲").Write("content/odd.txt", "乙");

    public void Dispose() => site.Dispose();

    [Fact]
    public void Files_that_are_named_are_taken_in_whether_they_came_changed_or_went()
    {
        site.Build();
        var third = new SamplePost(SamplePost.At(2024, 1, 4), "third") { Category = "c" };
        site.Put(First with { Title = "改过的标题" }, third).Delete($"content/posts/{Second.File}");
        var report = Named($"content/posts/{First.File}", $"content/posts/{Second.File}", Path.Combine(site.Folder, "content/posts", third.File));
        report.LookedAtAll.ShouldBeNull();
        (report.Posts, report.Parsed).ShouldBe((2, 2));
        ShouldBeClean(report);
    }

    [Fact]
    public void A_folder_that_is_named_stands_for_all_that_is_or_was_in_it()
    {
        site.Write("content/old/2023-01-01-a.md", "---\ntitle: 甲\n---\n\n文。\n").Write("content/old/2023-01-02-b.md", "---\ntitle: 乙\n---\n\n文。\n").Build();
        site.Delete("content/old").Write("content/new/2023-01-03-c.md", "---\ntitle: 丙\n---\n\n文。\n");
        ShouldBeClean(Named("content/old", "content/new/", "content/posts"));
        site.Build().Parsed.ShouldBe(0, "a folder has one name, with and without its slash");
    }

    [Fact]
    public void The_content_folder_that_is_named_stands_for_everything()
    {
        site.Build();
        site.Put(First with { Title = "改过的标题" });
        ShouldBeClean(Named("content/"));
        site.Page(First.Address).Title().ShouldStartWith("改过的标题");
    }

    [Fact]
    public void What_is_not_named_is_not_looked_at_until_a_build_looks_at_everything()
    {
        site.Build();
        site.Put(First with { Title = "改过的标题" });
        (Named().Parsed, Named($"content/posts/{Second.File}").Written).ShouldBe((0, 0));
        ShouldBeClean(site.Build());
    }

    [Fact]
    public void What_is_no_post_is_looked_at_in_any_case_and_what_was_found_before_is_told_again()
    {
        site.Build();
        site.Write("content/static/a.txt", "丙").Write("content/pages/about.md", "---\ntitle: 关于我们\n---\n\n文。\n");
        var report = Named();
        report.Diagnostics.ShouldContain(one => one.Code == Rules.NotContent.Code && one.File == "content/odd.txt");
        ShouldBeClean(report);
        site.Delete("content/odd.txt");
        Named("content/odd.txt").Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_clock_and_sealed_days_need_no_naming()
    {
        site.Put(First with { Header = "expires: 2026-12-01\n" }).Build();
        site.Command("seal", "2024-01-03").Exit.ShouldBe(0);
        var later = TestSite.Clock.AddMonths(2);
        var report = site.Build(options => options with { Changes = ChangeSource.Named, ChangedPaths = [$"content/posts/{Second.File}"], Clock = later });
        ShouldBeClean(report, later);
    }

    [Fact]
    public void A_loose_file_beside_its_sealed_day_is_known_though_only_another_of_the_day_is_named()
    {
        var other = new SamplePost(SamplePost.At(2024, 1, 2, 11), "other") { Category = "c" };
        site.Put(other);
        site.Command("seal", "2024-01-02").Exit.ShouldBe(0);
        site.Put(First with { Title = "改过的标题" }).Build();
        site.Put(other with { Title = "也改过" });
        ShouldBeClean(Named($"content/posts/{other.File}"));
        site.Delete($"content/posts/{other.File}");
        ShouldBeClean(Named($"content/posts/{other.File}"));
    }

    [Fact]
    public void Paths_that_lead_elsewhere_are_no_content()
    {
        site.Build();
        site.Write("outside.md", "---\ntitle: 外\n---\n\n文。\n").Write("content/.hidden/2024-01-05-x.md", "---\ntitle: 藏\n---\n\n文。\n")
            .Write("content/node_modules/2024-01-06-y.md", "---\ntitle: 包\n---\n\n文。\n");
        Directory.CreateSymbolicLink(Path.Combine(site.Folder, "content/link"), site.Folder);
        var report = Named("outside.md", "../outside.md", "content/../outside.md", "content/.hidden/2024-01-05-x.md", "content/link/outside.md", "content/.hidden", "content/node_modules", "/", "content/nothing.md");
        report.Posts.ShouldBe(2);
        Directory.Delete(Path.Combine(site.Folder, "content/link"));
        ShouldBeClean(report);
    }

    [Fact]
    public void A_first_build_and_a_site_without_a_content_folder_are_looked_at_as_a_whole_and_say_so()
    {
        Named().LookedAtAll.ShouldBe("no earlier build is known");
        using var bare = TestSite.Empty().Write("2024-01-02-a.md", "---\ntitle: 甲\n---\n\n文。\n");
        bare.Build();
        bare.Build(options => options with { Changes = ChangeSource.Named }).LookedAtAll.ShouldBe("the site has no content/ folder");
    }

    [Fact]
    public void Paths_come_from_standard_input()
    {
        site.Build();
        site.Put(First with { Title = "改过的标题" }, Second with { Title = "也改过" });
        site.Command(Encoding.UTF8.GetBytes($"content/posts/{First.File}\n"), "build", "--changes", "-", "--clock", "2026-11-01T00:00:00+08:00").Exit.ShouldBe(0);
        site.Page(First.Address).Title().ShouldStartWith("改过的标题");
        site.Page(Second.Address).Title().ShouldStartWith(Second.Title);
        site.Command("build", "--changes", "maybe").Error.ShouldContain("--changes 'maybe' is none of disk, git and -.");
    }

    [SkippableFact]
    public void A_clean_checkout_is_compared_by_its_commits()
    {
        Git("init", "-q");
        Commit();
        Asked().LookedAtAll.ShouldBe("no earlier build is known");
        var third = new SamplePost(SamplePost.At(2024, 1, 4), "第三") { Category = "c" };
        site.Put(First with { Title = "改过的标题" }, third).Delete($"content/posts/{Second.File}");
        Commit();
        var report = Asked();
        (report.LookedAtAll, report.Parsed).ShouldBe((null, 2));
        ShouldBeClean(report);
        Asked().Rendered.ShouldBe(0);
    }

    [SkippableFact]
    public void A_fresh_clone_reads_nothing_again()
    {
        Git("init", "-q");
        Commit();
        Asked();
        foreach (string file in Directory.EnumerateFiles(Path.Combine(site.Folder, "content"), "*", SearchOption.AllDirectories))
        {
            byte[] bytes = File.ReadAllBytes(file);
            File.Delete(file);
            File.WriteAllBytes(file, bytes);
        }
        var report = Asked();
        (report.LookedAtAll, report.Parsed, report.Rendered).ShouldBe((null, 0, 0));
        ShouldBeClean(report);
    }

    [SkippableFact]
    public void What_git_cannot_vouch_for_is_looked_at_as_a_whole()
    {
        Git("init", "-q");
        Asked().LookedAtAll!.ShouldStartWith("git says: ");
        Commit();
        Asked().LookedAtAll.ShouldBe("the last build did not ask git");
        site.Put(First with { Title = "改过的标题" });
        Asked().LookedAtAll.ShouldBe("the content holds changes that are not committed, or files that git ignores");
        ShouldBeClean(Asked());
        Commit();
        site.Write("content/.gitignore", "ignored.md\n");
        Commit();
        site.Write("content/ignored.md", "---\ntitle: 不提交\n---\n\n文。\n");
        ShouldBeClean(Asked());
        site.Delete("content/ignored.md");
        ShouldBeClean(Asked());
    }

    private BuildReport Named(params string[] paths) => site.Build(options => options with { Changes = ChangeSource.Named, ChangedPaths = paths });

    private BuildReport Asked() => site.Build(options => options with { Changes = ChangeSource.Git });

    private void Commit()
    {
        Git("add", "content");
        Git("-c", "user.name=n", "-c", "user.email=e@example.org", "-c", "commit.gpgsign=false", "commit", "-q", "--allow-empty", "-m", "m");
    }

    private void Git(params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo(Tools.Require("git", Tools.OnPath("git")), ["-C", site.Folder, .. arguments]) { RedirectStandardError = true })!;
        string said = git.StandardError.ReadToEnd();
        git.WaitForExit();
        git.ExitCode.ShouldBe(0, said);
    }

    private void ShouldBeClean(BuildReport report, DateTimeOffset? clock = null)
    {
        using var clean = TestSite.Empty();
        var expected = site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state"), Clock = clock ?? options.Clock });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        report.Diagnostics.ShouldBe(expected.Diagnostics);
    }
}
