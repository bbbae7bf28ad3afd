using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>What a delta brought to the host.</summary>
public readonly record struct AcknowledgedDelta(long Files, long Deletions);

/// <summary>Makes published what the last finished delta held: it has reached the host.</summary>
public sealed class SiteAcknowledgement(BuildOptions options)
{
    /// <returns><see langword="null"/> when no delta waits for it.</returns>
    /// <exception cref="SiteException">A build is at work, or the state or the ledger cannot be used.</exception>
    public AcknowledgedDelta? Run()
    {
        var places = SitePlaces.Of(options);
        if (!File.Exists(Path.Combine(places.State, StateDatabase.FileName)))
            return null;
        using var database = StateDatabase.Open(places.State);
        if (database.Earlier(new DiagnosticBag()) is not { } connection)
            return null;
        using var acknowledgement = new Acknowledgement(connection);
        if (!acknowledgement.IsDue)
            return null;
        using var ledger = AddressLedger.Open(places.Ledger);
        bool isInStep = acknowledgement.Step.Length > 0 && ledger.StepOf(places.State) == acknowledgement.Step;
        long files = 0;
        var pages = acknowledgement.Pages.Select(page =>
        {
            files++;
            return page;
        });
        var entries = LedgerKeeper.Entries(pages, acknowledgement.SourceOf).Concat(acknowledgement.Replaced.Where(path => acknowledgement.Find(path) is not { } page || LedgerKeeper.IsLasting(page)).Select(path => (path, "")));
        // Whatever interrupts this after the ledger has them, the addresses are published: the command is given again.
        ledger.Add(entries, places.State, isInStep && acknowledgement.Replaced.Count == 0 ? acknowledgement.Step : "");
        acknowledgement.Commit();
        return new AcknowledgedDelta(files, acknowledgement.Deletions);
    }
}
