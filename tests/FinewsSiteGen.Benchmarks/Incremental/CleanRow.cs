using System.Globalization;
using FinewsSiteGen.Benchmarks.Measure;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>A clean build of loose posts against the bare libraries over the same posts, in turn.</summary>
internal sealed class CleanRow(BenchmarkSite site, int runs) : IRow
{
    private const double Share = 0.7;
    private const double Megabytes = 500;

    public string Name => "clean";

    public IEnumerable<Outcome> Run(Action<RowRun> keep)
    {
        site.Prepare();
        string name = $"clean build, {Outcome.Number(site.Posts)} posts";
        List<double> pipes = [];
        List<BuildRun> builds = [];
        for (int run = 0; run < runs; run++)
        {
            pipes.Add(Pipe());
            builds.Add(Build());
            keep(new RowRun(name, builds[^1]));
        }
        double best = builds.Min(build => build.Cost.CpuSeconds);
        yield return Outcome.AtMost(name, string.Create(CultureInfo.InvariantCulture, $"CPU, {Share} of the bare libraries' {pipes.Min():F2} s,"), Share * pipes.Min(), best, " s", 2);
        yield return Outcome.AtMost(name, "peak memory", Megabytes, builds.Max(build => build.Cost.PeakBytes) / 1e6, " MB");
    }

    private BuildRun Build()
    {
        site.Place.Clear();
        return site.Build();
    }

    private double Pipe()
    {
        string output = site.Place.Folder + "-pipe";
        string[] line = [.. Child.Self("pipe", site.Folder, output)];
        try
        {
            return ChildMeter.Measure(line[0], line[1..]).CpuSeconds;
        }
        finally
        {
            if (Directory.Exists(output))
                Directory.Delete(output, recursive: true);
        }
    }
}
