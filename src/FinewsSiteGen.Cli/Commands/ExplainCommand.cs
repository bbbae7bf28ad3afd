using System.CommandLine;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews explain</c>: its words and its work.</summary>
internal sealed class ExplainCommand
{
    private readonly Argument<string> address = new("ADDRESS")
    {
        Description = "An address of the site: /c/2024/01/02/a.html, percent-encoded or not, with or without the base path, or the whole address with its host; or a file of the content, such as content/posts/a.md.",
    };

    private readonly PlaceOptions places = new();
    private readonly Option<string?> ledger = ValueOptions.Ledger();
    private readonly Option<bool> json = ValueOptions.Flag("--json", "Print it as JSON, for programs.");
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "Show the trace of a bug.", "-v");

    public ExplainCommand(CliHost host)
    {
        Command = new Command("explain", "Say what stands at an address, what it is made of, and why the last build made it or did not.") { address };
        foreach (var option in (Option[])[.. places.All, ledger, json, verbose])
            Command.Add(option);
        Command.SetAction(line => Run(
            line.GetValue(address)!, line.GetValue(json), places.Resolve(line, host.Folder) with { Ledger = PlaceOptions.Full(line.GetValue(ledger), host.Folder) }, host));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews explain ADDRESS [OPTIONS]",
        "Tells, from what builds remember and without building: what the page is, its source, template, neighbours and twin; which build made it last and which wrote it last; and why the last build made it, "
        + "or that nothing it is made of had changed. For an address without a page it names the nearest ones, and says whether a page was published there.",
        [new OptionGroup("What", address), new OptionGroup("Where", [.. places.All, ledger]), new OptionGroup("How", json, verbose)],
        [
            new Example("finews explain /c/2024/01/02/a.html", "Explain a page by its address."),
            new Example("finews explain content/posts/2024-01-02-a.md", "Say what became of a source."),
            new Example("finews explain https://finews.withounder.com/category/c/2.html --json", "The same for programs, by the whole address."),
        ],
        [
            ExitCodeHelp.Done,
            new ExitCodeHelp(ExitCode.Problems, "There is no such page; what is known is told."),
            new ExitCodeHelp(ExitCode.Usage, "The command line is wrong, or nothing was built yet."),
            ExitCodeHelp.Machine,
        ]);

    private static int Run(string asked, bool asJson, BuildOptions options, CliHost host)
    {
        var explanation = new SiteExplanation(options).Run(asked, host.Folder) ?? throw new UsageException(
            "Nothing was built yet with this state, or another version of this program built it.", "Build the site first, or name its places with --output DIR or --state DIR.");
        if (asJson)
        {
            using var stream = host.OpenOutput();
            ExplanationJson.Write(stream, explanation);
        }
        else
        {
            new ExplanationLines(host.Output).Write(explanation);
        }
        return explanation.Page is null ? ExitCode.Problems : ExitCode.Done;
    }
}
