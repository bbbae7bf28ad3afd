using System.CommandLine;
using FinewsSiteGen.Cli.Help;

namespace FinewsSiteGen.Cli.Commands;

/// <summary>What a <c>template render</c> command line asks for.</summary>
/// <param name="File">As it was typed; <c>-</c> for standard input.</param>
/// <param name="Model">Full path; <see langword="null"/> for none.</param>
/// <param name="Site">Full path of the site whose templates may be included; <see langword="null"/> for the built-in ones only.</param>
internal sealed record TemplateSettings(string File, string? Model, string? Site, bool Lenient, DateTimeOffset? Clock);

/// <summary>The words of <c>finews template render</c>.</summary>
internal sealed class TemplateRenderCommand
{
    private readonly Argument<string> file = new("FILE") { Description = "The template; - reads it from standard input." };

    private readonly Option<string?> model = new("--model")
    {
        HelpName = "MODEL.json",
        Description = "What the template is given: a JSON object whose members are its variables. Texts are text, numbers numbers, true and false flags. "
            + "{\"$html\": \"…\"}, {\"$address\": \"…\"} and {\"$time\": \"…\"} are values of that kind.",
    };

    private readonly Option<bool> lenient = ValueOptions.Flag(
        "--lenient", "Render as the Scriban library does by default: unknown names are null, escaping is not checked, output keeps the indent of its line.");

    private readonly Option<DateTimeOffset?> clock = ValueOptions.Clock("What date.now answers: the start of that day. Default: the machine's clock.");

    private readonly Option<string?> site = new("--site")
    {
        HelpName = "DIR",
        Description = "The site whose templates may be included, after those beside FILE. Default: the one that FILE lies in.",
    };

    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "Show the trace of a bug.", "-v");

    public TemplateRenderCommand(Func<TemplateSettings, int> run, CliHost host)
    {
        Command = new Command("render", "Print what a template gives.") { file, model, lenient, clock, site, verbose };
        Command.SetAction(line => run(Read(line, host)));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews template render FILE|- [OPTIONS]",
        "Renders one template and prints the result to standard output, in UTF-8, with nothing added. Templates are held to the rules of a site: "
        + "only what the model has may be named, and text must be escaped. What is wrong goes to standard error, with its place and a cure, and nothing is printed.",
        [new OptionGroup("What", file, model, site), new OptionGroup("How", lenient, clock, verbose)],
        [
            new Example("finews template render card.sbn-html --model card.json", "Print what the template makes of the model."),
            new Example("echo '{{ title | html.escape }}' | finews template render - --model card.json", "Try a line."),
            new Example("echo '{{ 1..3 | array.join \", \" }}' | finews template render - --lenient", "Try the language itself, without a model and without the rules of a site."),
        ],
        [
            ExitCodeHelp.Done,
            new ExitCodeHelp(ExitCode.Problems, "The template is refused, or went wrong while it rendered."),
            new ExitCodeHelp(ExitCode.Usage, "The command line or the model is wrong."),
            ExitCodeHelp.Machine,
            new ExitCodeHelp(ExitCode.Stopped, "Stopped by Ctrl-C."),
        ]);

    private TemplateSettings Read(ParseResult line, CliHost host)
    {
        string template = line.GetValue(file)!;
        string folder = template == "-" ? host.Folder : Path.GetDirectoryName(Path.GetFullPath(template, host.Folder)) ?? host.Folder;
        string? named = PlaceOptions.Full(line.GetValue(site), host.Folder);
        return new TemplateSettings(
            template,
            PlaceOptions.Full(line.GetValue(model), host.Folder),
            named is null ? SiteFinder.Find(folder) : PlaceOptions.FindSite(named, host.Folder, "--site DIR"),
            line.GetValue(lenient),
            line.GetValue(clock));
    }
}
