using SQLitePCL;

namespace FinewsSiteGen.Index;

/// <summary>The SQLite library of this process.</summary>
internal static class SqliteLibrary
{
    private const int MultiThread = 2;
    private const int MemoryStatus = 9;

    /// <remarks>
    /// By itself SQLite counts every byte it takes under one lock, and takes a lock for each number it is given: together a seventh of its time.
    /// Nobody here asks for that count, and each connection has one thread at a time.
    /// </remarks>
    private static readonly bool IsSet = Set();

    /// <summary>Must be called before the first connection is opened; later calls do nothing.</summary>
    public static void Prepare() => _ = IsSet;

    private static bool Set()
    {
        Batteries_V2.Init();
        return raw.sqlite3_config(MultiThread) == raw.SQLITE_OK && raw.sqlite3_config(MemoryStatus, 0) == raw.SQLITE_OK;
    }
}
