using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Benchmarks.Measure;
using FinewsSiteGen.Benchmarks.Pipe;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Benchmarks;

public sealed class ComparisonTests : IDisposable
{
    private readonly TestSite place = TestSite.Empty();

    public void Dispose() => place.Dispose();

    [Fact]
    public void The_table_shows_best_and_median_and_the_ratio_of_the_best()
    {
        Series[] series =
        [
            new(Comparison.Pipe, [Run(10_000, 4), Run(10_000, 2), Run(10_000, 3)]),
            new(Comparison.Build, [Run(12_345, 5), Run(12_345, 3), Run(12_345, 9)]),
            new(Comparison.Copy, [Run(12_345, 1) with { PeakBytes = 0 }, Run(12_345, 2) with { PeakBytes = 0 }]),
        ];
        Snapshot.Verify(new ComparisonTable(series, new Machine("2026-11-01", 2, "A processor", "An OS X64", ".NET 10.0.0")).Text, "md");
    }

    [Fact]
    public void Figures_pass_from_process_to_process_unchanged()
    {
        var figures = new Meter().Read(posts: 3, files: 5);
        Figures.FromJson(figures.ToJson()).ShouldBe(figures);
        figures.PeakBytes.ShouldBeGreaterThan(1_000_000);
        figures.CpuSeconds.ShouldBeGreaterThan(0);
    }

    [SkippableFact]
    public void A_copy_is_whole_and_its_cost_is_known()
    {
        Skip.If(OperatingSystem.IsWindows(), "cp and sh are Unix programs");
        place.Write("from/a/b.txt", "x");
        var figures = FolderCopy.Measure(Path.Combine(place.Folder, "from"), Path.Combine(place.Folder, "to"), files: 1);
        FolderFiles.List(Path.Combine(place.Folder, "to")).ShouldBe(["a/b.txt"]);
        figures.CpuSeconds.ShouldBeInRange(0, 10);
        figures.WallSeconds.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void The_bare_libraries_make_a_page_of_every_post_even_of_messy_ones()
    {
        new CorpusWriter(new CorpusOptions { Posts = 100, MessyPermille = 500 }).Write(place.Folder);
        string output = Path.Combine(place.Folder, "out");
        new LibraryPipe(place.Folder, output, threads: 2).Run().ShouldBe(100);
        var pages = FolderFiles.List(output);
        pages.Count.ShouldBe(100);
        pages.ShouldAllBe(page => File.ReadAllText(Path.Combine(output, page)).Contains("</html>", StringComparison.Ordinal));
    }

    private static Figures Run(int files, double cpu) => new(10_000, files, cpu, cpu / 2, (long)(cpu * 50e6));
}
