using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary>What a process and all that it started cost.</summary>
/// <param name="UserSeconds">CPU of all threads.</param>
/// <param name="SystemSeconds">CPU of all threads.</param>
/// <param name="PeakBytes">Largest resident memory of the process itself, as seen while it ran.</param>
/// <param name="WrittenBytes">Given to the system to be written, into whatever file.</param>
internal sealed record ChildCost(double WallSeconds, double UserSeconds, double SystemSeconds, long PeakBytes, long WrittenBytes)
{
    public double CpuSeconds => UserSeconds + SystemSeconds;
}

/// <summary>Runs a program and measures it from outside, by what Linux keeps of children that have ended. One at a time.</summary>
internal static class ChildMeter
{
    private const int OfChildren = -1;
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(10);

    /// <summary>Whether this system tells what is needed.</summary>
    public static bool IsPossible => OperatingSystem.IsLinux() && File.Exists("/proc/self/io");

    /// <param name="environment">Variables beside those of this process.</param>
    /// <exception cref="InvalidOperationException">It failed; the message holds what it said.</exception>
    public static ChildCost Measure(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var before = Now();
        long began = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        long peak = 0;
        do
            peak = Math.Max(peak, PeakOf(process.Id));
        while (!process.WaitForExit(BetweenLooks));
        process.WaitForExit();
        double wall = Stopwatch.GetElapsedTime(began).TotalSeconds;
        string said = printed.GetAwaiter().GetResult() + errors.GetAwaiter().GetResult();
        if (process.ExitCode != 0)
            throw new InvalidOperationException($"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}: {said}");
        var after = Now();
        return new ChildCost(wall, after.User - before.User, after.System - before.System, peak, after.Written - before.Written);
    }

    /// <summary>Sums over this process's children that have ended; what they wrote is added to what this process wrote when they end.</summary>
    private static (double User, double System, long Written) Now()
    {
        if (ReadUsage(OfChildren, out var usage) != 0)
            throw new InvalidOperationException("the system does not tell what its processes used");
        string written = File.ReadLines("/proc/self/io").First(line => line.StartsWith("wchar:", StringComparison.Ordinal));
        return (usage.UserSeconds + (usage.UserMicroseconds / 1e6), usage.SystemSeconds + (usage.SystemMicroseconds / 1e6), long.Parse(written[6..], CultureInfo.InvariantCulture));
    }

    /// <returns>0 for a process that has ended.</returns>
    private static long PeakOf(int process)
    {
        try
        {
            return MemoryPeak.Read(File.ReadLines($"/proc/{process}/status")) ?? 0;
        }
        catch (IOException)
        {
            return 0;
        }
    }

    [DllImport("libc", EntryPoint = "getrusage")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ReadUsage(int who, out Usage usage);

    /// <summary>As of getrusage(2) on 64-bit Linux.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 144)]
    private struct Usage
    {
        public long UserSeconds;
        public long UserMicroseconds;
        public long SystemSeconds;
        public long SystemMicroseconds;
    }
}
