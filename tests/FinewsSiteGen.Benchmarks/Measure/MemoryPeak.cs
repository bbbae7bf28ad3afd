using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Measure;

internal static class MemoryPeak
{
    /// <param name="status">Lines of <c>/proc/PID/status</c>.</param>
    /// <returns>Bytes; <see langword="null"/> when no line tells them.</returns>
    public static long? Read(IEnumerable<string> status) =>
        status.FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) is { } line
            ? long.Parse(line.Split((char[])[' ', '\t'], StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024
            : null;
}
