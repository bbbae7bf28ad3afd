using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Holds the pages of a build against all that was ever published, and adds what is new.</summary>
/// <param name="name">Names the state among those that share the ledger.</param>
internal sealed class LedgerKeeper(AddressLedger ledger, ArchiveState state, string name)
{
    /// <summary>An address needs no page any more.</summary>
    /// <param name="address">Percent-encoded or not, from the site's root.</param>
    public void Forget(string address, DiagnosticBag found)
    {
        if (!OutputPath.TryParse(address, out var path) || !ledger.Forget(path.Value.Value))
            found.Add(Rules.NothingToForget, "", 0, address);
    }

    /// <summary>Finds addresses that were published and have no page any more.</summary>
    /// <param name="book">What this build made and removed.</param>
    /// <param name="isAnew">Whether nothing tells of an earlier build, so that a missing ledger is no surprise.</param>
    /// <returns>Whether the ledger holds all that earlier builds of this state published, and the state all that it says of them.</returns>
    public bool Check(PageBook book, bool isAnew, DiagnosticBag found)
    {
        if (ledger.IsNew && !isAnew)
            found.Add(Rules.LedgerBegun, "", 0);
        if (state.StepBefore.Length > 0 && ledger.StepOf(name) == state.StepBefore)
        {
            Judge(book);
            return true;
        }
        state.Findings.RemoveAll(FindingScope.Lost);
        foreach (var (path, source) in ledger.All())
            Judge(path, source);
        return false;
    }

    /// <summary>Adds what the finished build has published.</summary>
    /// <param name="waiting">What earlier builds had left for it to publish.</param>
    /// <param name="isInStep">What <see cref="Check"/> gave.</param>
    public void Publish(PageBook book, Waiting waiting, bool isInStep)
    {
        if (isInStep && !waiting.IsEverything)
            Add(book.Appeared.Concat(waiting.Paths).Select(state.Pages.Find).OfType<KnownPage>());
        else
            ledger.Add(state.Pages.AllWithSources().Where(one => IsLasting(one.Page)).Select(one => (one.Page.Path, one.Source)), name, state.Step);
    }

    /// <summary>Notes that the ledger holds all that was published before a build that publishes nothing.</summary>
    /// <param name="waiting">What is not published.</param>
    /// <param name="isInStep">What <see cref="Check"/> gave.</param>
    public void Keep(Waiting waiting, bool isInStep) =>
        Add(isInStep || waiting.IsEverything ? [] : state.Pages.All().Where(page => !waiting.Paths.Contains(page.Path)));

    /// <summary>Numbered pages come and go with the posts they hold, and what programs read is found anew by them; every other address is somebody's bookmark.</summary>
    public static bool IsLasting(KnownPage page) => page.Kind switch
    {
        PageKind.Asset or PageKind.Sitemap or PageKind.Robots or PageKind.NotFound or PageKind.Feed => false,
        PageKind.Category or PageKind.Tag => page.Path.Count(c => c == '/') == 1,
        PageKind.Redirect => page.Owner.Kind == OwnerKind.Stub,
        PageKind.Day => page.Path.Count(c => c == '/') == 3,
        _ => true,
    };

    /// <param name="sourceOf">From a post's id to the logical path of its source.</param>
    /// <returns>What the ledger keeps of pages.</returns>
    public static IEnumerable<(string Path, string Source)> Entries(IEnumerable<KnownPage> pages, Func<long, string> sourceOf) =>
        pages.Where(IsLasting).Select(page => (page.Path, page.Owner.Kind == OwnerKind.Post ? sourceOf(page.Owner.Id) : ""));

    private void Add(IEnumerable<KnownPage> pages) => ledger.Add(Entries(pages, state.SourceOf), name, state.Step);

    private void Judge(PageBook book)
    {
        foreach (string path in book.Appeared)
            state.Findings.Remove(FindingScope.Lost, path);
        foreach (string path in book.Vanished)
        {
            if (ledger.Find(path) is { } source)
                Judge(path, source);
        }
    }

    private void Judge(string path, string source)
    {
        if (state.Pages.Find(path) is null)
            state.Findings.Replace(FindingScope.Lost, path, [Rules.AddressLost.At(source.Length > 0 ? source : path, 0, OutputPath.Encode("/" + path))]);
    }
}
