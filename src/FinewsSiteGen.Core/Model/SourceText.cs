namespace FinewsSiteGen.Model;

/// <summary>A content file's decoded text: no byte order mark, line ends as in the file.</summary>
/// <param name="Path">Logical path, for diagnostics.</param>
/// <param name="Stem">File name without extension: it may carry the day and the id.</param>
public sealed record SourceText(string Path, string Stem, string Text)
{
    /// <summary>Of the file's bytes, as a <see cref="KeyedHash"/> gives it; 0 where nobody asked.</summary>
    public UInt128 Hash { get; init; }
}
