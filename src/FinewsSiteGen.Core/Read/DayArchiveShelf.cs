using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads sealed posts one by one, from any thread; keeps the archives last used open, since pages are made in order of their days.</summary>
/// <param name="archives">Those there are.</param>
/// <param name="content">Full path of the content folder.</param>
public sealed class DayArchiveShelf(IEnumerable<DayArchive> archives, string content) : IDisposable
{
    private const int MostIdle = 16;

    private readonly Dictionary<DateOnly, DayArchive> days = archives.ToDictionary(archive => archive.Day);
    private readonly Lock gate = new();

    /// <summary>The one used last stands last.</summary>
    private readonly LinkedList<DayArchiveReader> idle = [];

    /// <param name="path">Logical path.</param>
    /// <returns><see langword="null"/> for a post that is in no archive.</returns>
    public DayArchive? ArchiveOf(string path) => DayArchive.DayOf(Path.GetFileNameWithoutExtension(path)) is { } day ? days.GetValueOrDefault(day) : null;

    /// <returns><see langword="null"/> when the archive has no such post, or cannot be read.</returns>
    public SourceText? Read(DayArchive archive, string path)
    {
        DayArchiveReader? reader = null;
        try
        {
            reader = TakeIdle(archive) ?? DayArchiveReader.Open(archive, content);
            return reader.Find(path) is { } post ? reader.Read(post, new DiagnosticBag()) : null;
        }
        catch (Exception fault) when (DayArchiveReader.IsFault(fault))
        {
            return null;
        }
        finally
        {
            if (reader is not null)
                PutBack(reader);
        }
    }

    public void Dispose()
    {
        lock (gate)
        {
            foreach (var reader in idle)
                reader.Dispose();
            idle.Clear();
        }
    }

    private DayArchiveReader? TakeIdle(DayArchive archive)
    {
        lock (gate)
        {
            for (var node = idle.Last; node is not null; node = node.Previous)
            {
                if (node.Value.Archive.Day != archive.Day)
                    continue;
                idle.Remove(node);
                return node.Value;
            }
        }
        return null;
    }

    private void PutBack(DayArchiveReader reader)
    {
        DayArchiveReader? least = null;
        lock (gate)
        {
            idle.AddLast(reader);
            if (idle.Count > MostIdle)
            {
                least = idle.First!.Value;
                idle.RemoveFirst();
            }
        }
        least?.Dispose();
    }
}
