using System.CommandLine;
using FinewsSiteGen.Cli.Help;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Cli.Commands;

/// <summary><c>finews clean</c>: its words and its work.</summary>
internal sealed class CleanCommand
{
    private readonly PlaceOptions places = new();
    private readonly Option<IfBusy> ifBusy = ValueOptions.IfBusy();
    private readonly Option<bool> verbose = ValueOptions.Flag("--verbose", "Show the trace of a bug.", "-v");

    public CleanCommand(CliHost host, CancellationToken stop)
    {
        Command = new Command("clean", "Remove what builds made. Files that no build made stay.");
        foreach (var option in places.All.Append(ifBusy).Append(verbose))
            Command.Add(option);
        Command.SetAction(line => Run(places.Resolve(line, host.Folder), line.GetValue(ifBusy), host, stop));
    }

    public Command Command { get; }

    public HelpPage Help => new(
        "finews clean [OPTIONS]",
        "Removes the files that builds wrote into the output folder, and what they remember. Files that no build made stay. The next build makes all pages again.",
        [new OptionGroup("Where", places.All), new OptionGroup("How", ifBusy), new OptionGroup("What is said", verbose)],
        [
            new Example("finews clean", "Clean the site of the current folder."),
            new Example("finews clean --site ~/news --output /srv/www/news", "Clean a site that was built with the same two options."),
        ],
        [ExitCodeHelp.Done, ExitCodeHelp.Usage, ExitCodeHelp.Machine, ExitCodeHelp.Stopped]);

    private static int Run(BuildOptions options, IfBusy choice, CliHost host, CancellationToken stop)
    {
        try
        {
            var (removed, kept) = new Turn(host, stop).Take(() => host.Clean(options, stop), choice, isQuiet: false);
            string output = options.Output ?? Path.Combine(options.Site, "_site");
            host.Output.Line($"Removed {Amount.Of(removed, "file")} from {output}.");
            if (kept > 0)
                host.Output.Line($"{Amount.Of(kept, "file")} there {(kept == 1 ? "is" : "are")} not of a build and {(kept == 1 ? "stays" : "stay")}.");
        }
        catch (SkippedException skipped)
        {
            host.Output.Line($"Skipped, busy: {skipped.Busy.Message}");
        }
        return ExitCode.Done;
    }
}
