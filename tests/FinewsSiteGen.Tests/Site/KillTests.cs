using System.Globalization;
using FinewsSiteGen.Cli;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 2 after kill -9 and Ctrl-C: wherever they strike, the next build leaves what a clean build makes.</summary>
/// <remarks><c>FINEWS_KILLS</c> and <c>FINEWS_KILL_POSTS</c> ask for more than the gate does.</remarks>
public sealed class KillTests
{
    private static readonly int Kills = Number("FINEWS_KILLS", 5);
    private static readonly int Posts = Number("FINEWS_KILL_POSTS", 2_000);

    [Fact]
    public void The_build_after_a_killed_one_leaves_what_a_clean_build_makes()
    {
        var random = new Random(Kills);
        using var site = new KilledSite(1, Posts);
        int begun = 0, next = 0;
        for (int killed = 0, tries = 0; killed < Kills; tries++)
        {
            tries.ShouldBeLessThan(3 * Kills, "builds end before they can be killed");
            bool isFirst = killed % 5 == 0;
            if (isFirst && tries > 0)
                site.Forget();
            var before = site.Keep();
            if (!isFirst)
                site.Edit(Posts / 20);
            var moments = isFirst ? KillMoment.OfFirstBuild(site, random) : KillMoment.OfNextBuild(site, random);
            // Steps of 5 and 3 through lists of 8: every moment has its turn, and the first turns lie far apart.
            var moment = moments[isFirst ? begun++ * 5 % moments.Count : (1 + (next++ * 3)) % moments.Count];
            if (Kill(site, moment))
                killed++;
            site.EditAgain(before);
            site.ShouldMend($"{tries}: killed when {moment.Name}");
        }
    }

    [SkippableTheory]
    [InlineData(false, 1)]
    [InlineData(false, 3)]
    [InlineData(true, 1)]
    [InlineData(true, 3)]
    public void A_process_that_gets_Ctrl_C_ends_by_itself_without_finishing_and_the_next_build_mends_all(bool isFirst, int moment)
    {
        Skip.If(OperatingSystem.IsWindows(), "signals are of Unix");
        var random = new Random(moment);
        using var site = new KilledSite(2, isFirst ? 2_000 : 200);
        if (!isFirst)
        {
            site.Build();
            site.Edit(1_500);
        }
        var before = site.Keep();
        var at = (isFirst ? KillMoment.OfFirstBuild(site, random) : KillMoment.OfNextBuild(site, random))[moment];
        using (var process = site.Start())
        {
            process.WaitFor(() => at.IsNow(process)).ShouldBeTrue(at.Name);
            process.Interrupt();
            process.WaitForExit().ShouldBe(ExitCode.Stopped, at.Name);
            process.Error.ShouldEndWith("Stopped. The next build mends what is half done.\n");
            process.Output.ShouldBeEmpty();
        }
        site.EditAgain(before);
        site.ShouldMend(at.Name);
    }

    /// <returns>Whether the moment came before the build ended.</returns>
    private static bool Kill(KilledSite site, KillMoment moment)
    {
        using var process = site.Start();
        if (process.WaitFor(() => moment.IsNow(process)))
        {
            process.Kill();
            return true;
        }
        process.WaitForExit().ShouldBe(ExitCode.Done, process.Error);
        return false;
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
