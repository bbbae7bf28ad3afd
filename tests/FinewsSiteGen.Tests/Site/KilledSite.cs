using System.Globalization;
using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A site of many made-up posts that is edited, built by processes which come to harm, and mended. A fixed seed makes the same edits and chooses the same moments for ever.</summary>
internal sealed class KilledSite : IDisposable
{
    private readonly TestSite site = TestSite.Empty();
    private readonly Random random;
    private readonly CorpusOptions corpus;
    private string[] deleted = [];
    private int from;

    public KilledSite(int seed, int posts)
    {
        random = new Random(seed);
        corpus = new CorpusOptions { Posts = posts, Categories = 60, Days = 40, Seed = (ulong)seed, MessyPermille = 20 };
        new CorpusWriter(corpus).Write(site.Folder);
        site.Write("content/site.yaml", "title: 金融消息\npage_size: 20\nhome_posts: 20\n");
        from = posts;
        Work = posts;
    }

    /// <summary>About how many posts the next build has to parse.</summary>
    public int Work { get; private set; }

    public string Output => site.Output;

    /// <summary>Full path of the state folder.</summary>
    public string State => Path.Combine(site.Folder, ".finews", "_site");

    /// <summary>Adds, changes and deletes posts.</summary>
    public void Edit(int added)
    {
        string[] posts = Posts();
        int until = from + added;
        Work = added;
        new CorpusWriter(corpus with { From = from, Posts = until, Days = 0 }).Write(site.Folder);
        site.Write("content/site.yaml", "title: 金融消息\npage_size: 20\nhome_posts: 20\n");
        from = until;
        for (int i = 0; i < posts.Length / 40; i++)
            Change(posts[random.Next(posts.Length)], $"<p>改{random.Next(1000)}。</p>\n");
        random.Shuffle(posts);
        deleted = posts[..(posts.Length / 40)];
        Array.ForEach(deleted, File.Delete);
    }

    /// <returns>Full path of a page that the last edit took the post of.</returns>
    public string PageOfADeletedPost() =>
        deleted.SelectMany(post => Directory.EnumerateFiles(Output, Path.GetFileNameWithoutExtension(post)[11..] + ".html", SearchOption.AllDirectories)).First();

    /// <summary>As if the site had never been built; but for the ledger.</summary>
    public void Forget()
    {
        Directory.Delete(Output, recursive: true);
        Directory.Delete(State, recursive: true);
        Work = Posts().Length;
    }

    /// <summary>Takes back some of what was edited, or edits it once more: what a killed build saw is not what the next one sees.</summary>
    /// <param name="before">What <see cref="Keep"/> gave before the edit.</param>
    public void EditAgain(IReadOnlyDictionary<string, byte[]> before)
    {
        foreach (var (post, bytes) in before)
        {
            bool isSame = File.Exists(post) && File.ReadAllBytes(post).AsSpan().SequenceEqual(bytes);
            if (!isSame && random.Next(2) == 0)
                File.WriteAllBytes(post, bytes);
        }
        foreach (string post in Posts().Where(post => !before.ContainsKey(post)))
        {
            if (random.Next(3) == 0)
                File.Delete(post);
            else if (random.Next(3) == 0)
                Change(post, "<p>再改。</p>\n");
        }
    }

    /// <returns>All posts as they are, by full path.</returns>
    public IReadOnlyDictionary<string, byte[]> Keep() => Posts().ToDictionary(post => post, File.ReadAllBytes, StringComparer.Ordinal);

    public FinewsProcess Start() => FinewsProcess.Start(
        "build", "--site", site.Folder, "--clock", TestSite.Clock.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), "--threads", "2", "--if-busy", "fail");

    public BuildReport Build(Func<BuildOptions, BuildOptions>? change = null) => site.Build(options => (change ?? (same => same))(options with { Threads = 2 }));

    /// <summary>Builds to the end, and holds the result against that of a clean build.</summary>
    public void ShouldMend(string after)
    {
        var report = Build();
        // The log of the state stays: what it holds is as good as in its place.
        string.Join(' ', Tree.Of(State).Files.Where(file => file is not ("state.db-wal" or "state.db-shm"))).ShouldBe("lock state.db state.mark", after);
        using var clean = TestSite.Empty();
        var expected = Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state") });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(Output)).ShouldBeEmpty(after);
        Directory.EnumerateDirectories(Output, "*", SearchOption.AllDirectories).Where(folder => !Directory.EnumerateFileSystemEntries(folder).Any()).ShouldBeEmpty(after);
        report.Diagnostics.ShouldBe(expected.Diagnostics, after);
        report.PagesByKind.ShouldBe(expected.PagesByKind, after);
        (report.Posts, report.Pages, report.Bytes).ShouldBe((expected.Posts, expected.Pages, expected.Bytes), after);
        Build().Written.ShouldBe(0, after);
    }

    public void Dispose() => site.Dispose();

    private static void Change(string post, string text) => File.AppendAllText(post, text);

    private string[] Posts() => [.. Directory.EnumerateFiles(Path.Combine(site.Folder, "content", "posts"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
