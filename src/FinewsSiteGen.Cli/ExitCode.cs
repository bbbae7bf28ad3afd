namespace FinewsSiteGen.Cli;

/// <summary>What the process says to the shell. Scripts depend on the numbers: none is ever given a second meaning.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>The site stands, but <c>--strict</c> was given and a warning or an error was found.</summary>
    public const int Problems = 1;

    /// <summary>The command line, the configuration or a template is wrong.</summary>
    public const int Usage = 2;

    /// <summary>The machine could not do it, or this program has a bug.</summary>
    public const int Machine = 3;

    /// <summary>128 + SIGINT, as shells count.</summary>
    public const int Stopped = 130;
}
