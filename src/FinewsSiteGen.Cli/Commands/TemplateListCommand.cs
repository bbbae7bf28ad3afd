using System.CommandLine;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Render;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews template list</c>: its words and its work.</summary>
internal sealed class TemplateListCommand
{
    private readonly Argument<string?> site = new("SITE")
    {
        Arity = ArgumentArity.ZeroOrOne,
        Description = "The folder of the site. Default: looked for in the current folder and the folders above it.",
    };

    private readonly Option<bool> json = ValueOptions.Flag("--json", "Print it as JSON, for programs.");
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "Show the trace of a bug.", "-v");

    public TemplateListCommand(CliHost host)
    {
        Command = new Command("list", "Say which template makes which page.") { site, json, verbose };
        Command.SetAction(line => Run(line, host));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews template list [SITE] [OPTIONS]",
        "Lists the templates of a site: which pages each of them makes, in which file it is - the site's own or built into this program -, and what it includes. "
        + "To change a page, put a template of the same name into the site's templates folder.",
        [new OptionGroup("What", site), new OptionGroup("How", json, verbose)],
        [
            new Example("finews template list", "List the templates of the site of the current folder."),
            new Example("finews template list ~/news --json", "The same for another site, for programs."),
        ],
        [
            ExitCodeHelp.Done,
            new ExitCodeHelp(ExitCode.Problems, "A template is wrong; all are listed all the same."),
            new ExitCodeHelp(ExitCode.Usage, "The command line is wrong."),
            ExitCodeHelp.Machine,
        ]);

    private int Run(ParseResult line, CliHost host)
    {
        string place = PlaceOptions.FindSite(PlaceOptions.Full(line.GetValue(site), host.Folder), host.Folder, "finews template list DIR");
        var catalogue = TemplateCatalogue.Read(TemplateFolder.In(place));
        if (line.GetValue(json))
        {
            using var stream = host.OpenOutput();
            CatalogueJson.Write(stream, place, catalogue);
        }
        else
        {
            new CatalogueLines(host.Output).Write(place, catalogue);
        }
        foreach (var wrong in catalogue.Wrong)
            new WrongPlace(host.Error).Write(wrong);
        return catalogue.Wrong.Count > 0 ? ExitCode.Problems : ExitCode.Done;
    }
}
