using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>One build, of which the state knows.</summary>
/// <param name="Clock">What it took for now, in ISO 8601 with its offset.</param>
/// <param name="Kind">What it made: <c>output</c>, <c>delta</c> or <c>preview</c>.</param>
public sealed record KnownBuild(long Number, string Clock, string Kind);

/// <summary>A source that gave a post.</summary>
public sealed record KnownPost(long Id, string Path, string Address, string Title, long Instant, long Day, long Category, string Tag, bool IsQuarantined, bool IsExpired, bool HasTwin, bool HasPage);

/// <summary>A list's own facts.</summary>
public sealed record KnownList(long Id, ListKind Kind, string Slug, string Name, long Count);

/// <summary>What the last finished build left, for questions; changes nothing, also while a build is at work.</summary>
public sealed class StateReader : IDisposable
{
    private const string PostColumns = "id, path, address, title, instant, day, category, tag, quarantined, expired IS NOT NULL, twin, place = 0";

    private readonly SqliteConnection connection;

    private StateReader(SqliteConnection connection)
    {
        this.connection = connection;
        Pages = new PageTable(connection, long.MaxValue);
    }

    public PageTable Pages { get; }

    /// <summary>The last finished build.</summary>
    public KnownBuild LastBuild => Build(connection.KeptNumber("build"));

    public bool IsNothingPublished => connection.Kept("publication.published") == "nothing";

    /// <param name="folder">Full path of the state folder.</param>
    /// <returns><see langword="null"/> when there is no state, or none that this program made.</returns>
    public static StateReader? Open(string folder)
    {
        string file = Path.Combine(folder, StateDatabase.FileName);
        if (!File.Exists(file))
            return null;
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, Mode = SqliteOpenMode.ReadOnly }.ToString());
        try
        {
            connection.Open();
            if (connection.Kept("schema") == StateDatabase.SchemaVersion)
                return new StateReader(connection);
        }
        catch (SqliteException)
        {
            // It is damaged: the next build says so and makes it anew.
        }
        connection.Dispose();
        return null;
    }

    /// <inheritdoc cref="ArchiveState.Kept"/>
    public string Kept(string name) => connection.Kept(name) ?? "";

    public KnownBuild Build(long number) =>
        connection.Rows(row => new KnownBuild(row.GetInt64(0), row.GetString(1), row.GetString(2)), "SELECT number, clock, kind FROM builds WHERE number = $1", number).FirstOrDefault()
        ?? new KnownBuild(number, "", "");

    /// <returns>What a build made again; empty for one that is too long ago.</returns>
    public IReadOnlyList<Touch> Touches(long build) => [.. connection.Rows(
        row => new Touch((TouchScope)row.GetInt64(0), row.GetString(1), (TouchReason)row.GetInt64(2), row.GetString(3)), "SELECT scope, id, reasons, detail FROM touches WHERE build = $1", build)];

    public KnownPost? Post(long id) => Posts("WHERE id = $1", id).FirstOrDefault();

    /// <param name="source">Logical path.</param>
    public KnownPost? PostOf(string source) => SourceTable.PostOf(connection, source) is { } post ? Post(post) : null;

    /// <returns>All posts that claim an address, the one that has it first.</returns>
    public IReadOnlyList<KnownPost> Claims(string address) => [.. Posts("WHERE address = $1 ORDER BY place, path", address)];

    /// <returns>The post before or behind one in its category.</returns>
    public KnownPost? Beside(KnownPost post, bool newer)
    {
        var (side, order) = newer ? (">", "ASC") : ("<", "DESC");
        object? id = connection.Single(
            $"SELECT post FROM members WHERE list = $1 AND (instant, address) {side} ($2, $3) ORDER BY instant {order}, address {order} LIMIT 1", post.Category, post.Instant, post.Address);
        return id is long found ? Post(found) : null;
    }

    public KnownPost? TwinOf(KnownPost post) => !post.HasTwin ? null : Posts(
        "WHERE article = (SELECT article FROM posts WHERE id = $1) AND id <> $1 AND expired IS NULL AND place = 0 ORDER BY press DESC, address LIMIT 1", post.Id).FirstOrDefault();

    public KnownList? List(long id) => connection.Rows(
        row => new KnownList(row.GetInt64(0), (ListKind)row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetInt64(4)), "SELECT id, kind, slug, name, count FROM lists WHERE id = $1", id).FirstOrDefault();

    /// <returns>The category that is spelled so.</returns>
    public KnownList? CategorySpelled(string spelling) =>
        connection.Single("SELECT s.list FROM spellings s JOIN lists l ON l.id = s.list WHERE s.raw = $1 AND l.kind = $2", spelling, (long)ListKind.Category) is long id ? List(id) : null;

    /// <returns>Whether the content had the file.</returns>
    public bool HasSource(string path) => connection.Single("SELECT 1 FROM sources WHERE path = $1", path) is not null || ArchiveOf(path) is not null;

    /// <returns>Logical path of the archive that held the post; <see langword="null"/> for what was loose.</returns>
    public string? ArchiveOf(string path) =>
        DayArchive.DayOf(Path.GetFileNameWithoutExtension(path)) is { } day && connection.Single("SELECT 1 FROM sealed WHERE day = $1 AND path = $2", DayNumber.Of(day), path) is not null
            ? DayArchive.At(day) : null;

    /// <returns>Path of the page that is made from a file which is no post; <see langword="null"/> for none.</returns>
    public string? PageFrom(string source) => connection.Single("SELECT path FROM pages WHERE source = $1 AND kind <> $2", source, (long)PageKind.Redirect) as string;

    public IReadOnlyList<Diagnostic> Findings(string file, string path) => [.. connection.Rows(
        row => new Diagnostic(row.GetString(0), (Severity)row.GetInt64(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetString(5)),
        "SELECT code, severity, file, line, message, hint FROM findings WHERE (file = $1 AND $1 <> '') OR subject = $2 ORDER BY code, line", file, path)];

    /// <returns>Whether the host may not have the page as it is.</returns>
    public bool IsUnpublished(string path) => IsNothingPublished || connection.Single("SELECT 1 FROM unpublished WHERE path = $1", path) is not null;

    /// <returns>The build that took the page from a lasting address; <see langword="null"/> for none.</returns>
    public KnownBuild? GoneWith(string path) => connection.Single("SELECT build FROM gone WHERE path = $1", path) is long build ? Build(build) : null;

    /// <returns>Paths that stand near one in their order, or have its file name or its folder.</returns>
    public IReadOnlyList<string> Near(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        string folder = path[..(path.LastIndexOf('/') + 1)];
        return [.. connection.Rows(
            row => row.GetString(0),
            """
            SELECT path FROM (SELECT path FROM pages WHERE path > $1 ORDER BY path LIMIT 100)
            UNION SELECT path FROM (SELECT path FROM pages WHERE path < $1 ORDER BY path DESC LIMIT 100)
            UNION SELECT path FROM (SELECT path FROM pages WHERE substr(path, -length($2)) = $2 LIMIT 100)
            UNION SELECT path FROM (SELECT path FROM pages WHERE path >= $3 AND path < $4 ORDER BY path LIMIT 500)
            """,
            path, name is "index.html" ? path : "/" + name, folder, folder.Length > 0 ? PathQueries.After(folder) : "")];
    }

    public void Dispose()
    {
        Pages.Dispose();
        connection.Dispose();
    }

    private IEnumerable<KnownPost> Posts(string where, params object?[] values) => connection.Rows(
        row => new KnownPost(
            row.GetInt64(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetInt64(4), row.GetInt64(5), row.GetInt64(6), row.GetString(7),
            row.GetBoolean(8), row.GetBoolean(9), row.GetBoolean(10), row.GetBoolean(11)),
        $"SELECT {PostColumns} FROM posts {where}", values);
}
