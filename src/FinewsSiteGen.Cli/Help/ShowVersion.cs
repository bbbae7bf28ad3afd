using System.CommandLine;
using System.CommandLine.Invocation;

namespace FinewsSiteGen.Cli.Help;

/// <summary>What <c>--version</c> does: one line, name and number, for people and for scripts.</summary>
internal sealed class ShowVersion(CliHost host) : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        host.Output.Line($"{CommandLine.ProgramName} {host.Version}");
        return ExitCode.Done;
    }
}
