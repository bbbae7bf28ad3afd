using System.CommandLine;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews ledger import</c>: its words and its work.</summary>
internal sealed class LedgerImportCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The text to read; - reads it from standard input." };
    private readonly PlaceOptions places = new();
    private readonly Option<string?> ledger = ValueOptions.Ledger();
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "Show the trace of a bug.", "-v");

    public LedgerImportCommand(CliHost host)
    {
        Command = new Command("import", "Add the addresses of a text to the ledger.") { file, places.Site, ledger, verbose };
        Command.SetAction(line => Run(line.GetValue(file)!, places.ResolveSite(line, host.Folder) with { Ledger = PlaceOptions.Full(line.GetValue(ledger), host.Folder) }, host));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews ledger import FILE|- [OPTIONS]",
        "Adds to the ledger what finews ledger export wrote, here or on another machine; a ledger that is missing is begun. Nothing is taken out: afterwards the ledger holds what either held. "
        + "A line that is no entry is named, and then nothing has changed.",
        [new OptionGroup("What", file), new OptionGroup("Where", places.Site, ledger), new OptionGroup("What is said", verbose)],
        [
            new Example("finews ledger import ledger.jsonl", "Give a fresh checkout the ledger that was committed with it."),
            new Example("ssh host cat ledger.jsonl | finews ledger import -", "Add the addresses of another machine."),
        ],
        [ExitCodeHelp.Done, new ExitCodeHelp(ExitCode.Usage, "The command line or a line of the text is wrong."), ExitCodeHelp.Machine]);

    private static int Run(string name, BuildOptions options, CliHost host)
    {
        string full = Path.GetFullPath(name, host.Folder);
        if (name != "-" && !File.Exists(full))
            throw new UsageException(Directory.Exists(full) ? $"{full} is a folder." : $"There is no file {full}.", "Name a text that finews ledger export wrote, or - for standard input.");
        var transfer = new LedgerTransfer(options);
        using var stream = name == "-" ? host.OpenInput() : File.OpenRead(full);
        var (read, added) = transfer.Import(stream, name == "-" ? "stdin" : name);
        host.Output.Line($"Read {Amount.Of(read, "address", "addresses")}: {Amount.Count(added)} {(added == 1 ? "is" : "are")} new to {transfer.File}.");
        return ExitCode.Done;
    }
}
