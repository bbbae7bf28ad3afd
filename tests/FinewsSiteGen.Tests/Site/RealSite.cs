using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The real posts, built once for all tests that look at them.</summary>
public sealed class RealSite : IDisposable
{
    private readonly TestSite site = TestSite.Empty();
    private readonly Lazy<BuildReport> report;

    public RealSite() => report = new(() => Build(Tools.Shared("real-posts")));

    internal TestSite Site
    {
        get
        {
            _ = Report;
            return site;
        }
    }

    internal BuildReport Report => report.Value;

    internal IReadOnlyList<RealPost> Posts { get; } = [.. Shared.RealPosts.Select(path => new RealPost(path))];

    public void Dispose() => site.Dispose();

    /// <summary>The folder itself is only read: output and state lie elsewhere.</summary>
    private BuildReport Build(string folder) =>
        site.Build(options => options with { Site = folder, Output = site.Output, State = Path.Combine(site.Folder, "state") });
}
