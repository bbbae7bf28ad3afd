using System.Globalization;
using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Benchmarks.Measure;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>All rows, one after the other, and the result as a page of Markdown.</summary>
internal sealed class IncrementalTable(TableOptions options, Machine machine)
{
    /// <summary>What output, state and the stories of a clean build take for each post, roughly.</summary>
    private const long BytesOfPost = 22_000;

    private readonly List<RowResult> results = [];

    private string Kept => Path.Combine(options.Work, "rows");

    private string Sizes => string.Create(CultureInfo.InvariantCulture, $"{options.Posts} {options.Sealed} {options.Loose} {options.Added} {options.PostsPerDay}");

    /// <summary>Of the rows that have run, now or before with the same sizes.</summary>
    public IEnumerable<Outcome> Outcomes => results.SelectMany(result => result.Outcomes);

    /// <param name="told">Is given a line for each goal as soon as it was measured.</param>
    /// <exception cref="UsageException">There is no row of a name that was asked for.</exception>
    public void Run(Action<string> told)
    {
        Directory.CreateDirectory(options.Work);
        Directory.CreateDirectory(options.Outputs);
        var rows = Rows(FinewsProgram.At(options.Program, options.Environment));
        if (options.Only.Except(rows.Select(row => row.Name)).FirstOrDefault() is { } unknown)
            throw new UsageException($"there is no row {unknown}");
        foreach (var row in rows)
        {
            bool isAsked = options.Only.Count == 0 || options.Only.Contains(row.Name);
            if ((isAsked ? Run(row, told) : RowResult.Find(Kept, row.Name, Sizes)) is { } result)
                results.Add(result);
        }
    }

    private RowResult Run(IRow row, Action<string> told)
    {
        List<Outcome> outcomes = [];
        List<RowRun> runs = [];
        foreach (var outcome in row.Run(runs.Add))
        {
            outcomes.Add(outcome);
            told($"{outcome.Case}: {outcome.Goal}: {outcome.Figure} {outcome.Verdict}");
        }
        var result = new RowResult(row.Name, machine.Date, Sizes, outcomes, runs);
        result.Keep(Kept);
        return result;
    }

    public string Text => string.Create(CultureInfo.InvariantCulture, $"""
        # What builds cost as against their goals

        {machine.Date} · {options.Runs} runs of each row but that of the large clean build, the best counts · {machine.Cores} cores, {machine.Processor} · {machine.System} · {machine.Runtime} · load average of the last minutes {Load()}

        | case | goal | figure | ratio | |
        |---|---|---:|---:|---|
        {string.Join('\n', Outcomes.Select(Line))}

        Each build is a process of its own: the published program (see the README) with a fixed `--clock` and a warm cache. The ratio is what was measured by what
        is wanted. CPU is user and system time of the whole process with its start; the stat walk, names and `lstat` of each file, is measured on one thread
        in the same run. Outputs lie in memory{(LargePlace() == options.Outputs ? "" : ", those of the large site on the disk: half of what is free in memory does not hold them")}. Files changed are counted in the output itself; bytes written are all that the process gave to the system: output, state and its log.

        | build | wall s | user s | system s | peak MB | written MB | files changed | pages rendered | stages, wall s |
        |---|---:|---:|---:|---:|---:|---:|---:|---|
        {string.Join('\n', results.SelectMany(result => result.Runs).Select(Line))}

        """);

    /// <summary>How many processes wanted a processor: above the number of cores, wall times are those of the machine more than of the program.</summary>
    private static string Load()
    {
        const string place = "/proc/loadavg";
        return File.Exists(place) ? string.Join(", ", File.ReadAllText(place).Split(' ').Take(3)) : "unknown";
    }

    private static string Line(Outcome one) => string.Create(CultureInfo.InvariantCulture, $"| {one.Case} | {one.Goal} | {one.Figure} | {one.Ratio:F2} | {one.Verdict} |");

    private static string Line(RowRun run)
    {
        var (build, cost) = (run.Build, run.Build.Cost);
        string changed = Outcome.Number(build.Changed == ChangedFiles.None ? build.Written + build.Removed : build.Changed.Files + build.Removed);
        string written = cost.WrittenBytes > 0 ? Outcome.Number(cost.WrittenBytes / 1e6, 2) : "–";
        return string.Create(CultureInfo.InvariantCulture,
            $"| {run.Name} | {cost.WallSeconds:F2} | {cost.UserSeconds:F2} | {cost.SystemSeconds:F2} | {cost.PeakBytes / 1e6:N0} | {written} | {changed} | {build.Rendered:N0} | {build.Stages} |");
    }

    private List<IRow> Rows(FinewsProgram program)
    {
        var loose = Site(program, "loose", options.Posts, 0, options.Outputs);
        var large = Site(program, "sealed", options.Sealed + options.Loose, options.Sealed, LargePlace());
        string words = $"+{Outcome.Number(options.Added)} posts on ";
        string walked(double walk) => $"stat walk {Outcome.Number(walk, 2)} s + 1.2 s";
        return
        [
            new CleanRow(loose, options.Runs),
            new AddedRow("added", $"{words}{Outcome.Number(options.Posts)}", loose, new AddedGoals(walk => walk + 1.2, walked, Writes: 2), options.Runs),
            new IncludeRow(loose),
            new CloneRow(loose, Path.Combine(options.Work, "clone"), new SitePlace(Path.Combine(options.Outputs, "clone"))),
            new CleanSealedRow(large, loose),
            new AddedRow(
                "added-sealed", $"{words}{Outcome.Number(options.Sealed)} sealed and {Outcome.Number(options.Loose)} loose", large, new AddedGoals(_ => 3, _ => "whatever the walk takes", PeakMegabytes: 500), options.Runs),
            new UnchangedRow(large, 0.8, options.Runs),
        ];
    }

    /// <summary>A disk in memory shares it with all that runs: half of what is free there may be taken.</summary>
    private string LargePlace() =>
        (options.Sealed + options.Loose) * BytesOfPost <= new DriveInfo(options.Outputs).AvailableFreeSpace / 2 ? options.Outputs : Path.Combine(options.Work, "outputs");

    private BenchmarkSite Site(FinewsProgram program, string name, int posts, int sealedPosts, string place)
    {
        var corpus = new CorpusOptions { Posts = posts, PostsPerDay = options.PostsPerDay };
        return new BenchmarkSite(program, Path.Combine(options.Work, name), Path.Combine(place, name), corpus, sealedPosts, options.Added);
    }
}
