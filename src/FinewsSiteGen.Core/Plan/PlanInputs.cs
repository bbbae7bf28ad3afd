using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>What the planner needs beside the archive.</summary>
/// <param name="Clock">Now, for the news sitemap.</param>
/// <param name="Pages">By logical path; may be empty when places are not settled anew.</param>
/// <param name="Statics">By logical path.</param>
/// <param name="Assets">Theme files by path below <c>/assets/</c>.</param>
/// <param name="TellsCase">Whether the output's disk tells names apart that differ only in case.</param>
public sealed record PlanInputs(
    DateTimeOffset Clock, IReadOnlyList<HandPage> Pages, IReadOnlyList<SourceFile> Statics, IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Assets, bool TellsCase = true);

/// <summary>Who stands where, once all clashes are settled.</summary>
public sealed record Settlement
{
    /// <summary>Pages that yield to posts and to pages of the site itself, and lost no clash.</summary>
    public IReadOnlyList<Page> Pages { get; init; } = [];

    /// <summary>Paths of pages of the site itself that had to yield.</summary>
    public IReadOnlySet<string> Lost { get; init; } = new HashSet<string>();

    /// <summary>Paths that somebody wanted in vain.</summary>
    public IReadOnlyList<string> Contested { get; init; } = [];

    /// <summary>Addresses of hand-made pages that search engines are shown.</summary>
    public IReadOnlyList<string> HandAddresses { get; init; } = [];
}
