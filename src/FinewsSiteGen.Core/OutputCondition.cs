using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Write;

namespace FinewsSiteGen;

/// <summary>Whether the output is what the state describes.</summary>
/// <param name="pages">What is known of it; <see langword="null"/> for nothing.</param>
/// <param name="suspects">Paths that a build which was cut off had named.</param>
/// <param name="verify">Whether every file is to be looked at.</param>
internal sealed class OutputCondition(string folder, bool isEmpty, PageTable? pages, IReadOnlySet<string> suspects, bool verify, int threads)
{
    /// <summary>Nearly every build changes these; an output that was put back from elsewhere shows in them.</summary>
    private static readonly OutputPath[] Witnesses = [Routes.Home, Routes.Feed, Routes.SitemapIndex, Routes.Categories, Routes.Archive];

    /// <summary>What may be relied on: hashes of files as they are; <see langword="null"/> for nothing.</summary>
    public PageTable? Trusted => isEmpty ? null : pages;

    /// <summary>Paths of files that are missing or spoiled; complete after <see cref="Find"/>.</summary>
    public IReadOnlySet<string> Distrusted { get; private set; } = new HashSet<string>();

    /// <returns>Files of the site that are missing or spoiled; all of them when the output is empty.</returns>
    public IReadOnlyCollection<KnownPage> Find(CancellationToken stop)
    {
        if (pages is null || isEmpty)
            return isEmpty && pages is not null ? [.. pages.All()] : [];
        var verifier = new OutputVerifier(folder);
        bool isOther = Witnesses.Any(path => pages.Find(path.Value) is { } page && !suspects.Contains(page.Path) && !verifier.IsSound(page.Path, page.Hash, page.Size));
        var asked = verify || isOther ? pages.All() : suspects.Order(StringComparer.Ordinal).Select(pages.Find).OfType<KnownPage>();
        var damaged = verifier.FindDamaged(asked, page => (page.Path, page.Hash, page.Size), threads, stop);
        Distrusted = damaged.Select(page => page.Path).Concat(suspects).ToHashSet(StringComparer.Ordinal);
        return damaged;
    }
}
