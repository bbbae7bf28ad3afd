using System.Globalization;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Keeps of every build when it was, of the last ones what they made again and why, and when addresses lost their page.</summary>
/// <param name="build">Number of this build.</param>
public sealed class BuildDiary(SqliteConnection connection, long build)
{
    /// <summary>Of so many builds it is kept what they made again.</summary>
    private const int Remembered = 100;

    /// <param name="kind">What it made, in one word.</param>
    public void Begin(DateTimeOffset clock, string kind)
    {
        connection.Run("INSERT INTO builds VALUES ($1, $2, $3)", build, clock.ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture), kind);
        connection.Run("DELETE FROM touches WHERE build <= $1", build - Remembered);
    }

    /// <summary>Everything this build makes again, each once.</summary>
    public void Note(IEnumerable<Touch> touches)
    {
        foreach (var touch in touches)
            connection.Run("INSERT INTO touches VALUES ($1, $2, $3, $4, $5)", build, (long)touch.Scope, touch.Id, (long)touch.Reasons, touch.Detail);
    }

    /// <summary>A lasting address has no page any more.</summary>
    public void Vanish(string path) => connection.Run("INSERT INTO gone VALUES ($1, $2) ON CONFLICT (path) DO UPDATE SET build = $2", path, build);

    /// <summary>An address has a page.</summary>
    public void Return(string path) => connection.Run("DELETE FROM gone WHERE path = $1", path);

    /// <summary>All addresses that have a page have one: for a new state.</summary>
    public void ReturnAll() => connection.Run("DELETE FROM gone WHERE EXISTS (SELECT 1 FROM pages p WHERE p.path = gone.path)");
}
