using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Short forms; parameters are <c>$1</c>, <c>$2</c> … in the order given.</summary>
internal static class SqliteExtensions
{
    public static SqliteCommand Command(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        for (int i = 0; i < values.Length; i++)
            command.Parameters.AddWithValue($"${i + 1}", values[i] ?? DBNull.Value);
        return command;
    }

    public static int Run(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <returns>First column of the first row; <see langword="null"/> without one.</returns>
    public static object? Single(this SqliteConnection connection, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = connection.Command(sql, values);
        return command.ExecuteScalar();
    }

    /// <summary>Streams rows; the reader behind it lives until the enumeration ends.</summary>
    public static IEnumerable<T> Rows<T>(this SqliteConnection connection, Func<SqliteDataReader, T> read, string sql, params object?[] values)
    {
        using var command = connection.Command(sql, values);
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return read(reader);
    }

    /// <summary>As <see cref="Rows"/>, for queries that give a row for every post; parameters are numbers, <c>?1</c> …</summary>
    public static IEnumerable<T> Stream<T>(this SqliteConnection connection, Func<Statement, T> read, string sql, params long[] values)
    {
        using var statement = new Statement(connection, sql);
        for (int i = 0; i < values.Length; i++)
            statement.Bind(i + 1, values[i]);
        while (statement.Step())
            yield return read(statement);
    }
}
