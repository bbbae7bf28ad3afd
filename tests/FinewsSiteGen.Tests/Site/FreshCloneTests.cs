using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A checkout gives every file a new time: that alone is no change.</summary>
public sealed class FreshCloneTests
{
    [SkippableFact]
    public void A_new_clone_with_the_output_and_state_of_another_renders_nothing_and_touches_no_file()
    {
        string git = Tools.Require("git", Tools.OnPath("git", "git.exe"));
        Skip.If(OperatingSystem.IsWindows(), "cp is a Unix program");
        using var first = TestSite.Copy("damaged").ShortPages().Put(SamplePost.Many(60, SamplePost.At(2024, 1, 1), TimeSpan.FromHours(7), 3));
        first.Write(".gitignore", "/_site/\n/.finews/\n");
        Shell.RunIn(first.Folder, git, "init", "--quiet");
        Shell.RunIn(first.Folder, git, "-c", "core.autocrlf=false", "add", "--all");
        Shell.RunIn(first.Folder, git, "-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false", "commit", "--quiet", "--message", "content");
        var report = first.Build();

        using var place = TestSite.Empty();
        string clone = Path.Combine(place.Folder, "clone");
        Shell.RunIn(place.Folder, git, "-c", "core.autocrlf=false", "clone", "--quiet", first.Folder, clone);
        MakeOlder(Path.Combine(clone, "content"));
        foreach (string folder in (string[])["_site", ".finews"])
            Shell.Run("cp", "-R", Path.Combine(first.Folder, folder), clone);
        MakeOlder(Path.Combine(clone, "_site"));
        var before = Look(clone);
        var again = place.Build(options => options with { Site = clone });
        (again.Rendered, again.Parsed, again.Written, again.Removed).ShouldBe((0, 0, 0, 0));
        again.Diagnostics.ShouldBe(report.Diagnostics);
        (again.Posts, again.Pages, again.Bytes).ShouldBe((report.Posts, report.Pages, report.Bytes));
        Look(clone).ShouldBe(before);
    }

    /// <summary>Times that the state does not know, and that no build of today could set.</summary>
    private static void MakeOlder(string folder)
    {
        int seconds = 0;
        foreach (string file in FolderFiles.List(folder))
            File.SetLastWriteTimeUtc(Path.Combine(folder, file), new DateTime(2019, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(++seconds));
    }

    /// <returns>Name, inode and time of each file of the output.</returns>
    private static string Look(string clone) => string.Join('\n', Shell.Run("find", Path.Combine(clone, "_site"), "-type", "f", "-printf", "%P %i %T@\\n").Split('\n').Order(StringComparer.Ordinal));
}
