using FinewsSiteGen.Cli;
using FinewsSiteGen.Cli.Progress;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Tests.Cli;

public sealed class ProgressTests : IDisposable
{
    private readonly TestCommandLine finews = new();

    public void Dispose() => finews.Dispose();

    [Fact]
    public void In_a_log_every_finished_stage_is_one_line()
    {
        Build((progress, pass) =>
        {
            progress.Report(Stage.Read, 0, 0);
            pass(2.5);
            progress.Report(Stage.Read, 1200, 1200);
            progress.Report(Stage.Render, 10, 1500);
            pass(2);
            progress.Report(Stage.Render, 1500, 1500);
        }).ShouldBe("""
            Read: 1,200 files in 2.5 s
            Render: 1,500 pages in 2.0 s

            """);
    }

    [Fact]
    public void In_a_log_long_work_is_told_every_few_seconds_with_rate_and_time_left()
    {
        Build((progress, pass) =>
        {
            progress.Report(Stage.Render, 0, 4000);
            for (int second = 1; second <= 12; second++)
            {
                pass(1);
                progress.Report(Stage.Render, second * 100, 4000);
            }
        }).ShouldBe("""
            Render: 400 of 4,000 pages (10%), 80 a second, 45 s left
            Render: 900 of 4,000 pages (22%), 90 a second, 34 s left
            Render: 1,200 pages in 12 s

            """);
    }

    [Fact]
    public void Work_of_unknown_length_is_told_without_a_share()
    {
        Build((progress, pass) =>
        {
            progress.Report(Stage.Read, 500, 0);
            pass(5);
        }).ShouldStartWith("Read: 500 files, 100 a second\n");
    }

    [Fact]
    public void Quiet_says_nothing_of_progress()
    {
        Build((progress, pass) =>
        {
            progress.Report(Stage.Read, 500, 1000);
            pass(60);
        }, "--quiet").ShouldBeEmpty();
        finews.Output.ShouldBeEmpty();
    }

    [Fact]
    public void A_report_that_was_overtaken_does_not_count_back()
    {
        var counters = new ProgressCounters(finews.Time);
        counters.Report(Stage.Write, 10, 10);
        counters.Report(Stage.Write, 9, 10);
        counters.Look().ShouldHaveSingleItem().Done.ShouldBe(10);
    }

    [Fact]
    public void A_finished_stage_stays_as_long_as_it_was()
    {
        var counters = new ProgressCounters(finews.Time);
        counters.Report(Stage.Write, 0, 10);
        finews.Time.Pass(TimeSpan.FromSeconds(2));
        counters.Report(Stage.Write, 10, 10);
        finews.Time.Pass(TimeSpan.FromSeconds(3));
        counters.Report(Stage.Write, 10, 10);
        counters.Look().ShouldHaveSingleItem().Spent.ShouldBe(TimeSpan.FromSeconds(2));
    }

    [Fact]
    public void Reports_of_many_threads_end_at_the_furthest()
    {
        var counters = new ProgressCounters(TimeProvider.System);
        int done = 0;
        Parallel.For(0, 100_000, _ => counters.Report(Stage.Render, Interlocked.Increment(ref done), 100_000));
        counters.Look().ShouldHaveSingleItem().Done.ShouldBe(100_000);
    }

    [Fact]
    public void A_report_takes_no_memory()
    {
        var counters = new ProgressCounters(TimeProvider.System);
        counters.Report(Stage.Parse, 1, 2000);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int done = 2; done < 2000; done++)
            counters.Report(Stage.Parse, done, 2000);
        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBe(0);
    }

    [Fact]
    public void On_a_terminal_each_stage_has_a_bar_that_is_gone_at_the_end()
    {
        using var screen = new TestScreen(width: 80);
        using var live = new TestCommandLine { Host = finews.Host with { Screen = screen.Console } };
        finews.Work = (progress, _) =>
        {
            progress.Report(Stage.Read, 0, 1_000_000);
            finews.Time.Pass(TimeSpan.FromSeconds(10));
            progress.Report(Stage.Read, 400_000, 1_000_000);
            finews.Time.Pass(TimeSpan.FromSeconds(1));
        };
        live.Run("build", "--site", finews.Root).ShouldBe(ExitCode.Done, finews.Error);
        screen.Text.ShouldContain("Read     400,000/1,000,000  36,363/s 17 s left");
        screen.Text.ShouldContain("━");
        screen.Text.ShouldEndWith("\e[?25h");
        finews.Error.ShouldBeEmpty();
    }

    [Fact]
    public void A_display_that_fails_does_not_end_the_build()
    {
        using var screen = new TestScreen(width: 80);
        using var live = new TestCommandLine { Host = finews.Host with { Screen = screen.Console } };
        finews.Work = (progress, _) =>
        {
            screen.Broken = true;
            progress.Report(Stage.Read, 1, 2);
            finews.Time.Pass(TimeSpan.FromSeconds(1));
            screen.Broken = false;
        };
        live.Run("build", "--site", finews.Root).ShouldBe(ExitCode.Done, finews.Error);
    }

    [Theory]
    [InlineData(false, "", true, true)]
    [InlineData(false, "TERM=xterm-256color", true, true)]
    [InlineData(false, "NO_COLOR=1", false, true)]
    [InlineData(false, "NO_COLOR=", true, true)]
    [InlineData(false, "CI=true", true, false)]
    [InlineData(false, "CI=false", true, true)]
    [InlineData(false, "TERM=dumb", false, false)]
    [InlineData(true, "", false, false)]
    public void What_is_shown_depends_on_where_it_is_shown(bool redirected, string variable, bool colour, bool live)
    {
        Terminal.Detect(redirected, name => variable.StartsWith(name + "=", StringComparison.Ordinal) ? variable[(name.Length + 1)..] : null)
            .ShouldBe(new Terminal(colour, live));
    }

    private string Build(Action<IBuildProgress, Action<double>> work, params string[] options)
    {
        finews.Work = (progress, _) => work(progress, seconds => finews.Time.Pass(TimeSpan.FromSeconds(seconds)));
        finews.Run(["build", .. options]).ShouldBe(ExitCode.Done);
        return finews.Error;
    }
}
