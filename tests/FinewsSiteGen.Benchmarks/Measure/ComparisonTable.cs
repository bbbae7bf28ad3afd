using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary>The result as a page of Markdown.</summary>
internal sealed class ComparisonTable(IReadOnlyList<Series> series, Machine machine)
{
    public string Text
    {
        get
        {
            double ratio = Best(Comparison.Build) / Best(Comparison.Pipe);
            var posts = series[0].Runs[0].Posts;
            return string.Create(CultureInfo.InvariantCulture, $"""
                # Clean build against the bare libraries

                {machine.Date} · {posts:N0} posts · {series[0].Runs.Count} runs each, in turn · {machine.Cores} cores, {machine.Processor} · {machine.System} · {machine.Runtime}

                | | files | CPU s, best | CPU s, median | wall s, best | wall s, median | peak memory, MB |
                |---|---:|---:|---:|---:|---:|---:|
                {string.Join('\n', series.Select(Row))}

                **build / pipe = {ratio:F2}** (best CPU of each; below 1 the whole site costs less than the bare libraries).

                `pipe` reads each post, runs YamlDotNet, Markdig and AngleSharp over it and writes one page. `build` is a clean build of the whole
                site: pages, lists, feeds, sitemaps, state. `cp -r` copies what `build` wrote.

                """);
        }
    }

    private static string Row(Series one)
    {
        var runs = one.Runs;
        string memory = runs.Max(run => run.PeakBytes) is > 0 and var peak ? (peak / 1e6).ToString("N0", CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {one.Name} | {runs[0].Files:N0} | {runs.Min(Cpu):F2} | {Median(runs.Select(Cpu)):F2} | {runs.Min(Wall):F2} | {Median(runs.Select(Wall)):F2} | {memory} |");
    }

    private double Best(string name) => series.First(one => one.Name == name).Runs.Min(Cpu);

    private static double Cpu(Figures run) => run.CpuSeconds;

    private static double Wall(Figures run) => run.WallSeconds;

    private static double Median(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        int middle = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
