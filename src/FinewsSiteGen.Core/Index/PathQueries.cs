using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Questions about paths in a table that has them as its key.</summary>
internal static class PathQueries
{
    /// <summary>The first text that does not begin with the prefix and stands behind all that do.</summary>
    public static string After(string prefix) => string.Concat(prefix.AsSpan(0, prefix.Length - 1), ((char)(prefix[^1] + 1)).ToString());

    /// <returns>Whether the table has the path, one below it, or one above it.</returns>
    public static bool IsNear(SqliteConnection connection, string table, string path)
    {
        if (connection.Single($"SELECT EXISTS (SELECT 1 FROM {table} WHERE path = $1 OR (path > $2 AND path < $3))", path, path + "/", path + "0") is 1L)
            return true;
        for (int slash = path.LastIndexOf('/'); slash > 0; slash = path.LastIndexOf('/', slash - 1))
        {
            if (connection.Single($"SELECT EXISTS (SELECT 1 FROM {table} WHERE path = $1)", path[..slash]) is 1L)
                return true;
        }
        return false;
    }
}
