using System.Globalization;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Single values that one build leaves for the next.</summary>
internal static class MetaValues
{
    /// <returns><see langword="null"/> for none.</returns>
    public static string? Kept(this SqliteConnection connection, string name) => connection.Single("SELECT value FROM meta WHERE key = $1", name) as string;

    /// <returns>0 for none.</returns>
    public static long KeptNumber(this SqliteConnection connection, string name) => connection.Kept(name) is { } text ? long.Parse(text, CultureInfo.InvariantCulture) : 0;

    public static void Keep(this SqliteConnection connection, string name, string value) =>
        connection.Run("INSERT INTO meta VALUES ($1, $2) ON CONFLICT (key) DO UPDATE SET value = $2", name, value);

    public static void Drop(this SqliteConnection connection, string name) => connection.Run("DELETE FROM meta WHERE key = $1", name);
}
