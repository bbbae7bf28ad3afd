using System.Text;

namespace FinewsSiteGen.Model;

/// <summary>A content file's text: no byte order mark, line ends as in the file.</summary>
/// <param name="Path">Logical path, for diagnostics.</param>
/// <param name="Stem">File name without extension: it may carry the day and the id.</param>
/// <param name="Utf8">Well-formed.</param>
public sealed record SourceText(string Path, string Stem, ReadOnlyMemory<byte> Utf8)
{
    /// <param name="text">Halves of a surrogate pair become U+FFFD.</param>
    public SourceText(string path, string stem, string text)
        : this(path, stem, Encoding.UTF8.GetBytes(text))
    {
    }

    /// <summary>Of the file's bytes, as a <see cref="KeyedHash"/> gives it; 0 where nobody asked.</summary>
    public Hash128 Hash { get; init; }
}
