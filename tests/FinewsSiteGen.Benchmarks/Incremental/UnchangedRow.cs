namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>A build with nothing to do.</summary>
/// <param name="seconds">Allowed beside the walk.</param>
internal sealed class UnchangedRow(BenchmarkSite site, double seconds, int runs) : IRow
{
    public string Name => "unchanged";

    public IEnumerable<Outcome> Run(Action<RowRun> keep)
    {
        site.Prepare();
        site.Settle();
        string words = $"no change, {Outcome.Number(site.Posts)} posts, most of them sealed";
        double walk = StatWalk.Seconds(site.Content);
        List<BuildRun> builds = [];
        for (int run = 0; run < runs; run++)
        {
            builds.Add(site.BuildAndCount());
            keep(new RowRun(words, builds[^1]));
        }
        yield return Outcome.Wall(words, $"wall, stat walk {Outcome.Number(walk, 2)} s + {seconds} s,", walk + seconds, builds);
        yield return Outcome.AtMost(words, "files changed", 0, builds.Max(build => build.Changed.Files + build.Removed), "");
    }
}
