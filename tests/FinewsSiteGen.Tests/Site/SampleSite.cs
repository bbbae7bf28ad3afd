using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The site that comes with the repository, copied and built once for all tests that look at it.</summary>
public sealed class SampleSite : IDisposable
{
    private readonly Lazy<BuildReport> report;

    public SampleSite()
    {
        Site = Copy();
        report = new(() => Site.Build());
        Posts = [.. FolderFiles.List(Path.Combine(Site.Folder, "content", "posts")).Select(file => new RealPost(Path.Combine(Site.Folder, "content", "posts", file)))];
    }

    /// <summary>Built by <see cref="Report"/>.</summary>
    internal TestSite Site { get; }

    internal BuildReport Report => report.Value;

    /// <summary>All sources of posts, drafts too.</summary>
    internal IReadOnlyList<RealPost> Posts { get; }

    /// <summary>Those that lists show, oldest first.</summary>
    internal IEnumerable<RealPost> Listed =>
        Posts.Where(post => !post.IsDraft && !post.Expires).OrderBy(post => post.Time).ThenBy(post => post.Address, StringComparer.Ordinal);

    internal static TestSite Copy() => TestSite.Empty().Add(Path.Combine(TestProject.Repository, "content"), "content");

    /// <returns>The finished site.</returns>
    internal TestSite Built()
    {
        _ = Report;
        return Site;
    }

    public void Dispose() => Site.Dispose();
}
