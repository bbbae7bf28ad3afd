namespace FinewsSiteGen.Cli;

/// <summary>What one of the two output streams can show.</summary>
/// <param name="Colour">Whether escape sequences for colour are wanted there.</param>
/// <param name="Live">Whether lines already written may be written over.</param>
internal readonly record struct Terminal(bool Colour, bool Live)
{
    /// <param name="variable">Value of an environment variable; <see langword="null"/> when unset.</param>
    /// <remarks><c>NO_COLOR</c> after no-color.org: set and not empty. It takes away the colours, not the progress.</remarks>
    public static Terminal Detect(bool redirected, Func<string, string?> variable)
    {
        if (redirected || variable("TERM") == "dumb")
            return default;
        return new Terminal(Colour: string.IsNullOrEmpty(variable("NO_COLOR")), Live: variable("CI") is null or "" or "0" or "false");
    }
}
