using System.Reflection;

namespace FinewsSiteGen.Benchmarks;

/// <summary>Where this project's sources are; the project file writes it into the assembly.</summary>
internal static class Project
{
    public static string Folder { get; } =
        typeof(Project).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().First(data => data.Key == "ProjectFolder").Value!;
}
