using FinewsSiteGen.Benchmarks.Measure;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>The published program, as a process of its own for each command.</summary>
/// <param name="environment">Variables of its processes beside those of this one.</param>
internal sealed class FinewsProgram(string path, IReadOnlyDictionary<string, string> environment)
{
    private readonly Lazy<string> help = new(() => Run(path, ["build", "--help"]));

    /// <summary>Publishes it there unless it is there already.</summary>
    public static FinewsProgram At(string path, IReadOnlyDictionary<string, string> environment)
    {
        if (!File.Exists(path))
            Child.Run("dotnet", "publish", Path.GetFullPath("../../FinewsSiteGen.csproj", Project.Folder), "-c", "Release", "-v", "q", "-o", Path.GetDirectoryName(path)!);
        return new FinewsProgram(path, environment);
    }

    public bool Knows(string option) => help.Value.Contains(option, StringComparison.Ordinal);

    /// <param name="report">Where the build is to put its report.</param>
    public BuildRun Build(string report, params IEnumerable<string> arguments)
    {
        string[] line = [.. Line(path, ["build", "--quiet", "--report", report, .. arguments])];
        return BuildRun.Of(ChildMeter.Measure(line[0], line[1..], environment), report);
    }

    private static string Run(string path, params IEnumerable<string> arguments)
    {
        string[] line = [.. Line(path, arguments)];
        return Child.Run(line[0], line[1..]);
    }

    private static IEnumerable<string> Line(string path, params IEnumerable<string> arguments) =>
        path.EndsWith(".dll", StringComparison.Ordinal) ? ["dotnet", path, .. arguments] : [path, .. arguments];
}
