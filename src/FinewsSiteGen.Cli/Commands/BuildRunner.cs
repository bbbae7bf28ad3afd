using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Cli.Progress;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>The work of <c>finews build</c>: builds, shows progress, reports.</summary>
internal sealed class BuildRunner(CliHost host, CancellationToken stop)
{
    public int Run(BuildSettings settings)
    {
        using var file = settings.ReportFile is { } path ? WholeFile.Open(path, "report") : null;
        var outcome = new BuildOutcome { Version = host.Version, Options = settings.Options, Strict = settings.Strict };
        try
        {
            var report = new Turn(host, stop).Take(() => Build(settings), settings.IfBusy, isQuiet: settings.Loudness == Loudness.Quiet);
            new Summary(host.Output, settings.Loudness).Write(report, settings.Options.Site);
            outcome = outcome with { Report = report, ExitCode = settings.Strict && report.HasProblems ? ExitCode.Problems : ExitCode.Done };
        }
        catch (SkippedException skipped)
        {
            host.Output.Line($"Skipped, busy: {skipped.Busy.Message}");
            outcome = outcome with { IsSkipped = true, Failure = skipped.Busy.Message };
        }
        catch (Exception failure) when (file is not null)
        {
            Keep(file, outcome with
            {
                ExitCode = Failures.CodeOf(failure),
                Failure = Failures.Describe(failure),
                Diagnostics = Failures.DiagnosticsOf(failure),
            });
            throw;
        }
        if (file is not null)
            Keep(file, outcome);
        if (outcome.ExitCode == ExitCode.Problems)
            host.Error.Line(($"{CommandLine.ProgramName}: ", Ink.Error), ("the problems above fail this build because of --strict.", Ink.Plain));
        return outcome.ExitCode;
    }

    private static void Keep(WholeFile file, BuildOutcome outcome)
    {
        ReportJson.Write(file.Stream, outcome);
        file.Commit();
    }

    private BuildReport Build(BuildSettings settings)
    {
        var counters = new ProgressCounters(host.Time);
        IProgressDisplay display = settings.Loudness == Loudness.Quiet ? new NoDisplay()
            : host.Screen is { } screen ? new LiveDisplay(screen, host.Time)
            : new PlainDisplay(host.Error, host.Time);
        return display.Watch(counters, () => host.Build(settings.Options, counters, stop));
    }
}
