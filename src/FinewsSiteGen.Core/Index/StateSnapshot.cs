using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>The state as the last finished build left it, while another build works; read only.</summary>
public sealed class StateSnapshot(SqliteConnection connection) : IDisposable
{
    /// <returns>Files, also those that are no longer part of the site and may stand in the output, at a path and below it, relative to the output; ordinal order.</returns>
    public IReadOnlyList<string> FilesAt(string path) =>
        [.. connection.Rows(row => row.GetString(0), """
            SELECT path FROM pages WHERE path = $1 OR (path > $2 AND path < $3)
            UNION SELECT path FROM leftovers WHERE path = $1 OR (path > $2 AND path < $3) ORDER BY path
            """, path, path + "/", path + "0")];

    public void Dispose() => connection.Dispose();
}
