using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>A file of the site as the state knows it.</summary>
/// <param name="Hash">Of its bytes.</param>
public sealed record KnownPage(string Path, PageKind Kind, PageOwner Owner, Hash128 Hash, long Size)
{
    /// <summary>Number of the last build that made it.</summary>
    public long Made { get; init; }

    /// <summary>Number of the last build that gave it other bytes or wrote its file.</summary>
    public long Written { get; init; }

    /// <summary>Logical path of the file it comes from when it was made or placed by hand, or is a redirect that one declares; else empty.</summary>
    public string Source { get; init; } = "";
}

/// <summary>All files the site consists of; used by the thread that owns the connection.</summary>
public sealed class PageTable(SqliteConnection connection, long build) : IDisposable
{
    private const string Columns = "g.path, g.kind, g.owner_kind, g.owner, g.hash, g.size, g.build, g.written, g.source";

    private readonly Statement put = new(
        connection,
        """
        INSERT INTO pages VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (path) DO UPDATE SET kind = ?2, owner_kind = ?3, owner = ?4, hash = ?5, size = ?6, build = ?7, written = ?8, source = ?9
        """);

    private readonly Statement find = new(connection, $"SELECT {Columns} FROM pages g WHERE g.path = ?1");

    /// <summary>Notes that this build made the page.</summary>
    public void Put(KnownPage page)
    {
        put.Bind(1, page.Path).Bind(2, (long)page.Kind).Bind(3, (long)page.Owner.Kind).Bind(4, page.Owner.Id).Bind(5, page.Hash).Bind(6, page.Size)
            .Bind(7, build).Bind(8, page.Written).Bind(9, page.Source).Run();
    }

    public KnownPage? Find(string path)
    {
        find.Bind(1, path);
        var page = find.Step() ? Read(find) : null;
        find.Reset();
        return page;
    }

    /// <returns>Whether a file stands at the path, below it, or where it needs a folder.</returns>
    public bool IsNear(string path) => PathQueries.IsNear(connection, "pages", path);

    /// <summary>Files of a folder or whose path begins alike; ordinal order.</summary>
    public IReadOnlyList<string> StartingWith(string prefix) => [.. connection.Rows(
        row => row.GetString(0), "SELECT path FROM pages WHERE path >= $1 AND path < $2 ORDER BY path", prefix, PathQueries.After(prefix))];

    /// <summary>All files; relative to the output, ordinal order; streams.</summary>
    public IEnumerable<KnownPage> All() => connection.Stream(Read, $"SELECT {Columns} FROM pages g ORDER BY g.path");

    /// <summary>As <see cref="All"/>, each with the logical path of its post's source; empty for what is no post's page.</summary>
    public IEnumerable<(KnownPage Page, string Source)> AllWithSources() => connection.Stream(
        row => (Read(row), row.Text(9)),
        $"SELECT {Columns}, p.path FROM pages g LEFT JOIN posts p ON g.owner_kind = {(int)OwnerKind.Post} AND p.id = g.owner ORDER BY g.path");

    /// <summary>Hand-made pages, files, and redirects that yield to everything else.</summary>
    public IReadOnlyList<string> OfHand() =>
        [.. connection.Rows(row => row.GetString(0), "SELECT path FROM pages WHERE owner_kind IN ($1, $2)", (long)OwnerKind.Hand, (long)OwnerKind.Stub)];

    /// <summary>Files that this build has not made.</summary>
    public IReadOnlyList<string> NotMade() =>
        [.. connection.Rows(row => row.GetString(0), "SELECT path FROM pages WHERE build < $1 ORDER BY path", build)];

    public bool Remove(string path) => connection.Run("DELETE FROM pages WHERE path = $1", path) > 0;

    public void Dispose()
    {
        put.Dispose();
        find.Dispose();
    }

    private static KnownPage Read(Statement row) => new(
        row.Text(0), (PageKind)row.Number(1), new PageOwner((OwnerKind)row.Number(2), row.Number(3)), row.Hash(4), row.Number(5))
    {
        Made = row.Number(6),
        Written = row.Number(7),
        Source = row.Text(8),
    };
}
