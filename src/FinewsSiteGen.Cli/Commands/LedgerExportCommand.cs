using System.CommandLine;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews ledger export</c>: its words and its work.</summary>
internal sealed class LedgerExportCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The text to write, replaced as a whole; - writes it to standard output." };
    private readonly PlaceOptions places = new();
    private readonly Option<string?> ledger = ValueOptions.Ledger();
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "Show the trace of a bug.", "-v");

    public LedgerExportCommand(CliHost host)
    {
        Command = new Command("export", "Write the ledger as text.") { file, places.Site, ledger, verbose };
        Command.SetAction(line => Run(line.GetValue(file)!, places.ResolveSite(line, host.Folder) with { Ledger = PlaceOptions.Full(line.GetValue(ledger), host.Folder) }, host));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews ledger export FILE|- [OPTIONS]",
        "Writes all addresses of the ledger as text in UTF-8, one JSON object a line: path is the file of the site, source the post it was made of, left out where there was none. "
        + "The lines are in the order of the paths' bytes, so that two exports differ only where the ledgers do.",
        [new OptionGroup("What", file), new OptionGroup("Where", places.Site, ledger), new OptionGroup("What is said", verbose)],
        [
            new Example("finews ledger export ledger.jsonl", "Write the ledger of the current site, to be committed."),
            new Example("finews ledger export - | wc -l", "Count the addresses that were ever published."),
        ],
        [ExitCodeHelp.Done, new ExitCodeHelp(ExitCode.Usage, "The command line is wrong, or there is no ledger."), ExitCodeHelp.Machine]);

    private static int Run(string name, BuildOptions options, CliHost host)
    {
        var transfer = new LedgerTransfer(options);
        if (!transfer.Exists)
            throw new UsageException($"There is no ledger {transfer.File}.", "Name it with --ledger FILE; the first build of a site begins it.");
        if (name == "-")
        {
            using var stream = host.OpenOutput();
            transfer.Export(stream);
            return ExitCode.Done;
        }
        string target = Path.GetFullPath(name, host.Folder);
        bool isLedger = WholeFile.TargetOf(target) == WholeFile.TargetOf(transfer.File);
        if (isLedger || Directory.Exists(target))
            throw new UsageException(isLedger ? $"{target} is the ledger itself." : $"{target} is a folder.", "Name a file for the text, such as ledger.jsonl.");
        using var file = WholeFile.Open(target, "ledger's text");
        long count;
        using (var text = new BufferedStream(file.Stream, 1 << 16))
            count = transfer.Export(text);
        file.Commit();
        host.Output.Line($"Exported {Amount.Of(count, "address", "addresses")} to {target}.");
        return ExitCode.Done;
    }
}
