namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>What is asked of a build that adds posts.</summary>
/// <param name="Wall">Seconds, from the walk that was measured.</param>
/// <param name="WallWords">How they come about.</param>
/// <param name="PeakMegabytes"><see langword="null"/> when memory is not asked.</param>
/// <param name="Writes">Bytes written in all, for each byte of a changed file; <see langword="null"/> when that is not asked.</param>
internal sealed record AddedGoals(Func<double, double> Wall, Func<double, string> WallWords, double? PeakMegabytes = null, double? Writes = null);

/// <summary>Posts that come behind all others.</summary>
internal sealed class AddedRow(string name, string words, BenchmarkSite site, AddedGoals goals, int runs) : IRow
{
    private const int Bounded = 20;

    public string Name => name;

    public IEnumerable<Outcome> Run(Action<RowRun> keep)
    {
        site.Prepare();
        List<BuildRun> builds = [];
        double walk = 0;
        int most = 0;
        for (int run = 0; run < runs; run++)
        {
            site.Settle();
            var added = site.Add();
            most = (2 * added.Posts) + (added.Posts / 10) + (6 * added.Categories) + (3 * added.Tags) + Bounded;
            double seconds = StatWalk.Seconds(site.Content);
            walk = run == 0 ? seconds : Math.Min(walk, seconds);
            builds.Add(site.BuildAndCount());
            keep(new RowRun(words, builds[^1]));
        }
        yield return Outcome.Wall(words, $"wall, {goals.WallWords(walk)},", goals.Wall(walk), builds);
        yield return Outcome.AtMost(words, "files changed, 2P + P/10 + 6C + 3T + 20,", most, builds.Max(build => build.Changed.Files + build.Removed), "");
        if (goals.PeakMegabytes is { } megabytes)
            yield return Outcome.AtMost(words, "peak memory", megabytes, builds.Max(build => build.Cost.PeakBytes) / 1e6, " MB");
        if (goals.Writes is { } times)
        {
            var (wanted, written) = builds.Select(build => (times * build.Changed.Bytes / 1e6, build.Cost.WrittenBytes / 1e6)).MaxBy(build => build.Item2 / build.Item1);
            yield return Outcome.AtMost(words, $"bytes written in all, {times:N0} × the changed files,", wanted, written, " MB", 2);
        }
    }
}
