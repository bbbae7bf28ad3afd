using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Queries that are asked over and over, prepared once; used by the thread that owns the connection.</summary>
internal sealed class StatementPool(SqliteConnection connection) : IDisposable
{
    private readonly Dictionary<string, Stack<Statement>> idle = new(StringComparer.Ordinal);

    /// <summary>Streams rows; the same query may be asked again before the enumeration ends.</summary>
    /// <param name="values">Of the parameters <c>?1</c> …</param>
    public IEnumerable<T> Stream<T>(Func<Statement, T> read, string sql, params long[] values) => Stream(read, sql, statement =>
    {
        for (int i = 0; i < values.Length; i++)
            statement.Bind(i + 1, values[i]);
    });

    /// <inheritdoc cref="Stream{T}(Func{Statement, T}, string, long[])"/>
    public IEnumerable<T> Stream<T>(Func<Statement, T> read, string sql, string first, params string[] more) => Stream(read, sql, statement =>
    {
        statement.Bind(1, first);
        for (int i = 0; i < more.Length; i++)
            statement.Bind(i + 2, more[i]);
    });

    private IEnumerable<T> Stream<T>(Func<Statement, T> read, string sql, Action<Statement> bind)
    {
        if (!idle.TryGetValue(sql, out var known))
            idle.Add(sql, known = []);
        if (!known.TryPop(out var statement))
            statement = new Statement(connection, sql);
        try
        {
            bind(statement);
            while (statement.Step())
                yield return read(statement);
        }
        finally
        {
            statement.Reset();
            known.Push(statement);
        }
    }

    public void Dispose()
    {
        foreach (var statement in idle.Values.SelectMany(known => known))
            statement.Dispose();
    }
}
