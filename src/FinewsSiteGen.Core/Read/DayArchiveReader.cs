using System.IO.Compression;
using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads the posts in one day's archive; used by one thread at a time.</summary>
public sealed class DayArchiveReader : IDisposable
{
    private const int Buffer = 1 << 16;

    private readonly ZipArchive zip;
    private readonly Dictionary<string, (SourceFile Post, ZipArchiveEntry Entry)> entries = new(StringComparer.Ordinal);
    private readonly List<SourceFile> posts = [];
    private readonly List<string> misplaced = [];

    private DayArchiveReader(DayArchive archive, ZipArchive zip, string content)
    {
        Archive = archive;
        this.zip = zip;
        string site = Path.GetDirectoryName(content)!;
        foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            Take(entry, site);
    }

    public DayArchive Archive { get; }

    /// <summary>In the archive's own order.</summary>
    public IReadOnlyList<SourceFile> Posts => posts;

    /// <summary>Names of entries that are no posts of this day, or stand in it twice.</summary>
    public IReadOnlyList<string> Misplaced => misplaced;

    /// <param name="content">Full path of the content folder.</param>
    /// <exception cref="Exception">It cannot be read; <see cref="IsFault"/> knows which exceptions say so.</exception>
    public static DayArchiveReader Open(DayArchive archive, string content)
    {
        var file = new FileStream(archive.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, Buffer);
        try
        {
            return new DayArchiveReader(archive, new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: false, Encoding.UTF8), content);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <returns>Of the archive's own bytes; <see langword="null"/> when they cannot be read.</returns>
    public static Hash128? HashOf(DayArchive archive) => SourceReader.HashOf(archive.FullPath);

    /// <param name="content">Full path of the content folder.</param>
    /// <returns>Logical paths of its posts; <see langword="null"/> when it cannot be read.</returns>
    public static HashSet<string>? NamesIn(DayArchive archive, string content)
    {
        try
        {
            using var reader = Open(archive, content);
            return reader.Posts.Select(post => post.Path).ToHashSet(StringComparer.Ordinal);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            return null;
        }
    }

    /// <summary>Whether an exception tells of an archive that cannot be read, rather than of a fault of ours.</summary>
    public static bool IsFault(Exception fault) => fault is IOException or UnauthorizedAccessException || IsDamage(fault);

    /// <summary>Whether it is the archive itself that is wrong, and not the disk it lies on.</summary>
    public static bool IsDamage(Exception fault) => fault is InvalidDataException or NotSupportedException;

    /// <summary>Words for what <see cref="IsFault"/> knows; without paths of the machine.</summary>
    public static string CauseOf(Exception fault) => IsDamage(fault) ? "its bytes are damaged, or packed in a way that is not known" : Fault.CauseOf(fault);

    /// <summary>As of <see cref="SourceReader.Read"/>.</summary>
    /// <param name="post">One of <see cref="Posts"/>.</param>
    public SourceText? Read(SourceFile post, DiagnosticBag found, KeyedHash? keyed = null)
    {
        if (post.Length > SourceReader.LargestPost)
        {
            found.Add(Rules.FileTooLarge, post.Path, 0, post.Length, SourceReader.LargestPost);
            return null;
        }
        try
        {
            return SourceReader.Decode(post, BytesOf(post), found, keyed);
        }
        catch (Exception fault) when (IsFault(fault))
        {
            found.Add(Rules.FileUnreadable, post.Path, 0, $"in {post.Sealed!.Path}, {CauseOf(fault)}");
            return null;
        }
    }

    /// <param name="path">Logical path.</param>
    public SourceFile? Find(string path) => entries.TryGetValue(path, out var entry) ? entry.Post : null;

    /// <returns>A fresh copy of the post's bytes.</returns>
    /// <exception cref="InvalidDataException">They are damaged.</exception>
    public byte[] Bytes(SourceFile post) => BytesOf(post).ToArray();

    public void Dispose() => zip.Dispose();

    private ReadOnlyMemory<byte> BytesOf(SourceFile post)
    {
        // One byte more, to notice when there is more than was promised.
        byte[] room = new byte[post.Length + 1];
        var entry = entries[post.Path].Entry;
        using var stream = entry.Open();
        int length = 0;
        for (int got; length < room.Length && (got = stream.Read(room, length, room.Length - length)) > 0;)
            length += got;
        var bytes = room.AsMemory(0, length);
        return length == post.Length && Crc32.Of(bytes.Span) == entry.Crc32 ? bytes : throw new InvalidDataException();
    }

    private void Take(ZipArchiveEntry entry, string site)
    {
        string name = entry.FullName;
        if (!SealedNames.Fits(name, Archive.Day))
        {
            misplaced.Add(name);
            return;
        }
        string path = "content/" + name;
        var post = new SourceFile(path, "content/".Length, site, SourceKind.Post, entry.Length) { Sealed = Archive };
        if (entries.TryAdd(path, (post, entry)))
            posts.Add(post);
        else
            misplaced.Add(name);
    }
}
