using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Seal;

/// <summary>What sealing, or opening what was sealed, has done.</summary>
/// <param name="Days">Archives that were written, or opened.</param>
/// <param name="Posts">Posts that were moved.</param>
/// <param name="LooseBytes">Bytes of these posts as loose files.</param>
/// <param name="SealedBytes">Bytes of the archives.</param>
/// <param name="Findings">What stayed as it was, and why; sorted.</param>
public sealed record SealReport(int Days, int Posts, long LooseBytes, long SealedBytes, IReadOnlyList<Diagnostic> Findings);
