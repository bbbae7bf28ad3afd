using System.Collections.Concurrent;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Write;

/// <summary>Compares files of the output with what is known of them.</summary>
/// <param name="folder">Full path of the output.</param>
/// <param name="keyed">Gave the hashes that are known.</param>
public sealed class OutputVerifier(string folder, KeyedHash keyed)
{
    /// <returns>Whether the file is there and has exactly these bytes.</returns>
    public bool IsSound(string path, Hash128 hash, long size)
    {
        try
        {
            var file = new FileInfo(Path.Combine(folder, path));
            return file.Exists && file.Length == size && file.LinkTarget is null && keyed.Of(File.ReadAllBytes(file.FullName)) == hash;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <param name="files">Is enumerated on the calling thread only.</param>
    /// <returns>Those that are missing or hold other bytes.</returns>
    public IReadOnlyCollection<T> FindDamaged<T>(IEnumerable<T> files, Func<T, (string Path, Hash128 Hash, long Size)> known, int threads, CancellationToken stop)
    {
        var damaged = new ConcurrentBag<T>();
        foreach (var part in files.Chunk(4096))
        {
            Parallel.ForEach(part, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = stop }, file =>
            {
                var (path, hash, size) = known(file);
                if (!IsSound(path, hash, size))
                    damaged.Add(file);
            });
        }
        return damaged;
    }
}
