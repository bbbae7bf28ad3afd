using System.Globalization;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 2 over long random histories: what many builds made one upon another is what a clean build makes.</summary>
public sealed class HistoryTests
{
    private const int Steps = 20;

    /// <summary>Histories of one run; the environment variable <c>FINEWS_HISTORIES</c> asks for more, and <c>FINEWS_HISTORY_CHECKS</c> for a check after every so many steps.</summary>
    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, Number("FINEWS_HISTORIES", 20))];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void A_site_after_a_long_history_is_that_of_a_clean_build(int seed)
    {
        using var site = TestSite.Empty();
        var history = new SiteHistory(site, seed).Begin(25);
        history.Build();
        int checks = Number("FINEWS_HISTORY_CHECKS", Steps);
        var done = new List<string>();
        for (int step = 1; step <= Steps; step++)
        {
            done.Add(history.Step());
            var report = history.Build();
            if (step % checks == 0)
                ShouldEqualClean(site, history, report, string.Join('\n', done));
        }
    }

    private static void ShouldEqualClean(TestSite site, SiteHistory history, BuildReport report, string after)
    {
        using var clean = TestSite.Empty();
        var expected = history.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state") });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty(after);
        report.Diagnostics.ShouldBe(expected.Diagnostics, after);
        report.PagesByKind.ShouldBe(expected.PagesByKind, after);
        report.Bytes.ShouldBe(expected.Bytes, after);
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : otherwise;
}
