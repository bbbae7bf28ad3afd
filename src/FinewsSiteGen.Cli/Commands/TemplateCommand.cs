using System.CommandLine;
using FinewsSiteGen.Cli.Help;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews template</c>: what authors of templates need.</summary>
internal sealed class TemplateCommand
{
    public TemplateCommand(CliHost host, CancellationToken stop)
    {
        Render = new TemplateRenderCommand(new TemplateRunner(host, stop).Run, host);
        List = new TemplateListCommand(host);
        Command = new Command("template", "Try a template by itself; list the templates of a site.") { Render.Command, List.Command };
    }

    public Command Command { get; }

    public TemplateRenderCommand Render { get; }

    public TemplateListCommand List { get; }

    public HelpPage Help => new(
        "finews template COMMAND [OPTIONS]",
        "For authors of templates. What a template may do and what it is given stands in templates/README.md.",
        [new OptionGroup("Commands", [.. Command.Subcommands])],
        [
            new Example("finews template render part.sbn-html --model part.json", "Print what a template makes of a model."),
            new Example("finews template list", "Say which template makes which page of the site, and in which file it is."),
        ],
        [ExitCodeHelp.Done, new ExitCodeHelp(ExitCode.Problems, "A template is wrong."), ExitCodeHelp.Usage, ExitCodeHelp.Machine]);
}
