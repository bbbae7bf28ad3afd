using System.Globalization;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Keeps the state's list of files while pages are made, with what is told about them; used by the thread that owns the state.</summary>
/// <param name="before">Files as the output holds them; <see langword="null"/> when nothing is known of it.</param>
/// <param name="distrusted">Paths whose files may hold anything.</param>
/// <param name="makesAll">Whether this build makes every page, so that what it has not made at its end is no longer part of the site.</param>
/// <param name="isFirst">Whether <paramref name="state"/> is new, so that no page is in it yet.</param>
internal sealed class PageBook(ArchiveState state, PageTable? before, IReadOnlySet<string> distrusted, bool makesAll, bool isFirst, DiagnosticBag found)
{
    private const string KeptCounts = "pages";

    private readonly SortedDictionary<PageKind, int> counts = isFirst ? [] : ReadCounts(state);
    private readonly HashSet<string> made = new(StringComparer.Ordinal);
    private readonly List<string> appeared = [];
    private readonly List<string> vanished = [];

    /// <summary>Paths of the pages that this build made; empty when it makes all.</summary>
    public IReadOnlySet<string> Made => made;

    /// <summary>Paths where no page stood before; empty for a new state.</summary>
    public IReadOnlyList<string> Appeared => appeared;

    /// <summary>Paths where no page stands any more.</summary>
    public IReadOnlyList<string> Vanished => vanished;

    public int Written { get; private set; }

    /// <summary>Bytes of all files of the site.</summary>
    public long Bytes { get; private set; } = isFirst ? 0 : long.Parse(state.Kept("bytes") ?? "0", CultureInfo.InvariantCulture);

    /// <summary>Files the site consists of, by kind; kinds without a file are left out.</summary>
    public IReadOnlyDictionary<PageKind, int> Counts => counts;

    /// <returns>Hash of the file that is known to stand there; <see langword="null"/> when it must be looked at.</returns>
    public UInt128? HashOf(string path) => distrusted.Contains(path) ? null : before?.Find(path)?.Hash;

    public void Take(MadePage page)
    {
        string path = page.Page.Path.Value;
        if (page.Hash is not { } hash)
        {
            foreach (var one in page.Found.All)
                found.Add(one);
            return;
        }
        var now = new KnownPage(path, page.Page.Kind, page.Page.Owner, hash, page.Size);
        var old = isFirst ? null : state.Pages.Find(path);
        if (old is not null)
        {
            Count(old.Kind, -1, -old.Size);
            state.Findings.Remove(FindingScope.Page, path);
        }
        else if (!isFirst)
        {
            appeared.Add(path);
        }
        Count(now.Kind, 1, now.Size);
        if (!page.Found.IsEmpty)
            state.Findings.Add(FindingScope.Page, path, page.Found.All);
        if (makesAll || old != now)
            state.Pages.Put(now);
        if (!makesAll)
            made.Add(path);
        if (page.IsWritten)
            Written++;
    }

    /// <summary>A file is no longer part of the site.</summary>
    public void Remove(string path)
    {
        if (state.Pages.Find(path) is not { } page)
            return;
        Count(page.Kind, -1, -page.Size);
        state.Pages.Remove(path);
        vanished.Add(path);
        state.Findings.Remove(FindingScope.Page, path);
    }

    public void Save()
    {
        state.Keep(KeptCounts, string.Join(' ', counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{(int)count.Key}:{count.Value}"))));
        state.Keep("bytes", Bytes.ToString(CultureInfo.InvariantCulture));
    }

    private void Count(PageKind kind, int by, long size)
    {
        int count = counts.GetValueOrDefault(kind) + by;
        if (count == 0)
            counts.Remove(kind);
        else
            counts[kind] = count;
        Bytes += size;
    }

    private static SortedDictionary<PageKind, int> ReadCounts(ArchiveState state)
    {
        var counts = new SortedDictionary<PageKind, int>();
        foreach (string[] count in (state.Kept(KeptCounts) ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(count => count.Split(':')))
            counts.Add((PageKind)int.Parse(count[0], CultureInfo.InvariantCulture), int.Parse(count[1], CultureInfo.InvariantCulture));
        return counts;
    }
}
