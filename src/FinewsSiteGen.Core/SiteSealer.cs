using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Read;
using FinewsSiteGen.Seal;

namespace FinewsSiteGen;

/// <summary>Seals days of a site's content, and opens them again; what the next build makes stays the same.</summary>
/// <param name="site">Full path of the site's folder.</param>
public sealed class SiteSealer(string site)
{
    /// <inheritdoc cref="ContentSealer.Seal"/>
    /// <exception cref="SiteException">The site has no <c>content/</c> folder, or the machine failed.</exception>
    public SealReport Seal(SealPeriod period, Action<int, int> told, CancellationToken stop) =>
        Run((listing, content) => new ContentSealer(listing, content).Seal(period, told, stop), stop);

    /// <inheritdoc cref="ContentOpener.Open"/>
    /// <exception cref="SiteException">The site has no <c>content/</c> folder, or the machine failed.</exception>
    public SealReport Unseal(SealPeriod period, Action<int, int> told, CancellationToken stop) =>
        Run((listing, content) => new ContentOpener(listing, content).Open(period, told, stop), stop);

    private SealReport Run(Func<ContentListing, string, SealReport> work, CancellationToken stop)
    {
        var layout = SiteLayout.Of(site);
        if (layout.Form != SiteForm.Own)
            throw new SiteException(Failure.Usage, Rules.NothingToSeal.At(site, 0));
        try
        {
            return work(new ContentLister(layout, []).List(stop), layout.Content);
        }
        catch (Exception fault) when (DayArchiveReader.IsFault(fault))
        {
            throw new SiteException(Failure.Machine, Rules.SealFailed.At(site, 0, Fault.WordsOf(fault)));
        }
    }
}
