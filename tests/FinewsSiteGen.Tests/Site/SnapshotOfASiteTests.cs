using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

public sealed class SnapshotOfASiteTests
{
    [Fact]
    public void Three_posts_make_this_site()
    {
        using var site = TestSite.Copy("three-posts");
        site.Build().Diagnostics.ShouldBeEmpty();
        Snapshot.VerifyDirectory(site.Output, file => !file.StartsWith("assets/", StringComparison.Ordinal));
    }
}
