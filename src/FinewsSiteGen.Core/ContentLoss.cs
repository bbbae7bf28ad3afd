using System.Collections;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>What is gone of the content that a state knows, for a build that does not continue this state: of what is still there it holds nothing but a bit.</summary>
/// <param name="listing">All of the content.</param>
/// <param name="content">Full path of the content folder.</param>
internal sealed class ContentLoss(ContentListing listing, SqliteConnection earlier, string content)
{
    private readonly BitArray met = new(listing.Files.Count);
    private readonly Dictionary<string, KnownSource> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, KnownSource> gone = new(StringComparer.Ordinal);
    private readonly List<DateOnly> goneArchives = [];

    /// <summary>To be called once.</summary>
    /// <returns>As much of the changes as <see cref="ContentGuard"/> asks for.</returns>
    public ContentChanges Find()
    {
        using var sources = new SourceTable(earlier);
        foreach (var (path, kind) in sources.Kinds())
        {
            if (IsLoose(path, out int at))
                met[at] = true;
            else
                gone.Add(path, new KnownSource(kind, 0, 0, 0, Hash128.None));
        }
        LookThroughArchives(sources);
        return new ContentChanges
        {
            Doubtful = [.. listing.Files.Where((_, at) => !met[at])],
            Sealed = [],
            Loose = new HashSet<string>(),
            Known = known,
            Gone = [.. gone],
            GoneArchives = goneArchives,
        };
    }

    private void LookThroughArchives(SourceTable sources)
    {
        var here = listing.Archives.ToDictionary(archive => archive.Day);
        var lost = new DayArchiveTable(earlier).Load()
            .Where(was => !here.TryGetValue(was.Key, out var archive) || (!was.Value.LooksLike(archive) && DayArchiveReader.NamesIn(archive, content) is null));
        // What lay loose may be sealed now.
        var days = gone.Keys.Select(path => DayArchive.DayOf(Path.GetFileNameWithoutExtension(path))).OfType<DateOnly>().ToHashSet();
        foreach (string path in days.Where(here.ContainsKey).SelectMany(day => DayArchiveReader.NamesIn(here[day], content) ?? []))
            gone.Remove(path);
        foreach (var (day, _) in lost)
        {
            goneArchives.Add(day);
            foreach (var (path, was) in sources.LoadSealed(day))
                (IsLoose(path, out _) ? known : gone)[path] = was;
        }
    }

    /// <param name="at">Its place among the files that are listed.</param>
    private bool IsLoose(string path, out int at)
    {
        int low = 0, high = listing.Files.Count - 1;
        while (low <= high)
        {
            at = (low + high) >>> 1;
            int order = string.CompareOrdinal(listing.Files[at].Path, path);
            if (order == 0)
                return true;
            (low, high) = order < 0 ? (at + 1, high) : (low, at - 1);
        }
        at = -1;
        return false;
    }
}
