using System.Data.Common;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Cli;

/// <summary>Tells the user what ended a command, and what to do about it.</summary>
internal sealed class Failures(CliHost host, bool verbose)
{
    /// <summary>What the process will exit with when <paramref name="failure"/> ends it.</summary>
    public static int CodeOf(Exception failure) => Cause(failure) switch
    {
        OperationCanceledException => ExitCode.Stopped,
        UsageException => ExitCode.Usage,
        SiteException site => (int)site.Failure,
        _ => ExitCode.Machine,
    };

    /// <summary>One sentence; for <see cref="SiteException"/> its diagnostics say more.</summary>
    public static string Describe(Exception failure) => Cause(failure) switch
    {
        OperationCanceledException => "Stopped.",
        UsageException usage => usage.Message,
        SiteException site => site.Diagnostics[0].Message,
        Exception cause when IsOfTheMachine(cause) => cause.Message,
        var bug => $"{bug.GetType().Name}: {bug.Message}",
    };

    public static IReadOnlyList<Diagnostic> DiagnosticsOf(Exception failure) => Cause(failure) is SiteException site ? site.Diagnostics : [];

    /// <summary>Prints to the error stream.</summary>
    /// <returns>The exit code.</returns>
    public int Explain(Exception failure)
    {
        switch (Cause(failure))
        {
            case OperationCanceledException:
                host.Error.Line("Stopped. The next build mends what is half done.");
                break;
            case UsageException usage:
                Say(usage.Message, usage.Cure);
                break;
            case SiteException site:
                foreach (var diagnostic in site.Diagnostics.Distinct())
                    new WrongPlace(host.Error).Write(diagnostic);
                break;
            case Exception cause when IsOfTheMachine(cause):
                Say(Describe(cause), "Check that the disk has room and that the folders can be written, then run the command again.");
                break;
            default:
                Say(
                    Describe(failure),
                    $"This is a bug in {CommandLine.ProgramName} {host.Version}, not in your site. "
                    + "Please report it with what the same command prints with --verbose.");
                break;
        }
        if (verbose && CodeOf(failure) == ExitCode.Machine)
            Trace(failure);
        return CodeOf(failure);
    }

    private void Say(string wrong, string cure)
    {
        host.Error.Line(($"{CommandLine.ProgramName}: error: ", Ink.Error), (wrong, Ink.Plain));
        if (cure.Length > 0)
            host.Error.Paragraph(cure, 2);
    }

    private void Trace(Exception failure)
    {
        foreach (string line in failure.ToString().ReplaceLineEndings("\n").Split('\n'))
            host.Error.Line(line, Ink.Faint);
    }

    /// <summary>Threads that worked together fail together: what stopped the first of them is what happened.</summary>
    private static Exception Cause(Exception failure) => failure is AggregateException many
        ? many.Flatten().InnerExceptions.OrderBy(static inner => inner is OperationCanceledException).First()
        : failure;

    private static bool IsOfTheMachine(Exception cause) => cause is IOException or UnauthorizedAccessException or DbException or OutOfMemoryException;
}
