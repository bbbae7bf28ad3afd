using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Disk;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen.Seal;

/// <summary>Takes posts out of the archives of days again. An archive goes only when all its posts lie loose.</summary>
/// <param name="content">Full path of the content folder.</param>
public sealed class ContentOpener(ContentListing listing, string content)
{
    private readonly SealTally tally = new();

    /// <param name="told">Is told after each day how many are done, of how many.</param>
    /// <exception cref="IOException">A post cannot be written; its archive stays.</exception>
    public SealReport Open(SealPeriod period, Action<int, int> told, CancellationToken stop)
    {
        var archives = listing.Archives.Where(archive => period.Contains(archive.Day)).ToList();
        for (int i = 0; i < archives.Count; i++)
        {
            stop.ThrowIfCancellationRequested();
            OpenDay(archives[i]);
            told(i + 1, archives.Count);
        }
        return tally.Report;
    }

    private void OpenDay(DayArchive archive)
    {
        try
        {
            using (var reader = DayArchiveReader.Open(archive, content))
            {
                if (!CanOpen(reader))
                    return;
                foreach (var post in reader.Posts)
                    Write(post, reader.Bytes(post));
                foreach (var post in reader.Posts)
                    tally.AddPost(post.Length);
            }
            File.Delete(archive.FullPath);
            EmptyFolders.Remove(Path.GetDirectoryName(archive.FullPath)!, content);
            tally.AddDay(archive.Length);
        }
        catch (Exception fault) when (DayArchiveReader.IsDamage(fault))
        {
            tally.Found.Add(Rules.ArchiveUnreadable, archive.Path, 0, DayArchiveReader.CauseOf(fault));
        }
    }

    private bool CanOpen(DayArchiveReader reader)
    {
        var refused = new DiagnosticBag();
        foreach (string name in reader.Misplaced)
            refused.Add(Rules.SealedMisplaced, reader.Archive.Path, 0, name);
        foreach (var post in reader.Posts)
        {
            if (LinkOnTheWayTo(post) is { } link)
                refused.Add(Rules.SymbolicLink, link, 0);
            else if (File.Exists(post.FullPath) && SourceReader.HashOf(post) != Fingerprint.Of(reader.Bytes(post)))
                refused.Add(Rules.StaysSealed, post.Path, 0, reader.Archive.Path);
        }
        foreach (var one in refused.All)
            tally.Found.Add(one);
        return refused.IsEmpty;
    }

    /// <summary>A folder of a post's path may be a link by now, and lead anywhere.</summary>
    private string? LinkOnTheWayTo(SourceFile post)
    {
        for (int end = post.Relative.IndexOf('/'); end > 0; end = post.Relative.IndexOf('/', end + 1))
        {
            if (FileLook.At(Path.Combine(content, post.Relative[..end])).Kind == FileKind.Link)
                return post.Path[..(post.Base + end)];
        }
        return FileLook.At(post.FullPath).Kind == FileKind.Link ? post.Path : null;
    }

    private static void Write(SourceFile post, byte[] bytes)
    {
        if (File.Exists(post.FullPath))
            return;
        string folder = Path.GetDirectoryName(post.FullPath)!;
        Directory.CreateDirectory(folder);
        string beside = DayPacker.Beside(post.FullPath);
        try
        {
            using (var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None))
            {
                file.Write(bytes);
                file.Flush(flushToDisk: true);
            }
            File.Move(beside, post.FullPath);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
