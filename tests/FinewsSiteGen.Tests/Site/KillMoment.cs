using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A sign that a build has come to some point.</summary>
/// <param name="Name">For the message of a failing test.</param>
internal sealed record KillMoment(string Name, Func<FinewsProcess, bool> IsNow)
{
    /// <summary>Of a build that begins from nothing, in the order in which they come.</summary>
    public static IReadOnlyList<KillMoment> OfFirstBuild(KilledSite site, Random random)
    {
        int sources = random.Next(1, site.Work);
        long rows = random.Next(1, 200 * site.Work);
        long names = random.Next(1, 40 * site.Work);
        int folders = random.Next(1, 40);
        return
        [
            new("it has the state", _ => File.Exists(Path.Combine(site.State, "holder"))),
            Read(site, sources),
            new($"{rows} bytes of the new state are written", _ => Length(site.State, "state.db.new") >= rows),
            new($"{names} bytes of names stand in the journal", _ => Length(site.State, "journal") >= names),
            new($"{folders} folders are made", _ => Count(site.Output) >= folders),
            new("the sitemap index is written", _ => File.Exists(Path.Combine(site.Output, "sitemap.xml"))),
            new("the ledger grows", _ => Length(Path.GetDirectoryName(site.State)!, "ledger.db-wal") > 100_000),
            new("the new state is adopted", _ => File.Exists(Path.Combine(site.State, "state.db"))),
        ];
    }

    /// <summary>Of a build upon another, in the order in which they come.</summary>
    public static IReadOnlyList<KillMoment> OfNextBuild(KilledSite site, Random random)
    {
        int sources = random.Next(1, site.Work);
        long names = random.Next(1, 40 * site.Work);
        string gone = site.PageOfADeletedPost();
        var home = Changed(site.Output, "index.html");
        string ledgers = Path.GetDirectoryName(site.State)!;
        var log = Changed(site.State, "state.db-wal");
        return
        [
            new("it has the state", _ => File.Exists(Path.Combine(site.State, "holder"))),
            Read(site, sources),
            new("the journal begins", _ => Length(site.State, "journal") > 0),
            new($"{names} bytes of names stand in the journal", _ => Length(site.State, "journal") >= names),
            new("the home page is written", _ => Changed(site.Output, "index.html") != home),
            new("a page is gone", _ => !File.Exists(gone)),
            new("the state is committed", _ => Changed(site.State, "state.db-wal") != log),
            new("the ledger grows", _ => Length(ledgers, "ledger.db-wal") > 0 && Changed(site.State, "state.db-wal") != log),
        ];
    }

    /// <summary>Whatever is read after the build has the state, which is little besides the sources.</summary>
    private static KillMoment Read(KilledSite site, int sources)
    {
        long? before = null;
        return new($"about {sources} sources are read", process =>
        {
            if (!File.Exists(Path.Combine(site.State, "holder")))
                return false;
            long reads = process.Reads;
            before ??= reads;
            return !OperatingSystem.IsLinux() || reads >= before + sources;
        });
    }

    private static long Length(string folder, string file) => new FileInfo(Path.Combine(folder, file)) is { Exists: true } info ? info.Length : 0;

    private static DateTime Changed(string folder, string file) => File.GetLastWriteTimeUtc(Path.Combine(folder, file));

    private static int Count(string folder) => Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Count() : 0;
}
