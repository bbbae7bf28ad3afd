using System.Text;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Which files the site consists of, as written by this build and the one before; safe from any thread.</summary>
public sealed class Manifest : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Lock gate = new();
    private readonly string journal;
    private readonly long build;
    private SqliteTransaction? transaction;
    private Statement? insert;
    private FileStream? intent;

    public Manifest(StateDatabase state)
    {
        connection = state.Connect();
        journal = Path.Combine(state.Folder, "journal");
        TakeJournal();
        build = connection.Single("SELECT coalesce(max(build), 0) + 1 FROM files") is long next ? next : 1;
    }

    /// <summary>Whether an earlier build has left a list of its files.</summary>
    public bool KnowsEarlierBuild => connection.Single("SELECT EXISTS (SELECT 1 FROM files)") is 1L;

    /// <summary>Must be called before the first <see cref="Add"/>; from then on nothing else may write the state.</summary>
    public void Begin()
    {
        intent = new FileStream(journal, FileMode.Create, FileAccess.Write, FileShare.Read, bufferSize: 0);
        transaction = connection.BeginTransaction();
        insert = new Statement(connection, "INSERT INTO files VALUES (?1, ?2) ON CONFLICT (path) DO UPDATE SET build = ?2");
    }

    /// <summary>Must be called before the file is written: a build that is killed then still leaves its name.</summary>
    public void Add(OutputPath path)
    {
        byte[] line = Encoding.UTF8.GetBytes(path.Value + "\n");
        lock (gate)
        {
            intent!.Write(line);
            insert!.Bind(1, path.Value).Bind(2, build).Run();
        }
    }

    /// <summary>Files of earlier builds at a path or below it that this one has not written; relative to the output.</summary>
    public IReadOnlyList<string> EarlierAt(string path)
    {
        lock (gate)
            return [.. connection.Rows(row => row.GetString(0), "SELECT path FROM files WHERE (path = $1 OR (path > $1 || '/' AND path < $1 || '0')) AND build < $2", path, build)];
    }

    /// <summary>Files of earlier builds that this one did not write; relative to the output, ordinal order.</summary>
    public IReadOnlyList<string> Gone() =>
        [.. connection.Rows(row => row.GetString(0), "SELECT path FROM files WHERE build < $1 ORDER BY path", build)];

    /// <summary>All files that are ours, relative to the output; ordinal order.</summary>
    public IReadOnlyList<string> All() => [.. connection.Rows(row => row.GetString(0), "SELECT path FROM files ORDER BY path")];

    /// <summary>Forgets what is gone and makes the rest the list that the next build finds.</summary>
    public void Commit()
    {
        connection.Run("DELETE FROM files WHERE build < $1", build);
        End();
    }

    /// <summary>A build that did not finish still leaves what it wrote on the list, so that the next one can remove it.</summary>
    public void Dispose()
    {
        try
        {
            End();
        }
        catch (SqliteException)
        {
            // The disk is full, which is why the build ends; the journal stays and tells the next one.
        }
        intent?.Dispose();
        connection.Dispose();
    }

    private void End()
    {
        insert?.Dispose();
        insert = null;
        transaction?.Commit();
        transaction?.Dispose();
        transaction = null;
        if (intent is null)
            return;
        intent.Dispose();
        intent = null;
        File.Delete(journal);
    }

    /// <summary>Takes in what a build that was killed had begun to write. A name without its line end is not whole and was never used.</summary>
    private void TakeJournal()
    {
        if (!File.Exists(journal))
            return;
        string text = File.ReadAllText(journal);
        using (var taken = connection.BeginTransaction())
        {
            using var add = new Statement(connection, "INSERT INTO files VALUES (?1, 0) ON CONFLICT (path) DO NOTHING");
            foreach (string path in text[..(text.LastIndexOf('\n') + 1)].Split('\n', StringSplitOptions.RemoveEmptyEntries))
                add.Bind(1, path).Run();
            taken.Commit();
        }
        File.Delete(journal);
    }
}
