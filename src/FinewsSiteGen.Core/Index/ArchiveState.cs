using System.Globalization;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>All that one build reads and writes of the state, in one transaction; used by one thread.</summary>
public sealed class ArchiveState : IDisposable
{
    /// <summary>Under which the state keeps <see cref="Step"/>.</summary>
    internal const string StepName = "step";

    /// <summary>Under which the state keeps the key of its hashes.</summary>
    internal const string HashKeyName = "hash-key";

    private readonly SqliteConnection connection;
    private readonly SqliteTransaction transaction;
    private readonly ListBook book;
    private readonly ArchiveWriter writer;
    private readonly ArchiveResolver resolver;
    private readonly DayBook days;
    private readonly ChangeLog? log;
    private readonly Archive archive;
    private readonly Statement source;
    private readonly StatementPool queries;

    /// <param name="isFirst">Whether the state is new and takes everything in.</param>
    public ArchiveState(SqliteConnection connection, SiteConfig config, bool isFirst)
    {
        this.connection = connection;
        IsFirst = isFirst;
        transaction = connection.BeginTransaction();
        log = isFirst ? null : new ChangeLog();
        StepBefore = Kept(StepName) ?? "";
        Step = Guid.NewGuid().ToString("N");
        long build = connection.KeptNumber("build") + 1;
        Build = build;
        Keep("build", build.ToString(CultureInfo.InvariantCulture));
        Keep(StepName, Step);
        string key = Kept(HashKeyName) ?? KeyedHash.NewKey();
        Keep(HashKeyName, key);
        Hash = new KeyedHash(key);
        Findings = new FindingTable(connection);
        Sources = new SourceTable(connection);
        Archives = new DayArchiveTable(connection);
        Pages = new PageTable(connection, build);
        Places = new PlaceTable(connection, Pages);
        Publication = new PublicationTable(connection, build);
        Diary = new BuildDiary(connection, build);
        book = new ListBook(connection);
        writer = new ArchiveWriter(connection, book, build, log);
        queries = new StatementPool(connection);
        resolver = new ArchiveResolver(connection, queries, config, book, Findings, log);
        days = new DayBook(connection, log);
        archive = new Archive(connection, queries, book, resolver, days, build);
        source = new Statement(connection, "SELECT path FROM posts WHERE id = ?1");
    }

    /// <summary>Whether it is new and takes everything in.</summary>
    public bool IsFirst { get; }

    /// <summary>Names what the last build left; empty for a new state. No other build of any state has the same.</summary>
    public string StepBefore { get; }

    /// <summary>Number of this build; grows as long as one state follows another.</summary>
    public long Build { get; }

    /// <summary>Names what this build leaves.</summary>
    public string Step { get; }

    /// <summary>Gives the hashes that the state keeps of posts and pages.</summary>
    public KeyedHash Hash { get; }

    public FindingTable Findings { get; }

    public SourceTable Sources { get; }

    public DayArchiveTable Archives { get; }

    public PageTable Pages { get; }

    public PlaceTable Places { get; }

    public PublicationTable Publication { get; }

    public BuildDiary Diary { get; }

    /// <summary>Complete once <see cref="Settle"/> was called.</summary>
    public IArchive Archive => archive;

    /// <summary>How many posts there are, with those that lost their address.</summary>
    public static long CountPosts(SqliteConnection connection) => connection.Single("SELECT count(*) FROM posts") is long count ? count : 0;

    /// <returns>Logical path of a post's source; empty when there is no such post.</returns>
    public string SourceOf(long post)
    {
        source.Bind(1, post);
        string path = source.Step() ? source.Text(0) : "";
        source.Reset();
        return path;
    }

    /// <inheritdoc cref="SourceOf(long)"/>
    public static string SourceOf(SqliteConnection connection, long post) => connection.Single("SELECT path FROM posts WHERE id = $1", post) as string ?? "";

    /// <inheritdoc cref="ArchiveWriter.Add"/>
    public long Add(Post post, SpoolRef story, bool isExpired, TouchReason reason) => writer.Add(post, story, isExpired, reason);

    /// <summary>Puts out the post of a source, if it had one; the source itself is then to be put anew or removed.</summary>
    /// <param name="path">Logical path.</param>
    public void Remove(string path)
    {
        if (SourceTable.PostOf(connection, path) is { } post)
            writer.Remove(post);
    }

    /// <summary>Makes these categories exist, whether they have posts or not, in place of those declared before.</summary>
    public void Declare(IEnumerable<string> categories)
    {
        writer.ForgetDeclared();
        foreach (string category in categories)
            writer.Declare(category);
    }

    /// <summary>Puts into order what was taken in; must be called once, before <see cref="Archive"/> is asked.</summary>
    /// <param name="renames">Whether every list may have another name than before.</param>
    public void Settle(bool renames = true)
    {
        writer.Flush();
        if (log is null)
            connection.Run(Schema.Order);
        resolver.Resolve();
        if (log is not null && renames)
            resolver.NameAll();
        if (log is null)
            connection.Run(Schema.Days);
        days.Settle();
    }

    /// <summary>What changed since the last build; asked again after posts were hidden.</summary>
    public ArchiveChange Change() => log is null ? ArchiveChange.All : new ChangeFinder(archive, book, days, log).Find();

    /// <returns>What <see cref="Keep"/> was given under this name; <see langword="null"/> for none.</returns>
    public string? Kept(string name) => connection.Kept(name);

    /// <inheritdoc cref="Kept"/>
    public static string? KeptIn(SqliteConnection connection, string name) => connection.Kept(name);

    /// <summary>Keeps a value for the next build.</summary>
    public void Keep(string name, string value) => connection.Keep(name, value);

    /// <summary>Makes all of it what the next build finds.</summary>
    public void Commit()
    {
        book.Save();
        Sources.Save();
        transaction.Commit();
    }

    /// <summary>Without <see cref="Commit"/>, nothing has happened.</summary>
    public void Dispose()
    {
        writer.Dispose();
        Sources.Dispose();
        Pages.Dispose();
        Publication.Dispose();
        source.Dispose();
        queries.Dispose();
        transaction.Dispose();
        Hash.Dispose();
    }
}
