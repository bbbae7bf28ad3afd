using SQLitePCL;

namespace FinewsSiteGen.Index;

/// <summary>The SQLite library of this process.</summary>
internal static class SqliteLibrary
{
    private const int MemoryStatus = 9;

    /// <remarks>By itself SQLite counts every byte it takes under one lock, which costs a tenth of its time; nobody here asks for that count.</remarks>
    private static readonly bool IsSet = Set();

    /// <summary>Must be called before the first connection is opened; later calls do nothing.</summary>
    public static void Prepare() => _ = IsSet;

    private static bool Set()
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(MemoryStatus, 0) == raw.SQLITE_OK;
    }
}
