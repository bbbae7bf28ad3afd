using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>A source as the last build saw it.</summary>
/// <param name="Modified">As of <see cref="SourceFile.Modified"/>.</param>
/// <param name="Changed">As of <see cref="SourceFile.Changed"/>.</param>
/// <param name="Hash">Of its bytes.</param>
public readonly record struct KnownSource(SourceKind Kind, long Length, long Modified, long Changed, UInt128 Hash)
{
    /// <summary>Whether the file looks as it did: then its bytes need not be read.</summary>
    public bool LooksLike(SourceFile file) => Kind == file.Kind && Length == file.Length && Modified == file.Modified && Changed == file.Changed;
}

/// <summary>For how long what became of a source holds: while the clock is in this range.</summary>
/// <param name="Low">UTC ticks, included; <see langword="null"/> for all times before.</param>
/// <param name="High">UTC ticks, excluded; <see langword="null"/> for all times after.</param>
public readonly record struct ClockRange(long? Low, long? High);

/// <summary>All content files that the last build read.</summary>
public sealed class SourceTable(SqliteConnection connection) : IDisposable
{
    private readonly Statement put = new(
        connection,
        """
        INSERT INTO sources VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
        ON CONFLICT (path) DO UPDATE SET kind = ?2, size = ?3, modified = ?4, changed = ?5, hash = ?6, low = ?7, high = ?8
        """);

    private readonly Statement stamp = new(connection, "UPDATE sources SET size = ?2, modified = ?3, changed = ?4 WHERE path = ?1");

    /// <returns>By logical path.</returns>
    public Dictionary<string, KnownSource> Load() => new(
        connection.Stream(
            row => KeyValuePair.Create(
                row.Text(0), new KnownSource((SourceKind)row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Hash(5))),
            "SELECT path, kind, size, modified, changed, hash FROM sources"),
        StringComparer.Ordinal);

    /// <returns>Sources of which the clock makes something else than the last build did.</returns>
    public IReadOnlyList<string> Woken(DateTimeOffset clock) => [.. connection.Stream(
        row => row.Text(0),
        "SELECT path FROM sources WHERE low > ?1 UNION SELECT path FROM sources WHERE high <= ?1", clock.UtcTicks)];

    public void Put(SourceFile file, UInt128 hash, ClockRange range)
    {
        put.Bind(1, file.Path).Bind(2, (long)file.Kind).Bind(3, file.Length).Bind(4, file.Modified).Bind(5, file.Changed).Bind(6, hash).Bind(7, range.Low).Bind(8, range.High).Run();
    }

    /// <summary>The same bytes under another look, as after a fresh checkout.</summary>
    public void Restamp(SourceFile file) => stamp.Bind(1, file.Path).Bind(2, file.Length).Bind(3, file.Modified).Bind(4, file.Changed).Run();

    /// <summary>The next build is to read the source again, however it looks.</summary>
    public void Distrust(string path) => connection.Run("UPDATE sources SET modified = -1, hash = zeroblob(16) WHERE path = $1", path);

    public void Remove(string path) => connection.Run("DELETE FROM sources WHERE path = $1", path);

    public void Dispose()
    {
        put.Dispose();
        stamp.Dispose();
    }
}
