using System.Globalization;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>A source as the last build saw it.</summary>
/// <param name="Modified">As of <see cref="SourceFile.Modified"/>.</param>
/// <param name="Changed">As of <see cref="SourceFile.Changed"/>.</param>
/// <param name="Hash">Of its bytes.</param>
public readonly record struct KnownSource(SourceKind Kind, long Length, long Modified, long Changed, Hash128 Hash)
{
    /// <summary>The archive that held it; <see langword="null"/> for a loose file.</summary>
    public DateOnly? Sealed { get; init; }

    /// <summary>Whether the file looks as it did: then its bytes need not be read.</summary>
    public bool LooksLike(SourceFile file) => Kind == file.Kind && Length == file.Length && Modified == file.Modified && Changed == file.Changed;
}

/// <summary>For how long what became of a source holds: while the clock is in this range.</summary>
/// <param name="Low">UTC ticks, included; <see langword="null"/> for all times before.</param>
/// <param name="High">UTC ticks, excluded; <see langword="null"/> for all times after.</param>
public readonly record struct ClockRange(long? Low, long? High);

/// <summary>All content files and sealed posts that the last build read.</summary>
public sealed class SourceTable(SqliteConnection connection) : IDisposable
{
    private const string LatestLow = "sources.low";

    private readonly Statement put = new(
        connection,
        """
        INSERT INTO sources VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)
        ON CONFLICT (path) DO UPDATE SET kind = ?2, size = ?3, modified = ?4, changed = ?5, hash = ?6, low = ?7, high = ?8, post = ?9
        """);

    private readonly Statement seal = new(
        connection, "INSERT INTO sealed VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (day, path) DO UPDATE SET hash = ?3, low = ?4, high = ?5, post = ?6");

    private readonly Statement stamp = new(connection, "UPDATE sources SET size = ?2, modified = ?3, changed = ?4 WHERE path = ?1");
    private long latestLow = connection.KeptNumber(LatestLow);

    /// <param name="about">How many there may be, if there are any.</param>
    /// <returns>Loose files by logical path.</returns>
    public Dictionary<string, KnownSource> Load(int about)
    {
        bool isEmpty = connection.Single("SELECT 1 FROM sources LIMIT 1") is null;
        var known = new Dictionary<string, KnownSource>(isEmpty ? 0 : about, StringComparer.Ordinal);
        Read(known, "1");
        return known;
    }

    /// <returns>Loose files that are no posts, and those at and below the given logical paths.</returns>
    public Dictionary<string, KnownSource> Load(IEnumerable<string> named)
    {
        var known = new Dictionary<string, KnownSource>(StringComparer.Ordinal);
        Read(known, $"kind NOT IN ({(int)SourceKind.Post}, {(int)SourceKind.Draft})");
        foreach (string path in named)
            Read(known, "path = ?1 OR (path > ?2 AND path < ?3)", path, path + "/", path + "0");
        return known;
    }

    /// <returns>Logical path and kind of every loose file.</returns>
    public IEnumerable<KeyValuePair<string, SourceKind>> Kinds() =>
        connection.Stream(row => KeyValuePair.Create(row.Text(0), (SourceKind)row.Number(1)), "SELECT path, kind FROM sources");

    public bool IsLoose(string path) => connection.Single("SELECT 1 FROM sources WHERE path = $1", path) is not null;

    /// <returns>Id of the post that a source gave, loose or sealed; <see langword="null"/> for none.</returns>
    public static long? PostOf(SqliteConnection state, string path)
    {
        if (state.Single("SELECT post FROM sources WHERE path = $1", path) is long loose)
            return loose;
        return DayArchive.DayOf(Path.GetFileNameWithoutExtension(path)) is { } day
            && state.Single("SELECT post FROM sealed WHERE day = $1 AND path = $2", DayNumber.Of(day), path) is long post ? post : null;
    }

    /// <returns>Posts of one archive by logical path.</returns>
    public Dictionary<string, KnownSource> LoadSealed(DateOnly day) => new(
        connection.Stream(
            row => KeyValuePair.Create(row.Text(0), new KnownSource(SourceKind.Post, 0, 0, 0, row.Hash(1)) { Sealed = day }),
            "SELECT path, hash FROM sealed WHERE day = ?1", DayNumber.Of(day)),
        StringComparer.Ordinal);

    /// <returns>Logical paths of sources of which the clock makes something else than the last build did, loose or sealed.</returns>
    public IReadOnlyList<string> Woken(DateTimeOffset clock)
    {
        string[] woken = [.. Ask("high <= ?1", clock)];
        // Nearly every source has a time it must not be earlier than, and nearly every build is later than all of them.
        if (clock.UtcTicks >= latestLow)
            return woken;
        string[] early = [.. Ask("low > ?1", clock)];
        if (early.Length == 0)
            latestLow = clock.UtcTicks;
        return [.. woken.Union(early)];
    }

    /// <returns>Logical paths of loose files that are to be read again however they look: the clock makes something else of them, or they could not be read.</returns>
    public static IReadOnlyList<string> Unsettled(SqliteConnection state, DateTimeOffset clock) => [.. state.Stream(
        row => row.Text(0),
        "SELECT path FROM sources WHERE low > ?1 OR high <= ?1 OR modified = -1", clock.UtcTicks)];

    /// <param name="post">Id of the post that it gives; <see langword="null"/> for none.</param>
    public void Put(SourceFile file, Hash128 hash, ClockRange range, long? post = null)
    {
        latestLow = Math.Max(latestLow, range.Low ?? 0);
        if (file.Sealed is { } archive)
            seal.Bind(1, DayNumber.Of(archive.Day)).Bind(2, file.Path).Bind(3, hash).Bind(4, range.Low).Bind(5, range.High).Bind(6, post).Run();
        else
            put.Bind(1, file.Path).Bind(2, (long)file.Kind).Bind(3, file.Length).Bind(4, file.Modified).Bind(5, file.Changed).Bind(6, hash).Bind(7, range.Low).Bind(8, range.High).Bind(9, post).Run();
    }

    /// <summary>The same bytes under another look, as after a fresh checkout, or in another place, as after sealing.</summary>
    public void Restamp(SourceFile file, KnownSource known)
    {
        if (file.Sealed?.Day != known.Sealed)
        {
            var (range, post) = Kept(file.Path, known);
            Put(file, known.Hash, range, post);
            Remove(file.Path, known.Sealed);
        }
        else if (file.Sealed is null)
        {
            stamp.Bind(1, file.Path).Bind(2, file.Length).Bind(3, file.Modified).Bind(4, file.Changed).Run();
        }
    }

    /// <summary>The next build is to read the source again, however it looks.</summary>
    public void Distrust(string path)
    {
        connection.Run("UPDATE sources SET modified = -1, hash = zeroblob(16) WHERE path = $1", path);
        if (DayArchive.DayOf(Path.GetFileNameWithoutExtension(path)) is not { } day)
            return;
        connection.Run("UPDATE sealed SET hash = zeroblob(16) WHERE day = $1 AND path = $2", DayNumber.Of(day), path);
        connection.Run("UPDATE archives SET modified = -1, hash = zeroblob(16) WHERE day = $1", DayNumber.Of(day));
    }

    /// <param name="day">The archive that held it; <see langword="null"/> for a loose file.</param>
    public void Remove(string path, DateOnly? day)
    {
        if (day is { } archive)
            connection.Run("DELETE FROM sealed WHERE day = $1 AND path = $2", DayNumber.Of(archive), path);
        else
            connection.Run("DELETE FROM sources WHERE path = $1", path);
    }

    /// <summary>To be called before all of it is made what the next build finds.</summary>
    public void Save() => connection.Keep(LatestLow, latestLow.ToString(CultureInfo.InvariantCulture));

    public void Dispose()
    {
        put.Dispose();
        seal.Dispose();
        stamp.Dispose();
    }

    private IEnumerable<string> Ask(string where, DateTimeOffset clock) =>
        connection.Stream(row => row.Text(0), $"SELECT path FROM sources WHERE {where} UNION ALL SELECT path FROM sealed WHERE {where}", clock.UtcTicks);

    private void Read(Dictionary<string, KnownSource> known, string where, params string[] values)
    {
        using var row = new Statement(connection, $"SELECT path, kind, size, modified, changed, hash FROM sources WHERE {where}");
        for (int i = 0; i < values.Length; i++)
            row.Bind(i + 1, values[i]);
        while (row.Step())
            known[row.Text(0)] = new KnownSource((SourceKind)row.Number(1), row.Number(2), row.Number(3), row.Number(4), row.Hash(5));
    }

    private (ClockRange Range, long? Post) Kept(string path, KnownSource known) => connection.Rows(
        row => (new ClockRange(Maybe(row, 0), Maybe(row, 1)), Maybe(row, 2)),
        known.Sealed is null ? "SELECT low, high, post FROM sources WHERE path = $1" : "SELECT low, high, post FROM sealed WHERE path = $1 AND day = $2",
        known.Sealed is { } day ? [path, DayNumber.Of(day)] : [path]).Single();

    private static long? Maybe(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt64(column);
}
