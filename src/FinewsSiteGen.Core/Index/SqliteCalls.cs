using System.Runtime.InteropServices;

namespace FinewsSiteGen.Index;

/// <summary>The calls of SQLite that each post and each page makes dozens of: by the bare handle of a statement, which the caller keeps alive.</summary>
/// <remarks>
/// Those that only look at or fill a place in memory do not tell the runtime that they leave it: they end within nanoseconds and call nothing back.
/// The library is the one that SQLitePCLRaw has loaded.
/// </remarks>
internal static class SqliteCalls
{
    private const string Library = "e_sqlite3";

    /// <summary>SQLite copies what it is given before the call ends.</summary>
    public const nint Copied = -1;

    [DllImport(Library, EntryPoint = "sqlite3_step")]
    public static extern int Step(nint statement);

    [DllImport(Library, EntryPoint = "sqlite3_reset")]
    public static extern int Reset(nint statement);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_int64")]
    public static extern int BindNumber(nint statement, int parameter, long value);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_bind_null")]
    public static extern int BindNull(nint statement, int parameter);

    /// <param name="free">See <see cref="Copied"/>.</param>
    [DllImport(Library, EntryPoint = "sqlite3_bind_text")]
    public static extern int BindText(nint statement, int parameter, ref byte text, int length, nint free);

    /// <inheritdoc cref="BindText"/>
    [DllImport(Library, EntryPoint = "sqlite3_bind_blob")]
    public static extern int BindBlob(nint statement, int parameter, ref byte bytes, int length, nint free);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_int64")]
    public static extern long Number(nint statement, int column);

    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_type")]
    public static extern int TypeOf(nint statement, int column);

    /// <returns>Stands until the statement steps; 0 for NULL and for what is empty.</returns>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_blob")]
    public static extern nint Bytes(nint statement, int column);

    /// <returns>Of <see cref="Bytes"/>.</returns>
    [SuppressGCTransition]
    [DllImport(Library, EntryPoint = "sqlite3_column_bytes")]
    public static extern int Length(nint statement, int column);
}
