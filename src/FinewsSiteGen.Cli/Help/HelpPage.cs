using System.CommandLine;

namespace FinewsSiteGen.Cli.Help;

/// <summary>What <c>--help</c> says of one command.</summary>
/// <param name="About">One sentence, or a few.</param>
/// <param name="Groups">Options in the order in which a reader needs them.</param>
internal sealed record HelpPage(
    string Usage,
    string About,
    IReadOnlyList<OptionGroup> Groups,
    IReadOnlyList<Example> Examples,
    IReadOnlyList<ExitCodeHelp> ExitCodes);

/// <param name="Options">Commands of the root page are listed like options.</param>
internal sealed record OptionGroup(string Title, params IReadOnlyList<Symbol> Options);

internal sealed record Example(string CommandLine, string Meaning);

internal sealed record ExitCodeHelp(int Code, string Meaning)
{
    public static ExitCodeHelp Done { get; } = new(ExitCode.Done, "Done.");

    public static ExitCodeHelp Problems { get; } = new(ExitCode.Problems, "The site is built, but --strict found a warning or an error.");

    public static ExitCodeHelp Usage { get; } = new(ExitCode.Usage, "The command line, the site's configuration or a template is wrong.");

    public static ExitCodeHelp Machine { get; } = new(ExitCode.Machine, "The machine failed (a full disk, a folder that cannot be written, another build at work with --if-busy fail), or the program has a bug.");

    public static ExitCodeHelp Stopped { get; } = new(ExitCode.Stopped, "Stopped by Ctrl-C. The next build mends what is half done.");
}
