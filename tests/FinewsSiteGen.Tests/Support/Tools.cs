namespace FinewsSiteGen.Tests.Support;

/// <summary>Programs and folders that some tests need and not every machine has.</summary>
internal static class Tools
{
    /// <summary>Set to 1 where all tools are installed: a test without its tool then fails and is not skipped.</summary>
    public const string RequireTools = "FINEWS_REQUIRE_TOOLS";

    /// <returns>The path. Where there is none the test is skipped, so it must be a <see cref="SkippableFactAttribute"/>.</returns>
    public static string Require(string name, string? path)
    {
        if (path is null && Environment.GetEnvironmentVariable(RequireTools) == "1")
            throw new InvalidOperationException($"{name} is missing, and {RequireTools}=1 says that it must be there.");
        Skip.If(path is null, $"{name} is not installed.");
        return path;
    }

    /// <returns>Full path of a program on <c>PATH</c>, the first of <paramref name="names"/> that is there, or <see langword="null"/>.</returns>
    public static string? OnPath(params IEnumerable<string> names)
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }

    /// <returns>Full path in <see cref="Support.Shared"/>'s folder. Where there is none the test is skipped, whatever <see cref="RequireTools"/> says.</returns>
    public static string Shared(string path)
    {
        string? found = Support.Shared.Folder is { } folder && Path.Combine(folder, path) is var full && Path.Exists(full) ? full : null;
        Skip.If(found is null, $"{path} is not here: set FINEWS_SHARED to the folder of shared test material.");
        return found;
    }
}
