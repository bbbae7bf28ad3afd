using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Text;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace FinewsSiteGen.Index;

/// <summary>A prepared statement for what happens once or more a post: no boxing, no parameter objects. Used by one thread at a time.</summary>
/// <remarks>Parameters count from 1, columns from 0, as in SQLite itself.</remarks>
internal sealed class Statement : IDisposable
{
    private readonly SqliteConnection connection;
    private readonly sqlite3_stmt owner;
    private readonly nint statement;

    public Statement(SqliteConnection connection, string sql)
    {
        this.connection = connection;
        Check(raw.sqlite3_prepare_v2(connection.Handle, sql, out owner));
        statement = owner.DangerousGetHandle();
    }

    public Statement Bind(int parameter, long value)
    {
        Check(SqliteCalls.BindNumber(statement, parameter, value));
        return this;
    }

    public Statement Bind(int parameter, long? value)
    {
        Check(value is { } number ? SqliteCalls.BindNumber(statement, parameter, number) : SqliteCalls.BindNull(statement, parameter));
        return this;
    }

    public Statement Bind(int parameter, bool value) => Bind(parameter, value ? 1L : 0L);

    public Statement Bind(int parameter, string value)
    {
        Span<byte> scratch = stackalloc byte[1024];
        int most = Encoding.UTF8.GetMaxByteCount(value.Length);
        Span<byte> bytes = most <= scratch.Length ? scratch : new byte[most];
        return Bind(parameter, (ReadOnlySpan<byte>)bytes[..Encoding.UTF8.GetBytes(value, bytes)]);
    }

    /// <param name="value">A text in UTF-8.</param>
    public Statement Bind(int parameter, ReadOnlySpan<byte> value)
    {
        Check(SqliteCalls.BindText(statement, parameter, ref MemoryMarshal.GetReference(value), value.Length, SqliteCalls.Copied));
        return this;
    }

    /// <summary>Binds a hash; <see cref="Hash"/> reads it.</summary>
    public Statement Bind(int parameter, Hash128 hash)
    {
        Span<byte> bytes = stackalloc byte[Hash128.Size];
        hash.Write(bytes);
        Check(SqliteCalls.BindBlob(statement, parameter, ref MemoryMarshal.GetReference(bytes), bytes.Length, SqliteCalls.Copied));
        return this;
    }

    /// <summary>Runs a statement that gives no rows, and makes it ready to run again.</summary>
    public void Run()
    {
        int result = SqliteCalls.Step(statement);
        Reset();
        Check(result);
    }

    /// <summary>Makes the statement ready to run again, with its parameters as they are.</summary>
    public void Reset() => _ = SqliteCalls.Reset(statement);

    /// <returns>Whether there is a row to read.</returns>
    public bool Step()
    {
        int result = SqliteCalls.Step(statement);
        Check(result);
        return result == raw.SQLITE_ROW;
    }

    public long Number(int column) => SqliteCalls.Number(statement, column);

    public bool Flag(int column) => SqliteCalls.Number(statement, column) != 0;

    /// <returns>Empty for NULL.</returns>
    public string Text(int column)
    {
        nint bytes = SqliteCalls.Bytes(statement, column);
        return bytes == 0 ? "" : Marshal.PtrToStringUTF8(bytes, SqliteCalls.Length(statement, column));
    }

    /// <returns><see langword="null"/> for NULL.</returns>
    public long? Maybe(int column) => IsNull(column) ? null : Number(column);

    public Hash128 Hash(int column)
    {
        nint bytes = SqliteCalls.Bytes(statement, column);
        return bytes == 0 || SqliteCalls.Length(statement, column) < Hash128.Size ? Hash128.None : new Hash128(Part(bytes), Part(bytes + sizeof(ulong)));
    }

    public bool IsNull(int column) => SqliteCalls.TypeOf(statement, column) == raw.SQLITE_NULL;

    public void Dispose() => owner.Dispose();

    private static ulong Part(nint bytes) =>
        BitConverter.IsLittleEndian ? BinaryPrimitives.ReverseEndianness((ulong)Marshal.ReadInt64(bytes)) : (ulong)Marshal.ReadInt64(bytes);

    private void Check(int result)
    {
        if (result is not (raw.SQLITE_OK or raw.SQLITE_ROW or raw.SQLITE_DONE))
            SqliteException.ThrowExceptionForRC(result, connection.Handle);
    }
}
