using System.IO.Compression;
using System.Text;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen.Seal;

/// <summary>Writes one day's archive: the same posts give the same archive wherever it is written.</summary>
/// <param name="content">Full path of the content folder.</param>
internal sealed class DayPacker(string content)
{
    /// <summary>The first time that ZIP knows: when a post was sealed says nothing about it.</summary>
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, Func<byte[]>> posts = new(StringComparer.Ordinal);

    /// <param name="name">Below the content folder; a post added later stands in place of an earlier one of the same name.</param>
    public void Add(string name, Func<byte[]> read) => posts[name] = read;

    /// <summary>Writes the archive beside its place, reads it back, and only then puts it there.</summary>
    /// <returns>What was packed: hashes by name; and the archive's bytes.</returns>
    /// <exception cref="IOException">A post cannot be read, or the archive not be written; what was there stays.</exception>
    public (IReadOnlyDictionary<string, Hash128> Hashes, long Length) Write(DateOnly day)
    {
        string place = Path.Combine(content, DayArchive.PathOf(day));
        string beside = Beside(place);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        try
        {
            var hashes = Pack(beside);
            long length = new FileInfo(beside).Length;
            Verify(new DayArchive(day, beside, length), hashes);
            File.Move(beside, place, overwrite: true);
            return (hashes, length);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    /// <summary>Where a file is written before it gets its place: under a name that is no content.</summary>
    public static string Beside(string place) => Path.Combine(Path.GetDirectoryName(place)!, $".{Path.GetFileName(place)}{OutputPath.Unfinished}");

    private Dictionary<string, Hash128> Pack(string path)
    {
        var hashes = new Dictionary<string, Hash128>(StringComparer.Ordinal);
        using var file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16);
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8))
        {
            foreach (var (name, read) in posts)
            {
                byte[] bytes = read();
                hashes.Add(name, Fingerprint.Of(bytes));
                var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = Always;
                using var stream = entry.Open();
                stream.Write(bytes);
            }
        }
        file.Flush(flushToDisk: true);
        return hashes;
    }

    private void Verify(DayArchive archive, Dictionary<string, Hash128> hashes)
    {
        using var reader = DayArchiveReader.Open(archive, content);
        if (reader.Posts.Count != hashes.Count || !reader.Posts.All(post => hashes.TryGetValue(post.Relative, out var hash) && Fingerprint.Of(reader.Bytes(post)) == hash))
            throw new IOException($"The archive of {archive.Day:yyyy-MM-dd} does not read back as it was written.");
    }
}
