using System.Diagnostics;
using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary>Measures this process. Make it when the work begins, read it when the work is done.</summary>
internal sealed class Meter
{
    private readonly long began = Stopwatch.GetTimestamp();

    public Figures Read(int posts, int files) =>
        new(posts, files, Cpu().TotalSeconds, Stopwatch.GetElapsedTime(began).TotalSeconds, Peak());

    private static TimeSpan Cpu()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime;
    }

    private static long Peak()
    {
        const string status = "/proc/self/status";
        string? line = File.Exists(status) ? File.ReadLines(status).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        if (line is not null)
            return long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
