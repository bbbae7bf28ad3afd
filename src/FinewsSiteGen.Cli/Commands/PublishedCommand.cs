using System.CommandLine;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews published</c>: its words and its work.</summary>
internal sealed class PublishedCommand
{
    private readonly PlaceOptions places = new();
    private readonly Option<string?> ledger = ValueOptions.Ledger();
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "Show the trace of a bug.", "-v");

    public PublishedCommand(CliHost host)
    {
        Command = new Command("published", "Say that the last delta has reached the host.");
        foreach (var option in places.All.Append(ledger).Append(verbose))
            Command.Add(option);
        Command.SetAction(line => Run(places.Resolve(line, host.Folder) with { Ledger = PlaceOptions.Full(line.GetValue(ledger), host.Folder) }, host));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews published [OPTIONS]",
        "Acknowledges what the last finished build --delta wrote: the host has its files, and what deleted.txt lists is gone from there. The next delta holds only what has changed since, "
        + "and the addresses enter the ledger. Say it only when all of the upload has succeeded; a delta that is never acknowledged is held again by the next one, so that nothing is lost.",
        [new OptionGroup("Where", [.. places.All, ledger]), new OptionGroup("What is said", verbose)],
        [
            new Example("finews build --delta delta && upload delta && finews published", "Publish what is new, where upload stands for your way to the host: it deletes what delta/deleted.txt lists, then copies the files."),
            new Example("finews published --state cache/state --ledger cache/ledger.db", "The same places as those given to the build."),
        ],
        [new ExitCodeHelp(ExitCode.Done, "Done; also when there was nothing to acknowledge."), new ExitCodeHelp(ExitCode.Usage, "The command line is wrong."), ExitCodeHelp.Machine]);

    private static int Run(BuildOptions options, CliHost host)
    {
        var delta = host.Acknowledge(options);
        host.Output.Line(delta switch
        {
            null => "Nothing to acknowledge: no delta was built since the last acknowledgement or the last build of the output folder.",
            { Files: 0, Deletions: 0 } => "Nothing to acknowledge: the last delta was empty.",
            { } held => $"Published {Amount.Of(held.Files, "file")} and {Amount.Of(held.Deletions, "deletion")}.",
        });
        return ExitCode.Done;
    }
}
