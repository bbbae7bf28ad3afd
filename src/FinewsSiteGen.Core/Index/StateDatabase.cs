using FinewsSiteGen.Diagnostics;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>The state of one (site, output): one SQLite file, held by one build at a time. A cache: lost or damaged, it is made anew.</summary>
public sealed class StateDatabase : IDisposable
{
    public const string FileName = "state.db";

    private const string SchemaVersion = "1";
    private const string LockName = "lock";

    private readonly FileStream hold;
    private readonly string file;

    private StateDatabase(string folder, FileStream hold)
    {
        Folder = folder;
        this.hold = hold;
        file = Path.Combine(folder, FileName);
    }

    /// <summary>Full path of the state folder.</summary>
    public string Folder { get; }

    /// <exception cref="SiteException">Another build holds it, or the machine will not let it be written.</exception>
    public static StateDatabase Open(string folder, DiagnosticBag found)
    {
        var state = new StateDatabase(folder, Hold(folder));
        try
        {
            state.Prepare(found);
            return state;
        }
        catch
        {
            state.Dispose();
            throw;
        }
    }

    /// <summary>A connection of its own; the caller disposes of it.</summary>
    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Pooling = false }.ToString());
        connection.Open();
        connection.Run("PRAGMA journal_mode = WAL");
        connection.Run("PRAGMA synchronous = OFF");
        connection.Run("PRAGMA temp_store = MEMORY");
        connection.Run("PRAGMA cache_size = -65536");
        return connection;
    }

    /// <summary>Removes the state's own files; nothing can be asked of it afterwards.</summary>
    public void Delete()
    {
        foreach (string suffix in (string[])["", "-wal", "-shm"])
            File.Delete(file + suffix);
        File.Delete(Path.Combine(Folder, LockName));
    }

    public void Dispose() => hold.Dispose();

    private static FileStream Hold(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException fault) when (File.Exists(Path.Combine(folder, LockName)))
        {
            throw new SiteException(Failure.Machine, Rules.StateBusy.At(folder, 0, Fault.WordsOf(fault)));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new SiteException(Failure.Machine, Rules.StateNotWritable.At(folder, 0, Fault.WordsOf(fault)));
        }
    }

    private void Prepare(DiagnosticBag found)
    {
        try
        {
            if (FaultOf() is not { } fault)
                return;
            if (fault.Length > 0)
                found.Add(Rules.StateDamaged, file, 0, fault);
        }
        catch (SqliteException fault)
        {
            found.Add(Rules.StateDamaged, file, 0, Fault.WordsOf(fault));
        }
        foreach (string suffix in (string[])["", "-wal", "-shm"])
            File.Delete(file + suffix);
        using var connection = Connect();
        connection.Run(Schema.Permanent);
        connection.Run("INSERT INTO meta VALUES ('schema', $1)", SchemaVersion);
    }

    /// <returns><see langword="null"/> for a state that can be used, empty when there is none.</returns>
    private string? FaultOf()
    {
        if (!File.Exists(file))
            return "";
        using var connection = Connect();
        if (connection.Single("SELECT count(*) FROM sqlite_master WHERE name IN ('meta', 'files')") is not 2L
            || connection.Single("SELECT value FROM meta WHERE key = 'schema'") is not SchemaVersion)
            return "another version of this program has made it";
        return connection.Single("PRAGMA quick_check(1)") is "ok" ? null : "its parts do not fit together";
    }
}
