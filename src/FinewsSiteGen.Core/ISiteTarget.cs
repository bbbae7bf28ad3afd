using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Where a build puts what it makes: the output folder, or the folder of a delta.</summary>
internal interface ISiteTarget : IDisposable
{
    /// <summary>Full path of the folder.</summary>
    string Folder { get; }

    /// <summary>Whether nothing of an earlier build is known here.</summary>
    bool IsEmpty { get; }

    /// <summary>Files that an earlier build may have left here and that are no part of the site, if the state does not list them.</summary>
    IEnumerable<string> Leftovers { get; }

    /// <param name="pages">The site as the last build left it; <see langword="null"/> when nothing is known of it.</param>
    /// <param name="isFirst">Whether this build makes everything in any case.</param>
    SiteCondition Look(PageTable? pages, ArchiveState state, bool isFirst, CancellationToken stop);

    /// <summary>Notes that files will be touched; must be called before they are.</summary>
    void Announce(IEnumerable<string> paths);

    /// <summary>Safe from any thread as long as no path is written twice at once.</summary>
    /// <param name="mayBeSame">Whether the file may hold these bytes already, so that it is worth a look.</param>
    /// <returns>Whether the file had to be written.</returns>
    bool Write(OutputPath path, ReadOnlySpan<byte> bytes, bool mayBeSame);

    /// <summary>Files that are no longer part of the site, and were announced.</summary>
    /// <returns>How many there were.</returns>
    int Remove(IReadOnlyCollection<string> paths, PublicationTable publication, CancellationToken stop);

    /// <summary>Everything is written; to be called before the state is committed.</summary>
    void Finish(ArchiveState state);

    /// <summary>Everything is known to the state.</summary>
    void Close();
}
