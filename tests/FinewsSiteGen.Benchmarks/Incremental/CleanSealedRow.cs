namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>A clean build of a large archive, once, against one of the small site on the same disk.</summary>
internal sealed class CleanSealedRow(BenchmarkSite site, BenchmarkSite small) : IRow
{
    private const double Growth = 1.2;
    private const double Megabytes = 1000;
    private const double MicrosecondsInSecond = 1e6;

    public string Name => "clean-sealed";

    public IEnumerable<Outcome> Run(Action<RowRun> keep)
    {
        string name = $"clean build, {Outcome.Number(site.Posts)} posts, most of them sealed";
        double cpuPerPost = BuildSmall(keep) * MicrosecondsInSecond;
        site.Prepare();
        site.Place.Clear();
        var build = site.Build();
        keep(new RowRun(name, build));
        yield return new Outcome(name, "finishes, all posts have pages", $"{Outcome.Number(build.Posts)} posts", (double)site.Posts / build.Posts);
        yield return Outcome.AtMost(name, "peak memory", Megabytes, build.Cost.PeakBytes / 1e6, " MB");
        yield return Outcome.AtMost(
            name, $"CPU for a post, {Growth} of the {Outcome.Number(cpuPerPost)} µs with {Outcome.Number(small.Posts)} posts on the same disk,", Growth * cpuPerPost, build.Cost.CpuSeconds / site.Posts * MicrosecondsInSecond, " µs");
    }

    /// <returns>Seconds for a post.</returns>
    private double BuildSmall(Action<RowRun> keep)
    {
        var place = new SitePlace(site.Place.Folder + "-small");
        small.Prepare();
        place.Clear();
        var build = small.Build(small.Folder, place);
        place.Clear();
        keep(new RowRun($"clean build, {Outcome.Number(small.Posts)} posts, on the disk of the large site", build));
        return build.Cost.CpuSeconds / small.Posts;
    }
}
