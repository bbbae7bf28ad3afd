using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Report;

/// <summary>How a build ended, and what it had been asked: what the JSON report says.</summary>
public sealed record BuildOutcome
{
    /// <summary>Of this program, without build metadata.</summary>
    public required string Version { get; init; }

    public required BuildOptions Options { get; init; }

    /// <summary>Whether a warning or an error was to fail the build.</summary>
    public required bool Strict { get; init; }

    /// <summary>0 done, 1 problems under <see cref="Strict"/>, 2 wrong command line or configuration, 3 the machine failed, 130 stopped.</summary>
    public int ExitCode { get; init; }

    /// <summary>Whether there was no build because another one was at work and this one was not to wait.</summary>
    public bool IsSkipped { get; init; }

    /// <summary><see langword="null"/> when the build did not finish.</summary>
    public BuildReport? Report { get; init; }

    /// <summary>What ended a build that did not finish; one sentence.</summary>
    public string? Failure { get; init; }

    /// <summary>What was found by a build that did not finish.</summary>
    public IReadOnlyList<Diagnostic> Diagnostics { get; init; } = [];
}
