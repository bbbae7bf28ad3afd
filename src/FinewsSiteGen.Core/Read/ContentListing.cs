using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>The content as the disk shows it.</summary>
/// <param name="Files">Loose files, by ordinal path.</param>
/// <param name="Archives">Sealed days, in order.</param>
/// <param name="Findings">What was left out or could not be looked at.</param>
/// <param name="Unlisted">Logical paths of folders that could not be listed: what is in them is not known to be gone.</param>
public sealed record ContentListing(
    IReadOnlyList<SourceFile> Files, IReadOnlyList<DayArchive> Archives, IReadOnlyList<Diagnostic> Findings, IReadOnlyList<string> Unlisted);
