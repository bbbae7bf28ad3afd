using System.Collections.Concurrent;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen;

/// <summary>Holds the content as it is against the content as the last build saw it.</summary>
/// <param name="content">Full path of the content folder.</param>
/// <param name="lastLook">When a build last looked at all files, in the unit of <see cref="SourceFile.Modified"/>.</param>
internal sealed class ContentComparison(ContentListing listing, SourceTable sources, DayArchiveTable archives, string content, long lastLook, int threads)
{
    /// <summary>Disks keep times no finer than this: a file written just before the last build looked may have been written again just after.</summary>
    private static readonly long Grain = TimeSpan.FromSeconds(2).Ticks;

    private readonly Dictionary<string, KnownSource> known = listing.Named is { } named ? sources.Load(named) : sources.Load(listing.Files.Count);
    private readonly Lazy<HashSet<string>> everyLoose = new(() => listing.Files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal));
    private readonly Dictionary<string, KnownSource> gone = new(StringComparer.Ordinal);
    private readonly HashSet<DateOnly> touched = [];
    private readonly List<SealedWork> work = [];
    private readonly List<DateOnly> goneArchives = [];
    private readonly List<(DayArchive, Hash128)> restamped = [];

    /// <summary>To be called once.</summary>
    public ContentChanges Compare(DateTimeOffset clock)
    {
        var woken = sources.Woken(clock).ToHashSet(StringComparer.Ordinal);
        var doubtful = LookThrough(woken);
        var before = archives.Load();
        if (before.Count > 0 || listing.Archives.Count > 0)
            CompareArchives(before, woken);
        return new ContentChanges
        {
            Doubtful = doubtful,
            Sealed = work,
            Loose = work.Count > 0 ? Loose : new HashSet<string>(),
            Known = known,
            Gone = [.. gone.OrderBy(source => source.Key, StringComparer.Ordinal)],
            GoneArchives = goneArchives,
            Restamped = restamped,
            Woken = woken,
        };
    }

    private HashSet<string> Loose => everyLoose.Value;

    /// <returns>Loose files to be read; those that are gone are noted.</returns>
    private List<SourceFile> LookThrough(HashSet<string> woken)
    {
        var doubtful = new List<SourceFile>();
        int met = 0;
        foreach (var file in listing.Files)
        {
            bool isKnown = known.TryGetValue(file.Path, out var was);
            met += isKnown ? 1 : 0;
            bool isNamed = listing.Named is not null && file.Kind is SourceKind.Post or SourceKind.Draft;
            if (!isKnown || !was.LooksLike(file) || IsFresh(file.Modified) || woken.Contains(file.Path) || isNamed)
                doubtful.Add(file);
        }
        if (met < known.Count)
        {
            foreach (var source in known.Where(source => !Loose.Contains(source.Key)))
                gone.Add(source.Key, source.Value);
        }
        return doubtful;
    }

    private bool IsFresh(long modified) => modified >= lastLook - Grain;

    private void CompareArchives(SortedDictionary<DateOnly, KnownArchive> before, HashSet<string> woken)
    {
        Touch(listing.Files.Where(file => file.Kind == SourceKind.Post && !known.ContainsKey(file.Path)).Select(file => file.Path));
        Touch(gone.Keys);
        Touch(woken.Where(path => !Loose.Contains(path)));
        var changed = Changed(before);
        foreach (var archive in listing.Archives)
        {
            bool isKnown = before.TryGetValue(archive.Day, out var was);
            var hash = changed.TryGetValue(archive.Day, out var now) ? now : was.Hash;
            bool isNew = !isKnown || was.Hash != hash;
            if (isNew || touched.Contains(archive.Day))
                CompareEntries(archive, isNew, hash);
            else if (changed.ContainsKey(archive.Day))
                restamped.Add((archive, hash));
        }
        var here = listing.Archives.Select(archive => archive.Day).ToHashSet();
        foreach (var day in before.Keys.Where(day => !here.Contains(day)))
            Lose(day, sources.LoadSealed(day));
    }

    /// <summary>Days whose archive may hold another copy of a loose file that came or went.</summary>
    private void Touch(IEnumerable<string> paths)
    {
        foreach (string path in paths)
        {
            if (DayArchive.DayOf(Path.GetFileNameWithoutExtension(path)) is { } day)
                touched.Add(day);
        }
    }

    /// <returns>Hashes of archives that are new or look otherwise; <see cref="Hash128.None"/> for one that cannot be read.</returns>
    private ConcurrentDictionary<DateOnly, Hash128> Changed(SortedDictionary<DateOnly, KnownArchive> before)
    {
        var hashes = new ConcurrentDictionary<DateOnly, Hash128>();
        var doubtful = listing.Archives.Where(archive => !before.TryGetValue(archive.Day, out var was) || !was.LooksLike(archive) || IsFresh(archive.Modified)).ToList();
        Parallel.ForEach(doubtful, new ParallelOptions { MaxDegreeOfParallelism = threads }, archive => hashes[archive.Day] = DayArchiveReader.HashOf(archive) ?? Hash128.None);
        return hashes;
    }

    /// <param name="hash">Of its bytes; <see cref="Hash128.None"/> when they cannot be read.</param>
    private void CompareEntries(DayArchive archive, bool isNew, Hash128 hash)
    {
        var entries = sources.LoadSealed(archive.Day);
        if (DayArchiveReader.NamesIn(archive, content) is not { } names)
        {
            Lose(archive.Day, entries);
            work.Add(new SealedWork(archive, new Dictionary<string, KnownSource>(), isNew, Hash: null));
            return;
        }
        if (listing.Named is not null)
            Loose.UnionWith(names.Where(path => !gone.ContainsKey(path) && sources.IsLoose(path)));
        foreach (var (path, was) in entries.Where(entry => !names.Contains(entry.Key)))
            Lose(path, was);
        foreach (string path in names)
        {
            if (gone.Remove(path, out var was))
                entries[path] = was;
            else if (Loose.Contains(path) && entries.Remove(path, out was))
                known[path] = was;
        }
        work.Add(new SealedWork(archive, entries, isNew, hash == Hash128.None ? null : hash));
    }

    private void Lose(DateOnly day, Dictionary<string, KnownSource> entries)
    {
        goneArchives.Add(day);
        foreach (var (path, was) in entries)
            Lose(path, was);
    }

    /// <summary>A sealed post is in its archive no more: it may lie loose now.</summary>
    private void Lose(string path, KnownSource was)
    {
        if (Loose.Contains(path))
            known[path] = was;
        else
            gone[path] = was;
    }
}
