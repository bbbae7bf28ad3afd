namespace FinewsSiteGen.Tests.Support;

/// <summary>The files of a folder, whatever order the disk lists them in.</summary>
internal static class FolderFiles
{
    /// <returns>Relative to <paramref name="folder"/>, with <c>/</c>, in ordinal order.</returns>
    public static IReadOnlyList<string> List(string folder) =>
        [.. Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/'))
            .Order(StringComparer.Ordinal)];
}
