namespace FinewsSiteGen.Diagnostics;

/// <summary>Whose fault ended the build; decides the exit code.</summary>
public enum Failure
{
    /// <summary>The command line, the configuration or a template is wrong: exit 2.</summary>
    Usage = 2,

    /// <summary>The machine could not do it (disk full, not writable): exit 3.</summary>
    Machine = 3,
}

/// <summary>Ends a build with something the user can mend. Bad content never throws this.</summary>
/// <param name="diagnostics">What is wrong: at least one.</param>
public sealed class SiteException(Failure failure, params IReadOnlyList<Diagnostic> diagnostics)
    : Exception(diagnostics[0].ToString())
{
    public Failure Failure { get; } = failure;

    public IReadOnlyList<Diagnostic> Diagnostics { get; } = diagnostics;
}
