using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A build that is stopped ends at once, and the next one mends what it left half done.</summary>
public sealed class InterruptionTests
{
    [Theory]
    [InlineData(Stage.Parse, 1)]
    [InlineData(Stage.Parse, 30)]
    [InlineData(Stage.Write, 1)]
    [InlineData(Stage.Write, 60)]
    public void The_build_after_a_stopped_one_equals_a_clean_build(Stage stage, int done)
    {
        using var site = TestSite.Empty();
        new SiteEdits(site, 8).Begin(40);
        Stop(site, stage, done);
        site.Build();
        ShouldEqualClean(site);
    }

    [Theory]
    [InlineData(Stage.Parse, 10)]
    [InlineData(Stage.Write, 20)]
    public void Edits_that_a_stopped_build_had_begun_to_take_in_are_not_lost(Stage stage, int done)
    {
        using var site = TestSite.Empty();
        var edits = new SiteEdits(site, 9).Begin(40);
        site.Build();
        for (int i = 0; i < 8; i++)
            edits.Step();
        Stop(site, stage, done);
        site.Build();
        ShouldEqualClean(site);
    }

    [Fact]
    public void A_build_that_is_stopped_before_it_begins_writes_nothing()
    {
        using var site = TestSite.Empty().Put(new SamplePost(SamplePost.At(2024, 1, 2), "a"));
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Should.Throw<OperationCanceledException>(() => Build(site, null, stop));
        site.Files().ShouldBeEmpty();
    }

    private static void Stop(TestSite site, Stage stage, int done)
    {
        using var stop = new CancellationTokenSource();
        Should.Throw<OperationCanceledException>(() => Build(site, new StopAt(stage, done, stop), stop));
    }

    private static void Build(TestSite site, IBuildProgress? progress, CancellationTokenSource stop) =>
        new SiteBuild(new BuildOptions { Site = site.Folder, Clock = TestSite.Clock, Threads = 2 }, TimeProvider.System, progress).Run(stop.Token);

    private static void ShouldEqualClean(TestSite site)
    {
        using var clean = TestSite.Empty();
        site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state") });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    private sealed class StopAt(Stage stage, int enough, CancellationTokenSource stop) : IBuildProgress
    {
        public void Report(Stage now, int done, int total)
        {
            if (now == stage && done >= enough)
                stop.Cancel();
        }
    }
}
