using FinewsSiteGen.Benchmarks.Incremental;
using FinewsSiteGen.Benchmarks.Measure;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Benchmarks;

public sealed class IncrementalTableTests : IDisposable
{
    private readonly TestSite place = TestSite.Empty();

    public void Dispose() => place.Dispose();

    /// <remarks>What is counted must hold at any size; seconds, CPU and memory say nothing of so few posts.</remarks>
    [SkippableFact]
    public void Every_row_of_the_table_runs_and_what_it_counts_is_within_its_goal()
    {
        Skip.IfNot(ChildMeter.IsPossible, "the table is measured by what Linux tells of processes");
        Tools.Require("git", Tools.OnPath("git"));
        var table = new IncrementalTable(Tiny(), new Machine("2026-11-01", 2, "A processor", "An OS X64", ".NET 10.0.0"));
        table.Run(_ => { });

        var counted = table.Outcomes.Where(outcome => outcome.Figure.All(c => char.IsAsciiDigit(c) || c == ',')).ToList();
        counted.Count.ShouldBeGreaterThan(10);
        counted.ShouldAllBe(outcome => outcome.IsMet);
        table.Text.ShouldContain("| clean build, 80 posts | peak memory ≤ 500 MB |");
        table.Text.ShouldContain("| no change, 80 posts, most of them sealed | files changed ≤ 0 | 0 | 0.00 | met |");
        table.Text.ShouldContain("| +4 posts on 40 sealed and 40 loose |");
    }

    [SkippableFact]
    public void A_row_that_ran_before_stands_in_the_table_beside_one_that_runs_now()
    {
        Skip.IfNot(ChildMeter.IsPossible, "the table is measured by what Linux tells of processes");
        var options = Tiny();
        var machine = new Machine("2026-11-01", 2, "A processor", "An OS X64", ".NET 10.0.0");
        new RowResult("clean", "2026-10-01", "80 40 40 4 20", [new Outcome("a clean build", "a goal", "1 s", 0.5)], []).Keep(Path.Combine(options.Work, "rows"));
        new RowResult("added", "2026-10-01", "100 40 40 4 20", [new Outcome("of another size", "a goal", "1 s", 0.5)], []).Keep(Path.Combine(options.Work, "rows"));

        var table = new IncrementalTable(options with { Only = new HashSet<string> { "unknown" } }, machine);
        Should.Throw<FinewsSiteGen.Benchmarks.UsageException>(() => table.Run(_ => { })).Message.ShouldContain("unknown");
        table = new IncrementalTable(options with { Only = new HashSet<string> { "unchanged" } }, machine);
        table.Run(_ => { });
        table.Text.ShouldContain("| a clean build | a goal | 1 s | 0.50 | met |");
        table.Text.ShouldContain("| no change, 80 posts, most of them sealed |");
        table.Text.ShouldNotContain("of another size");
    }

    [Theory]
    [InlineData(10, 5, 0.5, "met")]
    [InlineData(10, 20, 2, "**missed**")]
    [InlineData(0, 0, 0, "met")]
    [InlineData(0, 1, double.PositiveInfinity, "**missed**")]
    public void A_goal_is_met_by_what_is_not_more(double most, double measured, double ratio, string verdict)
    {
        var outcome = Outcome.AtMost("a case", "files", most, measured, "");
        outcome.Ratio.ShouldBe(ratio);
        outcome.Verdict.ShouldBe(verdict);
    }

    private TableOptions Tiny() => new(Path.Combine(place.Folder, "work"), Path.Combine(place.Folder, "outputs"), Path.Combine(AppContext.BaseDirectory, "finews.dll"))
    {
        Posts = 80,
        Sealed = 40,
        Loose = 40,
        Added = 4,
        PostsPerDay = 20,
        Runs = 1,
        Environment = new Dictionary<string, string> { ["DOTNET_TC_QuickJit"] = "1" },
    };
}
