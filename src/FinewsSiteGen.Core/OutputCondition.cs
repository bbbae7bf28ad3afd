using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Write;

namespace FinewsSiteGen;

/// <summary>What a build may rely on of what stands where it writes.</summary>
/// <param name="Trusted">Hashes of files as they are; <see langword="null"/> for nothing.</param>
/// <param name="Distrusted">Paths whose files may hold anything.</param>
/// <param name="Missing">Files of the site that are missing or spoiled there.</param>
internal sealed record SiteCondition(PageTable? Trusted, IReadOnlySet<string> Distrusted, IReadOnlyCollection<KnownPage> Missing);

/// <summary>Whether the output is what the state describes.</summary>
/// <param name="pages">What is known of it; <see langword="null"/> for nothing.</param>
/// <param name="suspects">Paths that a build which was cut off had named.</param>
/// <param name="verify">Whether every file is to be looked at.</param>
internal sealed class OutputCondition(string folder, bool isEmpty, PageTable? pages, IReadOnlySet<string> suspects, bool verify, int threads)
{
    /// <summary>Nearly every build changes these; an output that was put back from elsewhere shows in them.</summary>
    private static readonly OutputPath[] Witnesses = [Routes.Home, Routes.Feed, Routes.SitemapIndex, Routes.Categories, Routes.Archive];

    /// <param name="keyed">Gave the hashes of <see cref="SiteCondition.Trusted"/>.</param>
    /// <returns>All files are missing when the output is empty.</returns>
    public SiteCondition Find(KeyedHash keyed, CancellationToken stop)
    {
        if (pages is null || isEmpty)
            return new SiteCondition(isEmpty ? null : pages, new HashSet<string>(), isEmpty && pages is not null ? [.. pages.All()] : []);
        var verifier = new OutputVerifier(folder, keyed);
        bool isOther = Witnesses.Any(path => pages.Find(path.Value) is { } page && !suspects.Contains(page.Path) && !verifier.IsSound(page.Path, page.Hash, page.Size));
        var asked = verify || isOther ? pages.All() : suspects.Order(StringComparer.Ordinal).Select(pages.Find).OfType<KnownPage>();
        var damaged = verifier.FindDamaged(asked, page => (page.Path, page.Hash, page.Size), threads, stop);
        return new SiteCondition(pages, damaged.Select(page => page.Path).Concat(suspects).ToHashSet(StringComparer.Ordinal), damaged);
    }
}
