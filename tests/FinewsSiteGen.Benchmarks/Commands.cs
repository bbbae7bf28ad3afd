using System.Diagnostics;
using System.Globalization;
using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Benchmarks.Incremental;
using FinewsSiteGen.Benchmarks.Measure;
using FinewsSiteGen.Benchmarks.Pipe;
using FinewsSiteGen.Benchmarks.Templates;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Benchmarks;

/// <summary>One method for each command; each prints to <paramref name="output"/>.</summary>
internal sealed class Commands(Arguments arguments, TextWriter output)
{
    /// <summary>What every build takes for now, so that runs of different days make the same site.</summary>
    private static readonly DateTimeOffset Clock = new(2026, 11, 1, 0, 0, 0, TimeSpan.FromHours(8));

    public void Corpus()
    {
        var options = new CorpusOptions
        {
            Posts = arguments.Number("--posts", 10_000),
            From = arguments.Number("--from", 0),
            Categories = arguments.Number("--categories", 2000),
            Seed = (ulong)arguments.Number("--seed", 1),
            Days = arguments.Number("--days", 0),
            MessyPermille = arguments.Permille("--messy"),
        };
        string folder = arguments.Place(0, "DIR");
        int sealedPosts = arguments.Number("--sealed", 0);
        arguments.Done();
        long began = Stopwatch.GetTimestamp();
        if (sealedPosts > 0)
        {
            new SealedCorpusWriter(options, sealedPosts).Write(folder);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{options.Posts - options.From} posts, {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));
            return;
        }
        long bytes = new CorpusWriter(options).Write(folder);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{options.Posts - options.From} posts, {bytes / 1e6:F1} MB, {Stopwatch.GetElapsedTime(began).TotalSeconds:F1} s"));
    }

    public void Pipe()
    {
        var pipe = new LibraryPipe(arguments.Place(0, "DIR"), arguments.Place(1, "OUT"), arguments.Number("--threads", 0));
        arguments.Done();
        var meter = new Meter();
        int posts = pipe.Run();
        output.WriteLine(meter.Read(posts, posts).ToJson());
    }

    public void Build()
    {
        string folder = arguments.Place(1, "OUT");
        var options = new BuildOptions
        {
            Site = arguments.Place(0, "DIR"),
            Output = Path.Combine(folder, "site"),
            State = Path.Combine(folder, "state"),
            Threads = arguments.Number("--threads", 0),
            Clock = Clock,
        };
        arguments.Done();
        var meter = new Meter();
        var report = new SiteBuild(options, TimeProvider.System).Run(CancellationToken.None);
        output.WriteLine(meter.Read(report.Posts, report.Pages).ToJson());
    }

    public void Compare()
    {
        string corpus = arguments.Place(0, "DIR");
        string work = arguments.Place(1, "WORK");
        int runs = arguments.Number("--runs", 5);
        int threads = arguments.Number("--threads", 0);
        arguments.Done();
        var series = new Comparison(corpus, work, threads).Run(runs);
        string table = new ComparisonTable(series, Machine.Describe(TimeProvider.System)).Text;
        Keep("clean-build.md", table);
    }

    public void Table()
    {
        string work = arguments.Place(0, "WORKDIR");
        var options = new TableOptions(work, arguments.Place(1, "OUTPUTDIR"), Path.GetFullPath(arguments.Word("--program") ?? Path.Combine(work, "program", "finews")))
        {
            Posts = arguments.Number("--posts", 100_000),
            Sealed = arguments.Number("--sealed", 1_000_000),
            Loose = arguments.Number("--loose", 60_000),
            Added = arguments.Number("--added", 100),
            PostsPerDay = arguments.Number("--day", 2000),
            Runs = arguments.Number("--runs", 3),
            Only = (arguments.Word("--only") ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal),
        };
        arguments.Done();
        if (!ChildMeter.IsPossible)
            throw new UsageException("the table is measured by what Linux tells of processes");
        var table = new IncrementalTable(options, Machine.Describe(TimeProvider.System));
        table.Run(line => output.WriteLine(line));
        Keep("incremental.md", table.Text);
    }

    public void Templates()
    {
        var race = new Race(arguments.Number("--rounds", 31), TimeSpan.FromMilliseconds(arguments.Number("--milliseconds", 50)));
        arguments.Done();
        var results = Contest.All().Select(race.Run).ToList();
        Keep("templates.md", new RaceTable(results, Machine.Describe(TimeProvider.System)).Text);
    }

    private void Keep(string name, string table)
    {
        output.Write(table);
        string results = Directory.CreateDirectory(Path.Combine(Project.Folder, "results")).FullName;
        File.WriteAllText(Path.Combine(results, name), table);
    }
}
