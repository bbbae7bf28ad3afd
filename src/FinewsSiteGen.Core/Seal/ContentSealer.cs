using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen.Seal;

/// <summary>Packs the loose posts of days into their archives. A loose file goes only when its archive has been read back and holds its very bytes.</summary>
/// <param name="content">Full path of the content folder.</param>
public sealed class ContentSealer(ContentListing listing, string content)
{
    private readonly SealTally tally = new();

    /// <param name="told">Is told after each day how many are done, of how many.</param>
    /// <exception cref="IOException">An archive cannot be written; all days before it are done, its own posts stay loose.</exception>
    public SealReport Seal(SealPeriod period, Action<int, int> told, CancellationToken stop)
    {
        var byDay = listing.Files.Where(file => file.Kind == SourceKind.Post).Select(file => (File: file, Day: DayArchive.DayOf(file.Stem)))
            .Where(post => post.Day is { } day && period.Contains(day) && SealedNames.Fits(post.File.Relative, day))
            .GroupBy(post => post.Day!.Value, post => post.File).OrderBy(day => day.Key).ToList();
        int done = 0;
        foreach (var day in byDay)
        {
            stop.ThrowIfCancellationRequested();
            SealDay(day.Key, [.. day]);
            told(++done, byDay.Count);
        }
        return tally.Report;
    }

    private void SealDay(DateOnly day, IReadOnlyList<SourceFile> files)
    {
        using var earlier = Open(day, out bool blocked);
        if (blocked)
            return;
        var packer = new DayPacker(content);
        foreach (var post in earlier?.Posts ?? [])
            packer.Add(post.Relative, () => earlier!.Bytes(post));
        var readable = files.Where(IsReadable).ToList();
        if (readable.Count == 0)
            return;
        foreach (var file in readable)
            packer.Add(file.Relative, () => File.ReadAllBytes(file.FullPath));
        var (hashes, length) = packer.Write(day);
        tally.AddDay(length);
        foreach (var file in readable)
            Remove(file, hashes[file.Relative]);
    }

    /// <param name="blocked">Whether the day has an archive that must not be written over.</param>
    private DayArchiveReader? Open(DateOnly day, out bool blocked)
    {
        blocked = false;
        if (listing.Archives.FirstOrDefault(archive => archive.Day == day) is not { } archive)
            return null;
        try
        {
            var reader = DayArchiveReader.Open(archive, content);
            foreach (string name in reader.Misplaced)
                tally.Found.Add(Rules.SealedMisplaced, archive.Path, 0, name);
            blocked = reader.Misplaced.Count > 0;
            return reader;
        }
        catch (Exception fault) when (DayArchiveReader.IsFault(fault))
        {
            tally.Found.Add(Rules.ArchiveUnreadable, archive.Path, 0, DayArchiveReader.CauseOf(fault));
            blocked = true;
            return null;
        }
    }

    private bool IsReadable(SourceFile file)
    {
        try
        {
            using var handle = File.OpenHandle(file.FullPath);
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            tally.Found.Add(Rules.FileUnreadable, file.Path, 0, Fault.CauseOf(fault));
            return false;
        }
    }

    private void Remove(SourceFile file, Hash128 sealedHash)
    {
        try
        {
            if (SourceReader.HashOf(file) == sealedHash)
            {
                File.Delete(file.FullPath);
                EmptyFolders.Remove(Path.GetDirectoryName(file.FullPath)!, content);
                tally.AddPost(file.Length);
                return;
            }
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            // It stays, and is said.
        }
        tally.Found.Add(Rules.StaysLoose, file.Path, 0);
    }
}
