using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>What a state that is made anew takes over from the one it replaces: what no content can tell.</summary>
internal static class Inheritance
{
    /// <param name="file">Full path of the state that is replaced.</param>
    public static void Take(SqliteConnection state, string file)
    {
        state.Run("ATTACH DATABASE $1 AS earlier", file);
        foreach (string table in (string[])["unpublished", "leftovers", "builds", "touches", "gone"])
            state.Run($"INSERT INTO {table} SELECT * FROM earlier.{table}");
        state.Run("INSERT INTO meta SELECT * FROM earlier.meta WHERE key IN ('build', $1) OR key LIKE 'publication.%'", ArchiveState.HashKeyName);
        state.Run("DETACH DATABASE earlier");
    }
}
