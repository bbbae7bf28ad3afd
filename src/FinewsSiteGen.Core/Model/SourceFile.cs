namespace FinewsSiteGen.Model;

/// <summary>A content file as found, not yet read.</summary>
/// <param name="Path">Logical path: relative to the site folder, with <c>/</c>; identical on every machine.</param>
/// <param name="Base">How many characters of <paramref name="Path"/> name the folder that gives it its <paramref name="Kind"/>: <c>content/</c>, <c>content/pages/</c>, <c>content/static/</c>.</param>
/// <param name="Site">Full path of the site's folder on this machine.</param>
/// <param name="Length">In bytes, when it was listed.</param>
public sealed record SourceFile(string Path, int Base, string Site, SourceKind Kind, long Length)
{
    /// <summary>Where it lies on this machine; of a sealed post, where it would lie. Made anew each time: of a hundred thousand files nobody keeps it.</summary>
    public string FullPath => System.IO.Path.Combine(Site, Path);

    /// <summary>Path below the folder that gives it its kind.</summary>
    public string Relative => Path[Base..];

    /// <summary>When its bytes were last written, in the disk's own unit; for comparing only.</summary>
    public long Modified { get; init; }

    /// <summary>When the disk last changed anything about it, which a program cannot set back; 0 where the system does not say.</summary>
    public long Changed { get; init; }

    /// <summary>The archive whose entry it is; <see langword="null"/> for a file of its own.</summary>
    public DayArchive? Sealed { get; init; }

    /// <summary>The file name without folder and extension.</summary>
    public string Stem => System.IO.Path.GetFileNameWithoutExtension(Path);
}
