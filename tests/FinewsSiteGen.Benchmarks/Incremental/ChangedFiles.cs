using System.IO.Enumeration;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>Files of a folder that were written since a time: a build puts a file in its place as a new one, and leaves one alone whose bytes are the same.</summary>
internal sealed record ChangedFiles(int Files, long Bytes)
{
    public static ChangedFiles None { get; } = new(0, 0);

    /// <param name="time">As the disk tells it: of a file that was written just before.</param>
    public static ChangedFiles Since(DateTime time, string folder)
    {
        int files = 0;
        long bytes = 0;
        foreach (long length in new FileSystemEnumerable<long>(folder, static (ref FileSystemEntry entry) => entry.Length, new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = 0 })
        {
            ShouldIncludePredicate = (ref FileSystemEntry entry) => !entry.IsDirectory && entry.LastWriteTimeUtc > time,
        })
        {
            files++;
            bytes += length;
        }
        return new ChangedFiles(files, bytes);
    }
}
