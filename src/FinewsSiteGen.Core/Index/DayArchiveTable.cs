using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>An archive as the last build saw it.</summary>
/// <param name="Modified">As of <see cref="SourceFile.Modified"/>.</param>
/// <param name="Changed">As of <see cref="SourceFile.Changed"/>.</param>
/// <param name="Hash">Of its bytes: equal bytes hold equal posts, though equal posts may be packed otherwise.</param>
public readonly record struct KnownArchive(long Length, long Modified, long Changed, Hash128 Hash)
{
    /// <summary>Whether it looks as it did.</summary>
    public bool LooksLike(DayArchive archive) => Length == archive.Length && Modified == archive.Modified && Changed == archive.Changed;
}

/// <summary>The archives that the last build knew.</summary>
public sealed class DayArchiveTable(SqliteConnection connection)
{
    public SortedDictionary<DateOnly, KnownArchive> Load() => new(connection.Stream(
        row => KeyValuePair.Create(DayNumber.Day(row.Number(0)), new KnownArchive(row.Number(1), row.Number(2), row.Number(3), row.Hash(4))),
        "SELECT day, size, modified, changed, hash FROM archives").ToDictionary());

    public void Put(DayArchive archive, Hash128 hash)
    {
        using var put = new Statement(
            connection, "INSERT INTO archives VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT (day) DO UPDATE SET size = ?2, modified = ?3, changed = ?4, hash = ?5");
        put.Bind(1, DayNumber.Of(archive.Day)).Bind(2, archive.Length).Bind(3, archive.Modified).Bind(4, archive.Changed).Bind(5, hash).Run();
    }

    /// <summary>The archive is gone, or cannot be read: when it is there again, all of it is read.</summary>
    public void Remove(DateOnly day) => connection.Run("DELETE FROM archives WHERE day = $1", DayNumber.Of(day));
}
