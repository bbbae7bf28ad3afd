using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Write;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>The output folder: holds the whole site, and is looked at before it is trusted.</summary>
internal sealed class OutputTarget : ISiteTarget
{
    private readonly BuildOptions options;
    private readonly DiagnosticBag found;
    private readonly Journal journal;
    private readonly IReadOnlySet<string> suspects;
    private readonly OutputPruner pruner;
    private readonly RoomMaker room;
    private readonly OutputWriter writer;

    /// <param name="earlier">The state as the last build left it; <see langword="null"/> for none.</param>
    /// <exception cref="SiteException">The folder holds something else, or cannot be made.</exception>
    public OutputTarget(SitePlaces places, BuildOptions options, StateDatabase database, SqliteConnection? earlier, DiagnosticBag found)
    {
        (this.options, this.found, Folder) = (options, found, places.Output);
        journal = new Journal(places.State);
        bool isKnown = (earlier is not null && PublicationTable.KnowsOutput(earlier)) || journal.Suspects.Count > 0;
        IsEmpty = OutputFolder.Prepare(Folder, isKnown, options.Force);
        suspects = earlier is null ? journal.Suspects : journal.Suspects.Concat(PublicationTable.LeftoversIn(earlier)).ToHashSet(StringComparer.Ordinal);
        pruner = new OutputPruner(Folder);
        // Files that such a build was about to give their names.
        pruner.Remove(journal.Suspects.Select(path => path + OutputPath.Unfinished), found, CancellationToken.None);
        room = new RoomMaker(database, journal, pruner, found);
        writer = new OutputWriter(Folder, IsEmpty, room.MakeRoom);
    }

    public string Folder { get; }

    public bool IsEmpty { get; }

    public IEnumerable<string> Leftovers => suspects;

    public SiteCondition Look(PageTable? pages, ArchiveState state, bool isFirst, CancellationToken stop)
    {
        bool verify = options.Verify || state.Publication.OutputLag != OutputLag.None;
        return new OutputCondition(Folder, IsEmpty, pages, suspects, verify, options.WorkerThreads).Find(state.Hash, stop);
    }

    public void Announce(IEnumerable<string> paths) => journal.Announce(paths);

    public bool Write(OutputPath path, ReadOnlySpan<byte> bytes, bool mayBeSame) => writer.Write(path, bytes, mayBeSame);

    public int Remove(IReadOnlyCollection<string> paths, PublicationTable publication, CancellationToken stop) => room.Removed + pruner.Remove(paths, found, stop);

    public void Finish(ArchiveState state) => state.Publication.FinishOutput(options.Publishes);

    public void Close() => journal.Clear();

    public void Dispose()
    {
        writer.Dispose();
        room.Dispose();
        journal.Dispose();
    }
}
