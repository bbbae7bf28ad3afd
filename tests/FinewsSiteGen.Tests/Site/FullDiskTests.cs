using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A disk that is full wherever a build may be when it notices.</summary>
public sealed class FullDiskTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty().ShortPages().Put(SamplePost.Many(300, SamplePost.At(2024, 1, 1), TimeSpan.FromHours(7), 6));

    public void Dispose() => site.Dispose();

    /// <summary>Output, state and ledger lie on a disk that grows between builds, in a namespace of mounts that ends with the script.</summary>
    [SkippableFact]
    public void A_full_disk_ends_the_build_with_3_and_a_cure_and_with_more_room_the_next_one_is_as_a_clean_build()
    {
        string unshare = Tools.Require("unshare", Tools.OnPath("unshare"));
        string disk = Directory.CreateDirectory(Path.Combine(site.Folder, "disk")).FullName;
        var (canMount, _, _) = Shell.Try(site.Folder, unshare, "-rm", "mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk);
        Skip.If(canMount != 0, "this user may not mount a disk of its own");
        string build = string.Join(' ', FinewsProcess.Line("build", "--site", site.Folder, "--output", disk + "/out", "--ledger", disk + "/ledger.db", "--clock", "2026-11-01T00:00:00+08:00", "--quiet").Select(word => $"'{word}'"));
        string[] sizes = ["32k", "160k", "400k", "800k", "1500k", "2500k"];
        string result = Path.Combine(site.Folder, "result");
        string script = $"""
            mount -t tmpfs -o size=4k tmpfs '{disk}' || exit 9
            for size in {string.Join(' ', sizes)}; do
              mount -o remount,size=$size '{disk}' && {build} 2>&1; echo "exit $?"
            done
            mount -o remount,size=100m '{disk}' && {build} || exit 8
            rm '{site.Folder}/content/posts/2024-01-01-p0.md'
            head -c 200m /dev/zero > '{disk}/filler' 2> /dev/null
            {build} 2>&1; echo "exit $?"
            rm '{disk}/filler'
            {build} || exit 7
            cp -R '{disk}/out' '{result}'
            """;
        string told = Shell.RunIn(site.Folder, unshare, "-rm", "sh", "-c", script);
        told.Split('\n').Where(line => line.StartsWith("exit ", StringComparison.Ordinal)).ShouldBe(Enumerable.Repeat("exit 3", sizes.Length + 1), told);
        told.Split('\n').Count(line => line.Contains("error FN60", StringComparison.Ordinal)).ShouldBe(sizes.Length + 1, told);
        told.ShouldNotContain("   at ");
        told.ShouldNotContain("bug");
        site.Build();
        Tree.Of(site.Output).ChangesTo(Tree.Of(result)).ShouldBeEmpty();
    }
}
