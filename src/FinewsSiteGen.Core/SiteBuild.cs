using FinewsSiteGen.Report;

namespace FinewsSiteGen;

/// <summary>The only place that knows all stages.</summary>
public sealed class SiteBuild(BuildOptions options, TimeProvider time, IBuildProgress? progress = null)
{
    /// <exception cref="Diagnostics.SiteException">The configuration is wrong, or the machine failed.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="stop"/> was set; the next build mends what is left half done.</exception>
    public BuildReport Run(CancellationToken stop)
    {
        _ = (options, time, progress, stop);
        throw new NotSupportedException();
    }
}
