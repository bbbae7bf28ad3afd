using System.Globalization;
using System.Runtime.InteropServices;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary>When and on what figures were taken; says nothing that names the machine.</summary>
internal sealed record Machine(string Date, int Cores, string Processor, string System, string Runtime)
{
    public static Machine Describe(TimeProvider time) => new(
        time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Environment.ProcessorCount,
        Model(),
        $"{RuntimeInformation.OSDescription} {RuntimeInformation.OSArchitecture}",
        RuntimeInformation.FrameworkDescription);

    private static string Model()
    {
        const string place = "/proc/cpuinfo";
        string? line = File.Exists(place) ? File.ReadLines(place).FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal)) : null;
        return line is null ? "unknown processor" : line[(line.IndexOf(':') + 1)..].Trim();
    }
}
