using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The tests that share one <see cref="DamagedSite"/>.</summary>
[CollectionDefinition(Name)]
public sealed class DamagedSiteTests : ICollectionFixture<DamagedSite>
{
    public const string Name = "damaged site";
}

/// <summary>All damaged samples in one site, built once for all tests that look at them.</summary>
public sealed class DamagedSite : IDisposable
{
    private readonly Lazy<BuildReport> report;
    private readonly Tree before;

    public DamagedSite()
    {
        Site = TestSite.Copy("damaged").AddBigFiles().AddStrangeNames().AddWhatIsNoFile();
        before = Surroundings();
        report = new(() => Site.Build(options => options with { Drafts = true, Future = true }));
    }

    internal TestSite Site { get; }

    internal BuildReport Report => report.Value;

    /// <returns>What the build did to files that are neither its output nor its state.</returns>
    internal IReadOnlyList<string> ChangesOutside()
    {
        _ = Report;
        return before.ChangesTo(Surroundings());
    }

    public void Dispose()
    {
        DamagedFiles.MakeRemovable(Site);
        Site.Dispose();
    }

    private Tree Surroundings() => Tree.Of(Site.Folder, ["_site", ".finews", "content"]);
}
