namespace FinewsSiteGen.Model;

/// <summary>A page written by hand, parsed.</summary>
/// <param name="Source">Logical path.</param>
public sealed record HandPage(string Source, OutputPath Path, string Title, DateTimeOffset? Updated, bool NoIndex, SpoolRef Story, IReadOnlyList<string> Aliases);
