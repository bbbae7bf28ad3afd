namespace FinewsSiteGen.Tests.Site;

/// <summary>A sign on the disk that a build has come to some point.</summary>
/// <param name="Name">For the message of a failing test.</param>
internal sealed record KillMoment(string Name, Func<bool> IsNow)
{
    /// <summary>Of a build that begins from nothing, in the order in which they come.</summary>
    public static IReadOnlyList<KillMoment> OfFirstBuild(KilledSite site, Random random)
    {
        long spool = random.Next(1, 1_000 * site.Work);
        long rows = random.Next(1, 200 * site.Work);
        long names = random.Next(1, 40 * site.Work);
        int folders = random.Next(1, 40);
        return
        [
            new("it has the state", () => File.Exists(Path.Combine(site.State, "holder"))),
            new($"{spool} bytes of stories are parsed", () => Length(site.State, "spool") >= spool),
            new($"{rows} bytes of the new state are written", () => Length(site.State, "state.db.new") >= rows),
            new($"{names} bytes of names stand in the journal", () => Length(site.State, "journal") >= names),
            new($"{folders} folders are made", () => Count(site.Output) >= folders),
            new("the sitemap index is written", () => File.Exists(Path.Combine(site.Output, "sitemap.xml"))),
            new("the ledger grows", () => Length(Path.GetDirectoryName(site.State)!, "ledger.db-wal") > 100_000),
            new("the new state is adopted", () => File.Exists(Path.Combine(site.State, "state.db"))),
        ];
    }

    /// <summary>Of a build upon another, in the order in which they come.</summary>
    public static IReadOnlyList<KillMoment> OfNextBuild(KilledSite site, Random random)
    {
        long spool = random.Next(1, 1_000 * site.Work);
        long names = random.Next(1, 40 * site.Work);
        string gone = site.PageOfADeletedPost();
        var home = Changed(site.Output, "index.html");
        string ledgers = Path.GetDirectoryName(site.State)!;
        var log = Changed(site.State, "state.db-wal");
        return
        [
            new("it has the state", () => File.Exists(Path.Combine(site.State, "holder"))),
            new($"{spool} bytes of stories are parsed", () => Length(site.State, "spool") >= spool),
            new("the journal begins", () => Length(site.State, "journal") > 0),
            new($"{names} bytes of names stand in the journal", () => Length(site.State, "journal") >= names),
            new("the home page is written", () => Changed(site.Output, "index.html") != home),
            new("a page is gone", () => !File.Exists(gone)),
            new("the state is committed", () => Changed(site.State, "state.db-wal") != log),
            new("the ledger grows", () => Length(ledgers, "ledger.db-wal") > 0 && Changed(site.State, "state.db-wal") != log),
        ];
    }

    private static long Length(string folder, string file) => new FileInfo(Path.Combine(folder, file)) is { Exists: true } info ? info.Length : 0;

    private static DateTime Changed(string folder, string file) => File.GetLastWriteTimeUtc(Path.Combine(folder, file));

    private static int Count(string folder) => Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder).Count() : 0;
}
