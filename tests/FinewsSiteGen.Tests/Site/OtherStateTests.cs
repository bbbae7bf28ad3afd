using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;
using FinewsSiteGen.Write;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Builds that remember in different places meet where they write.</summary>
public sealed class OtherStateTests : IDisposable
{
    private const string Busy = "Another build is using this folder: it keeps its state elsewhere";

    private readonly TestSite site = TestSite.Empty().Put(new SamplePost(SamplePost.At(2024, 1, 2), "a"));

    private string State => Path.Combine(site.Folder, "state");

    private string Delta => Path.Combine(site.Folder, "delta");

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData("build")]
    [InlineData("clean")]
    public void A_command_of_another_state_leaves_the_output_of_a_build_at_work_alone(string command)
    {
        site.Build(options => options with { State = State });
        var before = Tree.Of(site.Output);
        site.Put(new SamplePost(SamplePost.At(2024, 1, 3), "b"));
        using (OutputLock.Take(site.Output))
        {
            var (exit, _, error, _) = site.Command(command, "--state", State, "--if-busy", "fail");
            exit.ShouldBe(ExitCode.Machine);
            error.ShouldContain($"{site.Output}: error FN602: {Busy}.");
            site.Command(command, "--state", State, "--if-busy", "skip").Output.ShouldBe($"Skipped, busy: {Busy}.\n");
            before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        }
        site.Command(command, "--state", State, "--if-busy", "fail").Exit.ShouldBe(ExitCode.Done);
        before.ChangesTo(Tree.Of(site.Output)).ShouldNotBeEmpty();
    }

    [Fact]
    public void A_build_of_another_state_waits_until_the_output_is_free()
    {
        var first = OutputLock.Take(site.Output);
        using var second = FinewsProcess.Start("build", "--site", site.Folder, "--state", State);
        second.ReadErrorLine().ShouldBe($"Waiting. {Busy}; Ctrl-C ends the waiting.");
        first.Dispose();
        second.WaitForExit().ShouldBe(ExitCode.Done, second.Error);
        site.Files().ShouldContain("emnews/2024/01/02/a.html");
    }

    [Fact]
    public void A_build_of_another_state_has_its_turn_when_the_one_at_work_is_killed()
    {
        using (var first = FinewsProcess.Start("build", "--site", site.Folder, "--state", State, "--threads", "1"))
        {
            first.WaitFor(() => Directory.Exists(site.Output)).ShouldBeTrue();
            first.Kill();
        }
        using var second = FinewsProcess.Start("build", "--site", site.Folder, "--if-busy", "fail", "--force");
        second.WaitForExit().ShouldBe(ExitCode.Done, second.Error);
    }

    [Fact]
    public void A_delta_waits_for_its_own_folder_and_not_for_the_output()
    {
        using (OutputLock.Take(Delta))
            Should.Throw<SiteException>(() => site.Build(options => options with { Delta = Delta })).Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN602");
        using (OutputLock.Take(site.Output))
            site.Build(options => options with { Delta = Delta }).Written.ShouldBeGreaterThan(0);
        using (OutputLock.Take(Delta))
            site.Build().Written.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void A_build_that_is_refused_leaves_no_folder_and_no_lock()
    {
        site.Write("content/site.yaml", "page_size: many\n");
        Should.Throw<SiteException>(() => site.Build());
        Should.Throw<SiteException>(() => site.Build(options => options with { Delta = Delta }));
        Directory.Exists(site.Output).ShouldBeFalse();
        Directory.Exists(Delta).ShouldBeFalse();
        site.Delete("content/site.yaml").Build().Posts.ShouldBe(1);
    }
}
