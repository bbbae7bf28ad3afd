using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Write;

namespace FinewsSiteGen;

/// <summary>Removes what builds made: files of the output that the state lists and folders left empty by that, then the state itself. Everything else stays.</summary>
public sealed class SiteCleaner(BuildOptions options)
{
    /// <returns>How many files were removed, and how many of the output are not ours and stay.</returns>
    /// <exception cref="SiteException">Another build is at work, or a file of ours could not be removed.</exception>
    public (int Removed, int Kept) Run(CancellationToken stop)
    {
        var places = SitePlaces.Of(options);
        // A first build that was cut off leaves no state, only its journal.
        if (!Directory.Exists(places.State))
            return (0, Count(places.Output));
        var found = new DiagnosticBag();
        int removed;
        using (var state = StateDatabase.Open(places.State))
        using (Directory.Exists(places.Output) ? OutputLock.Take(places.Output) : null)
        {
            using (var journal = new Journal(places.State))
            {
                removed = new OutputPruner(places.Output).Remove([.. Known(state, found).Union(journal.Suspects).Union(journal.Suspects.Select(path => path + OutputPath.Unfinished))], found, stop);
                if (!found.All.Any(diagnostic => diagnostic.Code == Rules.NotRemoved.Code))
                    journal.Clear();
            }
            if (found.All.Any(diagnostic => diagnostic.Code == Rules.NotRemoved.Code))
                throw new SiteException(Failure.Machine, [.. found.All.Where(diagnostic => diagnostic.Code == Rules.NotRemoved.Code)]);
            RemoveIfEmpty(places.Output);
            DeltaFolder.Forget(places.State);
            state.Delete();
        }
        RemoveIfEmpty(places.State);
        RemoveIfEmpty(Path.GetDirectoryName(places.State)!);
        return (removed, Count(places.Output));
    }

    private static List<string> Known(StateDatabase state, DiagnosticBag found)
    {
        if (state.Earlier(found) is not { } earlier)
            return [];
        using var pages = new PageTable(earlier, long.MaxValue);
        return [.. pages.All().Select(page => page.Path).Union(PublicationTable.LeftoversIn(earlier))];
    }

    private static int Count(string folder) => Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Count() : 0;

    private static void RemoveIfEmpty(string folder)
    {
        if (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }
}
