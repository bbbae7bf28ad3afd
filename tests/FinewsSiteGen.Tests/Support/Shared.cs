namespace FinewsSiteGen.Tests.Support;

/// <summary>Reference material that does not belong to the repository: real posts, exact copies. Tests that need it skip where it is absent.</summary>
internal static class Shared
{
    public const string Absent = "the shared folder with real posts is not here: set FINEWS_SHARED to it";

    /// <summary>The folder itself; <see langword="null"/> when absent.</summary>
    public static string? Folder { get; } = Find();

    /// <summary>Full paths, ordinal.</summary>
    public static IReadOnlyList<string> RealPosts { get; } =
        Folder is null ? [] : [.. Directory.GetFiles(Path.Combine(Folder, "real-posts"), "*.md").Order(StringComparer.Ordinal)];

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("FINEWS_SHARED") is { Length: > 0 } named)
            return Holds(named) ? Path.GetFullPath(named) : null;
        for (var place = new DirectoryInfo(AppContext.BaseDirectory); place is not null; place = place.Parent)
        {
            if (Holds(Path.Combine(place.FullName, "shared")))
                return Path.Combine(place.FullName, "shared");
        }
        return null;
    }

    private static bool Holds(string folder) => Directory.Exists(Path.Combine(folder, "real-posts"));
}
