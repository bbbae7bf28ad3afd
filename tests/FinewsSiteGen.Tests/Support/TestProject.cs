using System.Reflection;

namespace FinewsSiteGen.Tests.Support;

/// <summary>Where this project's sources are; the project file writes it into the assembly.</summary>
internal static class TestProject
{
    public static string Folder { get; } =
        typeof(TestProject).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ProjectFolder").Value!;

    /// <summary>The repository's <c>src</c>.</summary>
    public static string Sources => Path.GetFullPath(Path.Combine(Folder, "..", "..", "src"));

    /// <summary>The repository itself.</summary>
    public static string Repository => Path.GetFullPath(Path.Combine(Folder, "..", ".."));

    /// <param name="callerFile">From <c>[CallerFilePath]</c>; a deterministic build makes it begin with <c>/_/</c>.</param>
    /// <returns>Where that file really is.</returns>
    public static string Place(string callerFile)
    {
        string path = callerFile.Replace('\\', '/');
        string mark = $"/{Path.GetFileName(Folder)}/";
        int at = path.LastIndexOf(mark, StringComparison.Ordinal);
        return at >= 0
            ? Path.Combine(Folder, path[(at + mark.Length)..])
            : throw new ArgumentException($"not a file of the test project: {callerFile}", nameof(callerFile));
    }
}
