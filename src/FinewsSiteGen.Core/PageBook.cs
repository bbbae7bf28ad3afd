using System.Globalization;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Keeps the state's list of files while pages are made, with what is told about them; used by the thread that owns the state.</summary>
/// <param name="condition">What is known of the files that stand where this build writes.</param>
/// <param name="makesAll">Whether this build makes every page, so that what it has not made at its end is no longer part of the site.</param>
/// <param name="isFirst">Whether <paramref name="state"/> is new, so that no page is in it yet.</param>
/// <param name="earlier">What the state held that this one replaces; <see langword="null"/> for none.</param>
/// <param name="publishes">Whether all that is made counts as published once the build has finished.</param>
internal sealed class PageBook(ArchiveState state, SiteCondition condition, bool makesAll, bool isFirst, PageTable? earlier, bool publishes, DiagnosticBag found)
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
    public Hash128? HashOf(string path) => condition.Distrusted.Contains(path) ? null : condition.Trusted?.Find(path)?.Hash;

    public void Take(MadePage page)
    {
        string path = page.Page.Path.Value;
        if (page.Hash is not { } hash)
        {
            foreach (var one in page.Found.All)
                found.Add(one);
            return;
        }
        var old = isFirst ? null : state.Pages.Find(path);
        var known = isFirst ? earlier?.Find(path) : old;
        bool isOther = known?.Hash != hash;
        var now = new KnownPage(path, page.Page.Kind, page.Page.Owner, hash, page.Size)
        {
            Written = isOther || page.IsWritten ? state.Build : known!.Written,
            Source = page.Page.Source,
        };
        if (isOther && !publishes)
            state.Publication.Change(path, wasThere: known is not null);
        if (old is not null)
        {
            Count(old.Kind, -1, -old.Size);
            state.Findings.Remove(FindingScope.Page, path);
        }
        else if (!isFirst)
        {
            appeared.Add(path);
            state.Diary.Return(path);
        }
        Count(now.Kind, 1, now.Size);
        if (!page.Found.IsEmpty)
            state.Findings.Add(FindingScope.Page, path, page.Found.All);
        state.Pages.Put(now);
        if (!makesAll)
            made.Add(path);
        if (page.IsWritten)
            Written++;
    }

    /// <summary>A file is no longer part of the site.</summary>
    public void Remove(string path)
    {
        if ((isFirst ? earlier : state.Pages)?.Find(path) is { } known)
            Note(known);
        if (state.Pages.Find(path) is not { } page)
            return;
        Count(page.Kind, -1, -page.Size);
        state.Pages.Remove(path);
        vanished.Add(path);
        state.Findings.Remove(FindingScope.Page, path);
    }

    public void Save()
    {
        if (isFirst)
            state.Diary.ReturnAll();
        state.Keep(KeptCounts, string.Join(' ', counts.Select(count => string.Create(CultureInfo.InvariantCulture, $"{(int)count.Key}:{count.Value}"))));
        state.Keep("bytes", Bytes.ToString(CultureInfo.InvariantCulture));
    }

    private void Note(KnownPage gone)
    {
        bool isLasting = LedgerKeeper.IsLasting(gone);
        if (isLasting)
            state.Diary.Vanish(gone.Path);
        if (!publishes)
            state.Publication.Remove(gone.Path, isLasting);
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
