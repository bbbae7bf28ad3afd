using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Write;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>The folder of a delta: begins empty and gets the pages that are not published. The output folder is neither read nor written.</summary>
internal sealed class DeltaTarget : ISiteTarget
{
    private readonly DeltaFolder delta;
    private readonly OutputWriter writer;

    /// <param name="folder">Full path.</param>
    /// <exception cref="SiteException">The folder holds something else, or cannot be made.</exception>
    /// <param name="earlier">The state as the last build left it; <see langword="null"/> for none.</param>
    public DeltaTarget(SitePlaces places, string folder, SqliteConnection? earlier)
    {
        IsEmpty = earlier is null;
        delta = DeltaFolder.Prepare(folder, places.State);
        writer = new OutputWriter(folder, isEmpty: true, static _ => { });
    }

    public string Folder => delta.Folder;

    public bool IsEmpty { get; }

    public IEnumerable<string> Leftovers => [];

    public SiteCondition Look(PageTable? pages, ArchiveState state, bool isFirst, CancellationToken stop)
    {
        if (pages is null || state.Publication.IsNothingPublished)
            return new SiteCondition(null, new HashSet<string>(), pages is null || isFirst ? [] : [.. pages.All()]);
        var unpublished = state.Publication.Pages();
        return new SiteCondition(pages, unpublished.ToHashSet(StringComparer.Ordinal), [.. unpublished.Select(pages.Find).OfType<KnownPage>()]);
    }

    public void Announce(IEnumerable<string> paths) => delta.Announce(paths);

    public bool Write(OutputPath path, ReadOnlySpan<byte> bytes, bool mayBeSame) => writer.Write(path, bytes, mayBeSame: false);

    public int Remove(IReadOnlyCollection<string> paths, PublicationTable publication, CancellationToken stop)
    {
        foreach (string path in paths)
            publication.LeaveInOutput(path);
        return paths.Count;
    }

    public void Finish(ArchiveState state)
    {
        if (state.Pages.Find(DeltaFolder.List) is not null)
            throw new SiteException(Failure.Usage, Rules.DeltaListTaken.At(Folder, 0));
        state.Publication.FinishDelta();
        delta.WriteList(state.Publication.Deletions());
    }

    public void Close()
    {
    }

    public void Dispose()
    {
        writer.Dispose();
        delta.Dispose();
    }
}
