using System.Diagnostics;

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
        if (File.Exists(status) && MemoryPeak.Read(File.ReadLines(status)) is { } peak)
            return peak;
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }
}
