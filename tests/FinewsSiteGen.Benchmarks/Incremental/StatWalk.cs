using System.Diagnostics;
using System.IO.Enumeration;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>The yardstick of builds with little to do: names and <c>lstat</c> of every file, on one thread, nothing kept.</summary>
internal static class StatWalk
{
    private const int Walks = 3;

    /// <returns>Seconds of the fastest of several walks.</returns>
    public static double Seconds(string folder)
    {
        double best = double.MaxValue;
        for (int i = 0; i < Walks; i++)
        {
            long began = Stopwatch.GetTimestamp();
            Walk(folder);
            best = Math.Min(best, Stopwatch.GetElapsedTime(began).TotalSeconds);
        }
        return best;
    }

    private static long Walk(string folder)
    {
        long sum = 0;
        foreach (long look in new FileSystemEnumerable<long>(
            folder, static (ref FileSystemEntry entry) => entry.Length + entry.LastWriteTimeUtc.Ticks, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 }))
            sum += look;
        return sum;
    }
}
