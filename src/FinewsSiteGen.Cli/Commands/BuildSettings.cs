using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>What a <c>build</c> command line asks for.</summary>
/// <param name="Options">What the build itself is told.</param>
/// <param name="IfBusy">What is done when another build is at work.</param>
/// <param name="ReportFile">Full path of the JSON report; <see langword="null"/> for none.</param>
internal sealed record BuildSettings(BuildOptions Options, IfBusy IfBusy, bool Strict, string? ReportFile, Loudness Loudness);

/// <summary>How much a command says of what went well. What went wrong is always said.</summary>
internal enum Loudness
{
    Quiet,
    Normal,
    Verbose,
}
