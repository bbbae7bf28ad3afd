namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>A clean build of a large archive, once.</summary>
internal sealed class CleanSealedRow(BenchmarkSite site, CleanRow small) : IRow
{
    private const double Growth = 1.2;
    private const double Megabytes = 1000;
    private const double MicrosecondsInSecond = 1e6;

    public string Name => "clean-sealed";

    public IEnumerable<Outcome> Run(Action<RowRun> keep)
    {
        double cpuPerPost = small.MeasureCpuPerPost() * MicrosecondsInSecond;
        site.Prepare();
        site.Place.Clear();
        var build = site.Build();
        string name = $"clean build, {Outcome.Number(site.Posts)} posts, most of them sealed";
        keep(new RowRun(name, build));
        yield return new Outcome(name, "finishes, all posts have pages", $"{Outcome.Number(build.Posts)} posts", (double)site.Posts / build.Posts);
        yield return Outcome.AtMost(name, "peak memory", Megabytes, build.Cost.PeakBytes / 1e6, " MB");
        yield return Outcome.AtMost(name, $"CPU for a post, {Growth} of {Outcome.Number(cpuPerPost)} µs,", Growth * cpuPerPost, build.Cost.CpuSeconds / site.Posts * MicrosecondsInSecond, " µs");
    }
}
