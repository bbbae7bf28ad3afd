using System.Globalization;
using FinewsSiteGen.Diagnostics;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinewsSiteGen.Index;

/// <summary>The state of one (site, output): one SQLite file, held by one build at a time. A cache: lost or damaged, it is made anew.</summary>
/// <remarks>
/// A build that starts from nothing writes a new file, which takes the place of the old one when the build has ended; one that continues works in a single
/// transaction. So whatever interrupts a build, the file tells what the last finished one left.
/// </remarks>
public sealed class StateDatabase : IDisposable
{
    public const string FileName = "state.db";

    internal const string SchemaVersion = "6";
    private const string Unfinished = ".new";

    /// <summary>In pages of 4 KB; each build reads all of the log once.</summary>
    private const int LongestLog = 4096;

    private readonly StateLock hold;
    private readonly string file;
    private readonly string mark;
    private SqliteConnection? earlier;
    private SqliteConnection? made;

    private StateDatabase(string folder, StateLock hold)
    {
        Folder = folder;
        this.hold = hold;
        file = Path.Combine(folder, FileName);
        mark = Path.Combine(folder, "state.mark");
    }

    /// <summary>Full path of the state folder.</summary>
    public string Folder { get; }

    /// <exception cref="SiteException">Another build holds it, or the machine will not let it be written.</exception>
    public static StateDatabase Open(string folder)
    {
        var state = new StateDatabase(folder, StateLock.Take(folder));
        DeleteDatabase(state.file + Unfinished);
        return state;
    }

    /// <returns>What the last finished build left; <see langword="null"/> when there is nothing, or nothing that can be used, which <paramref name="found"/> says.</returns>
    public SqliteConnection? Earlier(DiagnosticBag found)
    {
        if (earlier is not null || !File.Exists(file))
            return earlier;
        try
        {
            earlier = Connect(file);
            if (FaultOf(earlier) is not { } fault)
                return earlier;
            found.Add(Rules.StateDamaged, file, 0, fault);
        }
        catch (SqliteException fault)
        {
            found.Add(Rules.StateDamaged, file, 0, Fault.WordsOf(fault));
        }
        Discard();
        return null;
    }

    /// <returns>What the last finished build left, for any thread; <see langword="null"/> when there is nothing.</returns>
    public StateSnapshot? Peek() => earlier is null ? null : new StateSnapshot(Connect(file));

    /// <summary>A new state with no more than what outlives a state, without most indexes, beside what <see cref="Earlier"/> gave; nothing reads it before <see cref="Adopt"/>.</summary>
    public SqliteConnection Create()
    {
        made = Connect(file + Unfinished);
        made.Run("PRAGMA journal_mode = OFF");
        made.Run("PRAGMA synchronous = OFF");
        made.Run(Schema.Tables);
        made.Run("INSERT INTO meta VALUES ('schema', $1)", SchemaVersion);
        if (earlier is not null)
            Inheritance.Take(made, file);
        return made;
    }

    /// <summary>Makes what <see cref="Create"/> gave the state; its connection can be used no more.</summary>
    public void Adopt()
    {
        made!.Dispose();
        made = null;
        earlier?.Dispose();
        earlier = null;
        using (var flush = new FileStream(file + Unfinished, FileMode.Open, FileAccess.ReadWrite))
            flush.Flush(flushToDisk: true);
        DeleteDatabase(file);
        File.Move(file + Unfinished, file);
    }

    /// <summary>Drops what <see cref="Earlier"/> gave: it cannot be used.</summary>
    public void Discard()
    {
        earlier?.Dispose();
        earlier = null;
        DeleteDatabase(file);
    }

    /// <summary>Removes the state's own files; nothing can be asked of it afterwards.</summary>
    public void Delete()
    {
        Discard();
        File.Delete(mark);
        File.Delete(Path.Combine(Folder, StorySpool.FileName));
        hold.Delete();
    }

    public void Dispose()
    {
        made?.Dispose();
        earlier?.Dispose();
        DeleteDatabase(file + Unfinished);
        if (File.Exists(file))
            WriteMark();
        hold.Dispose();
    }

    private static void DeleteDatabase(string path)
    {
        foreach (string suffix in (string[])["", "-wal", "-shm", "-journal"])
            File.Delete(path + suffix);
    }

    private static SqliteConnection Connect(string path)
    {
        SqliteLibrary.Prepare();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        connection.Run("PRAGMA journal_mode = WAL");
        connection.Run("PRAGMA synchronous = NORMAL");
        connection.Run("PRAGMA temp_store = MEMORY");
        connection.Run("PRAGMA cache_size = -65536");
        // What a build changes is written once, to the log; only when many builds have filled it is it written again, to its place.
        connection.Run($"PRAGMA wal_autocheckpoint = {LongestLog}");
        raw.sqlite3_db_config(connection.Handle, raw.SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, out _);
        return connection;
    }

    /// <returns><see langword="null"/> for a state that can be used.</returns>
    private string? FaultOf(SqliteConnection connection)
    {
        if (connection.Single("SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'pages')") is not 2L
            || connection.Single("SELECT value FROM meta WHERE key = 'schema'") is not SchemaVersion)
            return "another version of this program has made it";
        return IsAsLeft() || connection.Single("PRAGMA quick_check(1)") is "ok" ? null : "its parts do not fit together";
    }

    /// <summary>Reading all of a large state to check it costs more than a build; a file that looks as the last build left it is taken as sound.</summary>
    private bool IsAsLeft() => File.Exists(mark) && File.ReadAllText(mark) == Look();

    private void WriteMark()
    {
        try
        {
            File.WriteAllText(mark, Look());
        }
        catch (IOException)
        {
            // Without a mark the next build checks the whole file.
        }
    }

    private string Look()
    {
        var info = new FileInfo(file);
        var log = new FileInfo(file + "-wal");
        return string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks} {(log.Exists ? log.Length : 0)}");
    }
}
