using System.Text.Json;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Index;
using FinewsSiteGen.Tests.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Two builds at once: the second waits for the first, or does what it was told to do instead.</summary>
public sealed class BusyTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty().Put(new SamplePost(SamplePost.At(2024, 1, 2), "a"));

    private string State => Path.Combine(site.Folder, ".finews", "_site");

    private string Report => Path.Combine(site.Folder, "report.json");

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_build_waits_for_the_one_at_work_and_then_builds()
    {
        var other = StateDatabase.Open(State);
        var (exit, output, error) = Run(look => Do(look == 1, other.Dispose), "build");
        exit.ShouldBe(ExitCode.Done);
        error.ShouldStartWith($"Waiting. Another build is using this folder: process {Environment.ProcessId}; Ctrl-C ends the waiting.\n");
        error.Split('\n').Count(line => line.Contains("aiting", StringComparison.Ordinal)).ShouldBe(1);
        output.ShouldContain("Built 1 post");
    }

    [Fact]
    public void Waiting_is_told_again_twice_a_minute_and_looks_no_more_than_twice_a_second()
    {
        var other = StateDatabase.Open(State);
        var time = new SteppingTime();
        var (exit, _, error) = Run(look => Do(look == 130, other.Dispose), "build", time: time);
        exit.ShouldBe(ExitCode.Done);
        time.Delays.ShouldAllBe(delay => delay >= TimeSpan.FromSeconds(0.5));
        error.Split('\n').Where(line => line.Contains("aiting", StringComparison.Ordinal)).ShouldBe(
        [
            $"Waiting. Another build is using this folder: process {Environment.ProcessId}; Ctrl-C ends the waiting.",
            $"Still waiting after 30 s. Another build is using this folder: process {Environment.ProcessId}.",
            $"Still waiting after 60 s. Another build is using this folder: process {Environment.ProcessId}.",
        ]);
    }

    [Fact]
    public void A_build_that_waits_takes_in_what_changed_while_it_waited()
    {
        var other = StateDatabase.Open(State);
        Run(look => Do(look == 1, () => site.Put(new SamplePost(SamplePost.At(2024, 1, 3), "b")).Write("content/site.yaml", "title: 新名\n"), other.Dispose), "build");
        site.Files().ShouldContain("emnews/2024/01/03/b.html");
        site.Read("index.html").ShouldContain("新名");
    }

    [Fact]
    public void Ctrl_C_ends_the_waiting_at_once()
    {
        using var stop = new CancellationTokenSource();
        using var other = StateDatabase.Open(State);
        Run(look => Do(look == 0, stop.Cancel), "build", stop: stop).Exit.ShouldBe(ExitCode.Stopped);
        site.Files().ShouldBeEmpty();
    }

    [Fact]
    public void A_quiet_build_waits_without_a_word()
    {
        var other = StateDatabase.Open(State);
        var (exit, output, error) = Run(look => Do(look == 90, other.Dispose), "build --quiet");
        exit.ShouldBe(ExitCode.Done);
        (output + error).ShouldBeEmpty();
    }

    [Fact]
    public void Skip_ends_at_once_and_says_busy_to_people_and_programs()
    {
        using var other = StateDatabase.Open(State);
        var (exit, output, error) = Run(NeverLooks, $"build --strict --if-busy skip --report {Report}");
        exit.ShouldBe(ExitCode.Done);
        output.ShouldBe($"Skipped, busy: Another build is using this folder: process {Environment.ProcessId}.\n");
        error.ShouldBeEmpty();
        using var report = JsonDocument.Parse(File.ReadAllText(Report));
        report.RootElement.GetProperty("result").GetString().ShouldBe("busy");
        report.RootElement.GetProperty("exitCode").GetInt32().ShouldBe(0);
        report.RootElement.GetProperty("failure").GetString().ShouldBe($"Another build is using this folder: process {Environment.ProcessId}.");
        report.RootElement.GetProperty("counts").GetProperty("posts").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public void Fail_ends_at_once_with_FN602()
    {
        using var other = StateDatabase.Open(State);
        var (exit, _, error) = Run(NeverLooks, "build --if-busy fail");
        exit.ShouldBe(ExitCode.Machine);
        error.ShouldContain("error FN602: Another build is using this folder");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("clean")]
    public void Without_another_build_the_choice_means_nothing(string command)
    {
        foreach (string choice in (string[])["wait", "skip", "fail"])
        {
            var (exit, output, _) = Run(NeverLooks, $"{command} --if-busy {choice}");
            exit.ShouldBe(ExitCode.Done);
            output.ShouldNotContain("busy");
        }
    }

    [Fact]
    public void Another_word_is_refused_with_the_three_there_are()
    {
        var (exit, _, error) = Run(NeverLooks, "build --if-busy never");
        exit.ShouldBe(ExitCode.Usage);
        error.ShouldContain("--if-busy 'never' is none of wait, skip and fail.");
    }

    [Fact]
    public void Clean_waits_for_a_build_even_for_the_first_of_all()
    {
        var other = StateDatabase.Open(State);
        var (exit, output, error) = Run(look => Do(look == 0, other.Dispose), "clean");
        exit.ShouldBe(ExitCode.Done);
        error.ShouldStartWith("Waiting. ");
        output.ShouldContain("Removed 0 files");
        Directory.Exists(Path.Combine(site.Folder, ".finews")).ShouldBeFalse();
    }

    [Fact]
    public void Clean_can_skip_and_fail_too()
    {
        site.Build();
        var before = Tree.Of(site.Output);
        using var other = StateDatabase.Open(State);
        Run(NeverLooks, "clean --if-busy skip").Output.ShouldStartWith("Skipped, busy: ");
        Run(NeverLooks, "clean --if-busy fail").Exit.ShouldBe(ExitCode.Machine);
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    [Fact]
    public void A_note_of_a_process_that_is_gone_keeps_nobody_waiting()
    {
        Directory.CreateDirectory(State);
        File.WriteAllText(Path.Combine(State, "lock"), "");
        File.WriteAllText(Path.Combine(State, "holder"), "4711");
        Run(NeverLooks, "build").Exit.ShouldBe(ExitCode.Done);
        File.Exists(Path.Combine(State, "holder")).ShouldBeFalse();
    }

    private static void NeverLooks(int look) => throw new InvalidOperationException("it waits");

    private static void Do(bool now, params Action[] work)
    {
        if (now)
            Array.ForEach(work, one => one());
    }

    /// <param name="pause">What happens while the command pauses between two looks; is given how often it has paused before.</param>
    private (int Exit, string Output, string Error) Run(Action<int> pause, string line, CancellationTokenSource? stop = null, SteppingTime? time = null)
    {
        time ??= new SteppingTime();
        time.Pause = pause;
        using var finews = new TestCommandLine();
        var host = finews.Host with
        {
            Folder = site.Folder,
            Time = time,
            Build = static (options, progress, stop) => new SiteBuild(options, TimeProvider.System, progress).Run(stop),
            Clean = static (options, stop) => new SiteCleaner(options).Run(stop),
        };
        int exit = new CommandLine(host).Run(line.Split(' '), stop?.Token ?? CancellationToken.None);
        return (exit, finews.Output, finews.Error);
    }

    /// <summary>Each pause is over at once; that much time has then passed.</summary>
    private sealed class SteppingTime : TimeProvider
    {
        private long ticks = 1;

        public Action<int> Pause { get; set; } = NeverLooks;

        public List<TimeSpan> Delays { get; } = [];

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => ticks;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            if (period != Timeout.InfiniteTimeSpan)
                return new Idle();
            Pause(Delays.Count);
            Delays.Add(dueTime);
            ticks += dueTime.Ticks;
            ThreadPool.QueueUserWorkItem(_ => callback(state));
            return new Idle();
        }

        private sealed class Idle : ITimer
        {
            public bool Change(TimeSpan dueTime, TimeSpan period) => true;

            public void Dispose()
            {
            }

            public ValueTask DisposeAsync() => ValueTask.CompletedTask;
        }
    }
}
