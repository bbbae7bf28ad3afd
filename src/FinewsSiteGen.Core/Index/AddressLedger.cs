using FinewsSiteGen.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Every place the site ever published a page at. It outlives every state and is never made anew by itself.</summary>
public sealed class AddressLedger : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Statement add;
    private readonly Statement find;

    private AddressLedger(SqliteConnection connection, bool isNew)
    {
        this.connection = connection;
        IsNew = isNew;
        add = new Statement(connection, "INSERT INTO addresses VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET source = ?2 WHERE ?2 <> ''");
        find = new Statement(connection, "SELECT source FROM addresses WHERE path = ?1");
    }

    /// <summary>Whether there was none before.</summary>
    public bool IsNew { get; }

    /// <param name="file">Full path; made if it is missing.</param>
    /// <exception cref="SiteException">The file is no ledger, or cannot be read or written.</exception>
    public static AddressLedger Open(string file)
    {
        bool isNew = !File.Exists(file);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            SqliteLibrary.Prepare();
            var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false, DefaultTimeout = 30 }.ToString());
            connection.Open();
            // Nothing in a new ledger needs a log: what the first build adds is written once, to its place.
            if (!isNew)
                connection.Run("PRAGMA journal_mode = WAL");
            connection.Run("PRAGMA synchronous = NORMAL");
            connection.Run(
                """
                CREATE TABLE IF NOT EXISTS addresses (path TEXT PRIMARY KEY, source TEXT NOT NULL) WITHOUT ROWID;
                CREATE TABLE IF NOT EXISTS steps (state TEXT PRIMARY KEY, step TEXT NOT NULL) WITHOUT ROWID;
                """);
            return new AddressLedger(connection, isNew);
        }
        catch (Exception fault) when (fault is SqliteException or IOException or UnauthorizedAccessException)
        {
            throw new SiteException(Failure.Machine, Rules.LedgerUnreadable.At(file, 0, Fault.WordsOf(fault)));
        }
    }

    /// <summary>Where pages were, relative to the output, with the logical path of the post each was made of, empty for other pages; in the order of their bytes; streams.</summary>
    public IEnumerable<(string Path, string Source)> All() => connection.Stream(row => (row.Text(0), row.Text(1)), "SELECT path, source FROM addresses ORDER BY path");

    /// <returns>The logical path of the post that had its page there; <see langword="null"/> when no page was published there.</returns>
    public string? Find(string path)
    {
        find.Bind(1, path);
        string? source = find.Step() ? find.Text(0) : null;
        find.Reset();
        return source;
    }

    /// <summary>Adds addresses, and notes that the ledger now holds all that a state has published; when any was new, other states have to look at the whole ledger again.</summary>
    /// <param name="state">Names the state.</param>
    /// <param name="step">Its build.</param>
    public void Add(IEnumerable<(string Path, string Source)> addresses, string state, string step)
    {
        using var transaction = connection.BeginTransaction();
        long before = Count();
        foreach (var (path, source) in addresses)
            add.Bind(1, path).Bind(2, source).Run();
        if (Count() != before)
            connection.Run("DELETE FROM steps");
        connection.Run("INSERT INTO steps VALUES ($1, $2) ON CONFLICT (state) DO UPDATE SET step = $2", state, step);
        transaction.Commit();
    }

    /// <summary>Adds the addresses of a text, all or none; a source that is known stays. When any was new, states have to look at the whole ledger again.</summary>
    /// <param name="wrong">Makes the exception for a line, counted from 1, that is no entry.</param>
    /// <returns>How many addresses were read, and how many of them were new.</returns>
    public (long Read, long New) Merge(Stream text, Func<int, string, Exception> wrong)
    {
        using var transaction = connection.BeginTransaction();
        using var merge = new Statement(connection, "INSERT INTO addresses VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET source = ?2 WHERE source = '' AND ?2 <> ''");
        long before = Count();
        long known = Addresses();
        long read = 0;
        var lines = new TextLines(text);
        while (lines.TryRead(out var line))
        {
            if (line.IsEmpty)
                continue;
            try
            {
                var (path, source) = LedgerText.Read(line);
                merge.Bind(1, path).Bind(2, source).Run();
                read++;
            }
            catch (FormatException fault)
            {
                throw wrong(lines.Number, fault.Message);
            }
        }
        if (Count() != before)
            connection.Run("DELETE FROM steps");
        long added = Addresses() - known;
        transaction.Commit();
        return (read, added);
    }

    /// <returns>Whether it was known.</returns>
    public bool Forget(string path)
    {
        if (connection.Run("DELETE FROM addresses WHERE path = $1", path) == 0)
            return false;
        // Every state has to look at the whole ledger again.
        connection.Run("DELETE FROM steps");
        return true;
    }

    /// <returns>What <see cref="Add"/> was last told for this state.</returns>
    public string? StepOf(string state) => connection.Single("SELECT step FROM steps WHERE state = $1", state) as string;

    public void Dispose()
    {
        add.Dispose();
        find.Dispose();
        connection.Dispose();
    }

    private long Addresses() => (long)connection.Single("SELECT count(*) FROM addresses")!;

    /// <summary>Rows that this connection has changed so far.</summary>
    private long Count() => connection.Single("SELECT total_changes()") is long count ? count : 0;
}
