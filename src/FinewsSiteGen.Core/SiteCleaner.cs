namespace FinewsSiteGen;

/// <summary>Removes what builds made: files of the output that the state lists and folders left empty by that, then the state itself. Everything else stays.</summary>
public sealed class SiteCleaner(BuildOptions options)
{
    /// <returns>How many files were removed, and how many of the output are not ours and stay.</returns>
    /// <exception cref="Diagnostics.SiteException">A file of ours could not be removed.</exception>
    public (int Removed, int Kept) Run(CancellationToken stop)
    {
        _ = (options, stop);
        throw new NotSupportedException();
    }
}
