using System.CommandLine;
using System.CommandLine.Invocation;
using FinewsSiteGen.Cli.Printing;

namespace FinewsSiteGen.Cli.Help;

/// <summary>What <c>--help</c> does: the page of the command it was given with, whatever else stands on the line.</summary>
internal sealed class ShowHelp(Printer output, Func<Command, HelpPage> pageOf) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        new HelpWriter(output).Write(pageOf(parseResult.CommandResult.Command));
        return ExitCode.Done;
    }
}
