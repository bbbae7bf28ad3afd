using System.Buffers.Binary;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinewsSiteGen.Index;

/// <summary>A prepared statement for what happens once or more a post: no boxing, no parameter objects. Used by one thread at a time.</summary>
/// <remarks>Parameters count from 1, columns from 0, as in SQLite itself.</remarks>
internal sealed class Statement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt statement;

    public Statement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out statement));
    }

    public Statement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, long? value)
    {
        Check(value is { } number ? raw.sqlite3_bind_int64(statement, parameter, number) : raw.sqlite3_bind_null(statement, parameter));
        return this;
    }

    public Statement Bind(int parameter, bool value) => Bind(parameter, value ? 1L : 0L);

    public Statement Bind(int parameter, string value)
    {
        Span<byte> scratch = stackalloc byte[1024];
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> bytes = most <= scratch.Length ? scratch : new byte[most];
        Check(raw.sqlite3_bind_text(statement, parameter, bytes[..Encoding.UTF8.GetBytes(value, bytes)]));
        return this;
    }

    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(raw.sqlite3_bind_blob(statement, parameter, value));
        return this;
    }

    /// <summary>Binds a hash; <see cref="Hash"/> reads it.</summary>
    public Statement Bind(int parameter, UInt128 hash)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteUInt128BigEndian(bytes, hash);
        return Bind(parameter, bytes);
    }

    /// <summary>Runs a statement that gives no rows, and makes it ready to run again.</summary>
    public void Run()
    {
        int result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        Check(result);
    }

    /// <summary>Makes the statement ready to run again, with its parameters as they are.</summary>
    public void Reset() => raw.sqlite3_reset(statement);

    /// <returns>Whether there is a row to read.</returns>
    public bool Step()
    {
        int result = raw.sqlite3_step(statement);
        Check(result);
        return result == raw.SQLITE_ROW;
    }

    public long Number(int column) => raw.sqlite3_column_int64(statement, column);

    public bool Flag(int column) => raw.sqlite3_column_int(statement, column) != 0;

    /// <returns>Empty for NULL.</returns>
    public string Text(int column)
    {
        var bytes = raw.sqlite3_column_blob(statement, column);
        return bytes.IsEmpty ? "" : Encoding.UTF8.GetString(bytes);
    }

    /// <returns><see langword="null"/> for NULL.</returns>
    public long? Maybe(int column) => IsNull(column) ? null : Number(column);

    public UInt128 Hash(int column) => BinaryPrimitives.ReadUInt128BigEndian(raw.sqlite3_column_blob(statement, column));

    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    public void Dispose() => statement.Dispose();

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }
}
