using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>What the host may lack of the site, or hold beside it, and what the output folder may hold beside it; used by the thread that owns the connection.</summary>
/// <remarks>
/// A row of <c>unpublished</c> is a path that a build changed or took off the site (<c>gone</c>) without its being published, and the number of the first build
/// whose delta may hold it (<c>since</c>); <c>held</c>: the last delta held a page there whose address is to last, and a later build changed it or took it away.
/// While nothing was ever published, pages need no rows. <c>leftovers</c> are paths that deltas took off the site since the output folder was last written.
/// </remarks>
public sealed class PublicationTable : IDisposable
{
    private const string Published = "publication.published";
    private const string Delta = "publication.delta";
    private const string Output = "publication.output";

    private readonly SqliteConnection connection;
    private readonly long build;
    private readonly long lastDelta;
    private readonly Statement change;
    private readonly Statement remove;

    /// <param name="build">Number of this build.</param>
    public PublicationTable(SqliteConnection connection, long build)
    {
        this.connection = connection;
        this.build = build;
        lastDelta = connection.KeptNumber(Delta);
        IsNothingPublished = connection.Kept(Published) == "nothing";
        OutputLag = Enum.TryParse<OutputLag>(connection.Kept(Output), out var lag) ? lag : OutputLag.None;
        change = new Statement(
            connection,
            """
            INSERT INTO unpublished VALUES (?1, 0, ?2, ?4)
            ON CONFLICT (path) DO UPDATE SET held = CASE WHEN gone = 0 AND since <= ?3 THEN 1 ELSE held END, gone = 0, since = ?2
            """);
        remove = new Statement(
            connection,
            """
            INSERT INTO unpublished VALUES (?1, 1, ?2, ?4)
            ON CONFLICT (path) DO UPDATE SET held = CASE WHEN ?5 = 0 THEN 0 WHEN gone = 0 AND since <= ?3 THEN 1 ELSE held END, gone = 1, since = ?2
            """);
    }

    /// <summary>Whether the host has nothing of the site yet, as far as anybody has said.</summary>
    public bool IsNothingPublished { get; private set; }

    /// <summary>How far the output folder is behind the state.</summary>
    public OutputLag OutputLag { get; private set; }

    /// <summary>Pages that the host may not have as they are; while nothing is published, all of them and not only these.</summary>
    public IReadOnlyList<string> Pages() => [.. connection.Rows(row => row.GetString(0), "SELECT path FROM unpublished WHERE gone = 0 ORDER BY path")];

    /// <summary>Files that the host may have and that are no part of the site; in the order of their bytes.</summary>
    public IReadOnlyList<string> Deletions() => [.. connection.Rows(row => row.GetString(0), "SELECT path FROM unpublished WHERE gone = 1 ORDER BY path")];

    /// <summary>Files that the output folder may still hold.</summary>
    public IReadOnlyList<string> Leftovers() => LeftoversIn(connection);

    /// <inheritdoc cref="Leftovers"/>
    public static IReadOnlyList<string> LeftoversIn(SqliteConnection connection) => [.. connection.Rows(row => row.GetString(0), "SELECT path FROM leftovers ORDER BY path")];

    /// <returns>Whether the output folder was ever written from this state, so that its files are ours.</returns>
    public static bool KnowsOutput(SqliteConnection connection) => connection.Kept(Output) != nameof(OutputLag.NeverWritten);

    /// <summary>A first build that publishes nothing: neither host nor output have anything.</summary>
    public void BeginUnpublished()
    {
        connection.Keep(Published, "nothing");
        IsNothingPublished = true;
    }

    /// <summary>A page is new or has other bytes, and this build does not publish it.</summary>
    /// <param name="wasThere">Whether the last build left a page there.</param>
    public void Change(string path, bool wasThere) => change.Bind(1, path).Bind(2, build).Bind(3, lastDelta).Bind(4, wasThere && IsNothingPublished && lastDelta > 0).Run();

    /// <summary>A page is no longer part of the site, and this build does not publish that.</summary>
    /// <param name="wasLasting">Whether its address was to last.</param>
    public void Remove(string path, bool wasLasting) =>
        remove.Bind(1, path).Bind(2, build).Bind(3, lastDelta).Bind(4, wasLasting && IsNothingPublished && lastDelta > 0).Bind(5, wasLasting).Run();

    /// <summary>A delta took a file off the site that may stand in the output folder.</summary>
    public void LeaveInOutput(string path) => connection.Run("INSERT INTO leftovers VALUES ($1) ON CONFLICT DO NOTHING", path);

    /// <summary>The delta of this build holds all that is unpublished, but for pages that could not be made.</summary>
    public void FinishDelta()
    {
        connection.Run("UPDATE unpublished SET held = 0 WHERE held <> 0");
        connection.Run("UPDATE unpublished SET since = $1 + 1 WHERE gone = 0 AND EXISTS (SELECT 1 FROM pages p WHERE p.path = unpublished.path AND p.build < $1)", build);
        if (IsNothingPublished)
            connection.Run("INSERT INTO unpublished SELECT path, 0, $1 + 1, 0 FROM pages WHERE build < $1 ON CONFLICT DO NOTHING", build);
        connection.Keep(Delta, build.ToString(CultureInfo.InvariantCulture));
        OutputLag = OutputLag == OutputLag.NeverWritten || build == 1 ? OutputLag.NeverWritten : OutputLag.Behind;
        connection.Keep(Output, OutputLag.ToString());
    }

    /// <summary>The output folder holds what the state describes.</summary>
    /// <param name="publishes">Whether that makes it published.</param>
    public void FinishOutput(bool publishes)
    {
        connection.Run("DELETE FROM leftovers");
        connection.Drop(Output);
        OutputLag = OutputLag.None;
        if (!publishes)
            return;
        connection.Run("DELETE FROM unpublished");
        connection.Drop(Published);
        connection.Drop(Delta);
        IsNothingPublished = false;
    }

    public void Dispose()
    {
        change.Dispose();
        remove.Dispose();
    }

    /// <summary>Whether a delta was finished that was not acknowledged.</summary>
    internal bool IsDeltaWaiting => lastDelta > 0;

    /// <summary>What <see cref="Acknowledge"/> will make published.</summary>
    /// <param name="pages">All pages of the state.</param>
    /// <returns>Nothing when no delta waits.</returns>
    internal HeldByDelta Held(PageTable pages)
    {
        if (lastDelta == 0)
            return new HeldByDelta([], [], 0);
        string[] replaced = [.. connection.Rows(row => row.GetString(0), "SELECT path FROM unpublished WHERE held = 1 ORDER BY path")];
        long deletions = (long)connection.Single("SELECT count(*) FROM unpublished WHERE gone = 1 AND since <= $1", lastDelta)!;
        return new HeldByDelta(HeldPages(pages), replaced, deletions);
    }

    /// <summary>What the last delta held is on the host.</summary>
    internal void Acknowledge()
    {
        connection.Run("DELETE FROM unpublished WHERE since <= $1", lastDelta);
        connection.Run("UPDATE unpublished SET held = 0 WHERE held <> 0");
        connection.Drop(Published);
        connection.Drop(Delta);
    }

    private IEnumerable<KnownPage> HeldPages(PageTable pages)
    {
        if (!IsNothingPublished)
            return connection.Stream(row => row.Text(0), "SELECT path FROM unpublished WHERE gone = 0 AND since <= ?1 ORDER BY path", lastDelta).ToList().Select(pages.Find).OfType<KnownPage>();
        var later = connection.Stream(row => row.Text(0), "SELECT path FROM unpublished WHERE since > ?1", lastDelta).ToHashSet(StringComparer.Ordinal);
        return pages.All().Where(page => !later.Contains(page.Path));
    }
}

/// <summary>Pages that are not published, at one moment.</summary>
/// <param name="IsEverything">Whether nothing is published, so that <paramref name="Paths"/> does not name all.</param>
public sealed record Waiting(bool IsEverything, IReadOnlySet<string> Paths)
{
    public static Waiting In(PublicationTable table) => new(table.IsNothingPublished, table.Pages().ToHashSet(StringComparer.Ordinal));
}

/// <param name="Pages">As the delta held them; streams.</param>
/// <param name="Replaced">Paths of pages that a later build changed or took away.</param>
internal sealed record HeldByDelta(IEnumerable<KnownPage> Pages, IReadOnlyList<string> Replaced, long Deletions);

/// <summary>How far the output folder is behind the state.</summary>
public enum OutputLag
{
    /// <summary>It holds what the state describes.</summary>
    None,

    /// <summary>Builds since it was written made deltas.</summary>
    Behind,

    /// <summary>All builds made deltas.</summary>
    NeverWritten,
}
