using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>The content as the disk shows it.</summary>
/// <param name="Files">Loose files, by ordinal path.</param>
/// <param name="Archives">Sealed days, in order.</param>
/// <param name="Findings">What was left out or could not be looked at.</param>
/// <param name="Unlisted">Logical paths of folders that could not be listed: what is in them is not known to be gone.</param>
public sealed record ContentListing(
    IReadOnlyList<SourceFile> Files, IReadOnlyList<DayArchive> Archives, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Unlisted)
{
    /// <summary>Logical paths, of files and of folders with all that is in them, beyond which nothing was looked at; <see langword="null"/> when everything was.</summary>
    public IReadOnlyList<string>? Named { get; init; }

    /// <summary>Whether this listing tells of a path: what it does not list there is not there.</summary>
    /// <param name="path">Logical path.</param>
    public bool Covers(string path) =>
        Named is null || Named.Any(named => path == named || (path.Length > named.Length && path[named.Length] == '/' && path.StartsWith(named, StringComparison.Ordinal)));
}
