using System.Globalization;
using FinewsSiteGen.Benchmarks.Corpus;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>One site of made-up posts with its output and its state, which stays from row to row.</summary>
/// <param name="folder">Full path of the site; kept from run to run.</param>
/// <param name="place">Full path of the folder for output, state and ledger.</param>
/// <param name="sealedPosts">The oldest posts, which lie in archives.</param>
/// <param name="added">How many more posts may come.</param>
internal sealed class BenchmarkSite(FinewsProgram program, string folder, string place, CorpusOptions corpus, int sealedPosts, int added)
{
    private const string Mark = "corpus.txt";

    public string Folder => folder;

    public string Content => Path.Combine(folder, "content");

    public SitePlace Place { get; } = new(place);

    public int Posts => corpus.Posts;

    public FinewsProgram Program => program;

    private CorpusOptions Later => corpus with { From = corpus.Posts, Posts = corpus.Posts + added, PostsPerDay = corpus.PostsPerDay };

    private string Wanted => string.Create(CultureInfo.InvariantCulture, $"{corpus.Posts} posts, {sealedPosts} of them sealed, {corpus.PostsPerDay} a day\n");

    /// <summary>Writes the corpus unless it is there, and takes away what earlier rows brought.</summary>
    public void Prepare()
    {
        Restore();
        string mark = Path.Combine(folder, Mark);
        if (File.Exists(mark) && File.ReadAllText(mark) == Wanted)
            return;
        new SealedCorpusWriter(corpus, sealedPosts).Write(folder);
        File.WriteAllText(mark, Wanted);
    }

    public BuildRun Build(params IEnumerable<string> options) => Build(folder, Place, options);

    /// <param name="site">Another folder with the same content.</param>
    /// <param name="at">Another place for output and state.</param>
    public BuildRun Build(string site, SitePlace at, params IEnumerable<string> options)
    {
        Directory.CreateDirectory(at.Folder);
        return program.Build(at.Report, ["--site", site, "--state", at.State, "--ledger", at.Ledger, "--clock", Clock(), .. options.Contains("--delta") ? [] : (string[])["--output", at.Output], .. options]);
    }

    /// <summary>A build whose changed files are counted.</summary>
    public BuildRun BuildAndCount()
    {
        string probe = Path.Combine(Place.Folder, "began");
        File.WriteAllText(probe, "");
        var began = new FileInfo(probe).LastWriteTimeUtc;
        var build = Build();
        return build with { Changed = ChangedFiles.Since(began, Place.Output) };
    }

    /// <summary>Brings output and state in step with the corpus as it was written, whatever an earlier row left.</summary>
    public void Settle(params IEnumerable<string> options)
    {
        Restore();
        Build([.. options, "--force"]);
    }

    /// <summary>Writes posts that come behind all others; <see cref="Settle"/> takes them away.</summary>
    public AddedPosts Add()
    {
        new CorpusWriter(Later).Write(folder);
        return AddedPosts.Of(Later);
    }

    private void Restore()
    {
        foreach (string file in CorpusWriter.FilesOf(Later).Select(file => Path.Combine(folder, file)).Where(File.Exists))
            File.Delete(file);
        string templates = Path.Combine(folder, "templates");
        if (Directory.Exists(templates))
            Directory.Delete(templates, recursive: true);
    }

    /// <summary>The midnight behind all posts that may come, in the site's zone: no run depends on its day.</summary>
    private string Clock() => CorpusWriter.DayOf(Later.Posts - 1, Later).AddDays(1).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) + "T00:00:00+08:00";
}
