using System.Buffers.Binary;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Which files the site consists of, as written by this build and the one before; safe from any thread.</summary>
public sealed class Manifest : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly Lock gate = new();
    private readonly long build;
    private SqliteTransaction? transaction;
    private Statement? insert;

    public Manifest(StateDatabase state)
    {
        connection = state.Connect();
        build = connection.Single("SELECT coalesce(max(build), 0) + 1 FROM files") is long next ? next : 1;
    }

    /// <summary>Whether an earlier build has left a list of its files.</summary>
    public bool KnowsEarlierBuild => build > 1;

    /// <summary>Must be called before the first <see cref="Add"/>; from then on nothing else may write the state.</summary>
    public void Begin()
    {
        transaction = connection.BeginTransaction();
        insert = new Statement(connection, "INSERT INTO files VALUES (?1, ?2, ?3, ?4) ON CONFLICT (path) DO UPDATE SET hash = ?2, size = ?3, build = ?4");
    }

    public void Add(OutputPath path, ReadOnlySpan<byte> bytes)
    {
        Span<byte> hash = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(hash, Fingerprint.Of(bytes));
        lock (gate)
            insert!.Bind(1, path.Value).Bind(2, hash).Bind(3, bytes.Length).Bind(4, build).Run();
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
        End();
        connection.Dispose();
    }

    private void End()
    {
        insert?.Dispose();
        transaction?.Commit();
        transaction?.Dispose();
        (insert, transaction) = (null, null);
    }
}
