using FinewsSiteGen.Benchmarks.Measure;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>A fresh clone of the content, with state and output of another clone: every file looks otherwise and is the same.</summary>
/// <param name="clone">Full path of a folder for the clone; removed.</param>
/// <param name="place">For copies of output and state; removed.</param>
internal sealed class CloneRow(BenchmarkSite site, string clone, SitePlace place) : IRow
{
    /// <summary>Sitemaps depend on the clock and are looked at in each build.</summary>
    private const int Sitemaps = 10;

    private const string Delta = "--delta";

    public string Name => "clone";

    public IEnumerable<Outcome> Run(Action<RowRun> keep)
    {
        site.Prepare();
        string words = $"fresh clone of {Outcome.Number(site.Posts)} posts";
        Commit();
        site.Settle("--changes", "git");
        Remove(clone);
        Child.Run("git", "clone", "--quiet", "--shared", site.Folder, clone);
        try
        {
            foreach (var outcome in Try(words + ", state and output of another", [], keep).Concat(Try(words + ", the same with --changes git", ["--changes", "git"], keep)))
                yield return outcome;
            if (site.Program.Knows(Delta))
            {
                foreach (var outcome in Try(words + ", the state alone and --delta", [Delta, Path.Combine(place.Folder, "delta")], keep))
                    yield return outcome;
            }
            else
            {
                yield return new Outcome(words + ", the state alone and --delta", "nothing rendered, nothing written", "this program does not know --delta", null);
            }
        }
        finally
        {
            Remove(clone);
            place.Clear();
        }
    }

    private IEnumerable<Outcome> Try(string words, string[] options, Action<RowRun> keep)
    {
        place.TakeFrom(site.Place, withOutput: !options.Contains(Delta));
        var build = site.Build(clone, place, options);
        keep(new RowRun(words, build));
        yield return Outcome.AtMost(words, "posts parsed", 0, build.Parsed, "");
        yield return Outcome.AtMost(words, "pages rendered, sitemaps that the clock may change,", Sitemaps, build.Rendered, "");
        yield return Outcome.AtMost(words, "files written or removed", 0, build.Written + build.Removed, "");
    }

    /// <summary>Makes the site a repository whose only commit is its content as it is.</summary>
    private void Commit()
    {
        string folder = site.Folder;
        Remove(Path.Combine(folder, ".git"));
        void Git(params string[] arguments) => Child.Run("git", ["-C", folder, "-c", "core.compression=0", "-c", "core.fsync=none", "-c", "gc.auto=0", "-c", "user.name=benchmark", "-c", "user.email=benchmark@localhost", .. arguments]);
        Git("init", "--quiet");
        Git("add", "content");
        Git("commit", "--quiet", "--message", "content");
    }

    private static void Remove(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
    }
}
