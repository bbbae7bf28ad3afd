using System.CommandLine;
using FinewsSiteGen.Cli.Help;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews ledger</c>: the ledger of published addresses as text.</summary>
internal sealed class LedgerCommand
{
    public LedgerCommand(CliHost host)
    {
        Export = new LedgerExportCommand(host);
        Import = new LedgerImportCommand(host);
        Command = new Command("ledger", "Carry the ledger of published addresses between machines, as text.") { Export.Command, Import.Command };
    }

    public Command Command { get; }

    public LedgerExportCommand Export { get; }

    public LedgerImportCommand Import { get; }

    public HelpPage Help => new(
        "finews ledger COMMAND [OPTIONS]",
        "The ledger holds every address that was ever published, so that none dies unnoticed; no build can make it again. As text it can be kept in a repository, compared and merged: "
        + "one JSON object a line, of path and source, in the order of the paths' bytes.",
        [new OptionGroup("Commands", [.. Command.Subcommands])],
        [
            new Example("finews ledger export ledger.jsonl", "Write the ledger as text."),
            new Example("finews ledger import ledger.jsonl", "Add the addresses of a text to the ledger."),
        ],
        [ExitCodeHelp.Done, ExitCodeHelp.Usage, ExitCodeHelp.Machine]);
}
