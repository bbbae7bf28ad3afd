using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Taken and contested places as the state knows them.</summary>
public sealed class PlaceTable(SqliteConnection connection, PageTable pages) : IPlaces
{
    private HashSet<string>? lost;

    public IReadOnlySet<string> Lost => lost ??= new HashSet<string>(connection.Rows(row => row.GetString(0), "SELECT path FROM contested WHERE lost"), StringComparer.Ordinal);

    public bool IsTaken(string path) => pages.IsNear(path);

    public PageOwner? OwnerAt(string path) => pages.Find(path)?.Owner;

    public bool IsContested(string path) => PathQueries.IsNear(connection, "contested", path);

    public IReadOnlyList<string> StartingWith(string prefix) => pages.StartingWith(prefix);

    /// <param name="contested">All paths that more than one page wants.</param>
    /// <param name="lostPaths">Those of pages of the site itself that yielded.</param>
    public void Replace(IEnumerable<string> contested, IEnumerable<string> lostPaths)
    {
        connection.Run("DELETE FROM contested");
        foreach (string path in contested)
            connection.Run("INSERT INTO contested VALUES ($1, 0) ON CONFLICT DO NOTHING", path);
        foreach (string path in lostPaths)
            connection.Run("INSERT INTO contested VALUES ($1, 1) ON CONFLICT (path) DO UPDATE SET lost = 1", path);
        lost = null;
    }
}
