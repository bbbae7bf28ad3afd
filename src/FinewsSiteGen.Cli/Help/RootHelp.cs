using System.CommandLine;

namespace FinewsSiteGen.Cli.Help;

/// <summary>The page of <c>finews --help</c>, and of <c>finews</c> alone.</summary>
internal static class RootHelp
{
    public static HelpPage Page(Command root) => new(
        "finews COMMAND [OPTIONS]",
        "FinewsSiteGen makes a static website from an archive of finance news. In its source folder, write \"dotnet run --\" in place of \"finews\".",
        [
            new OptionGroup("Commands", [.. root.Subcommands]),
            new OptionGroup("Options", [.. root.Options]),
        ],
        [
            new Example("finews build", "Build the site of the current folder into its _site folder."),
            new Example("finews build --help", "Show all options of a command, with examples."),
            new Example("finews clean", "Remove what builds made, and nothing else."),
            new Example("finews template list", "Say which template makes which page, and in which file it is."),
        ],
        [ExitCodeHelp.Done, ExitCodeHelp.Problems, ExitCodeHelp.Usage, ExitCodeHelp.Machine, ExitCodeHelp.Stopped]);
}
