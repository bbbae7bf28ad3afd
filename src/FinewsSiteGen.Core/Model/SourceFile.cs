namespace FinewsSiteGen.Model;

/// <summary>A content file as found, not yet read.</summary>
/// <param name="Path">Logical path: relative to the site folder, with <c>/</c>; identical on every machine.</param>
/// <param name="Relative">Path below the folder that gives it its <paramref name="Kind"/> (<c>content/</c>, <c>pages/</c>, <c>static/</c>).</param>
/// <param name="FullPath">Where it lies on this machine.</param>
/// <param name="Length">In bytes, when it was listed.</param>
public sealed record SourceFile(string Path, string Relative, string FullPath, SourceKind Kind, long Length)
{
    /// <summary>When its bytes were last written, in the disk's own unit; for comparing only.</summary>
    public long Modified { get; init; }

    /// <summary>What else of its look may change whether or how it is read, such as its rights: a file that is closed or opened keeps its time. For comparing only.</summary>
    public long Changed { get; init; }

    /// <summary>The file name without folder and extension.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);
}
