using System.Globalization;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Whatever happens to a site, and however often nobody acknowledges, a host that only ever gets deltas has the site.</summary>
public sealed class DeltaHistoryTests
{
    private const int Steps = 20;

    public static TheoryData<int> Seeds =>
        [.. Enumerable.Range(1, int.TryParse(Environment.GetEnvironmentVariable("FINEWS_HISTORIES"), CultureInfo.InvariantCulture, out int number) ? number : 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void After_each_acknowledged_delta_the_host_has_what_a_clean_build_makes(int seed)
    {
        using var site = TestSite.Empty();
        using var host = new DeltaHost(site);
        var random = new Random(seed + 1000);
        var history = new SiteHistory(site, seed, host.Ask).Begin(25);
        var done = new List<string>();
        for (int step = 1; step <= Steps; step++)
        {
            done.Add(history.Step());
            if (random.Next(12) == 0)
            {
                done.Add("a preview over the same state");
                history.Build(options => options with { Drafts = true, Future = true });
            }
            history.Build();
            if (random.Next(3) > 0)
            {
                host.Upload();
                done.Add("uploaded");
                if (random.Next(2) == 0)
                {
                    host.Acknowledge();
                    done.Add("acknowledged");
                }
                if (step > Steps - 4 || step % 5 == 0)
                    ShouldEqualClean(host.Folder, history, string.Join('\n', done));
            }
        }
        history.Build(options => options);
        ShouldEqualClean(site.Output, history, string.Join('\n', done));
    }

    private static void ShouldEqualClean(string folder, SiteHistory history, string after)
    {
        using var clean = TestSite.Empty();
        history.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state"), Ledger = Path.Combine(clean.Folder, "ledger.db") });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(folder)).ShouldBeEmpty(after);
    }
}
