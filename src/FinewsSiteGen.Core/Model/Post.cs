namespace FinewsSiteGen.Model;

/// <summary>All that one source file says, parsed once.</summary>
/// <param name="Path">Logical path of the source.</param>
/// <param name="Published"><see langword="null"/> for an undated post.</param>
/// <param name="Address">Where it stands; see <see cref="PostId"/> and the front matter.</param>
/// <param name="Title">Never empty: what stands in for a missing title has been chosen.</param>
/// <param name="HasTitle">Whether the source itself has the title; a source with one wins an address clash.</param>
/// <param name="HasFullDate">Whether the source itself says day and time; wins next.</param>
public sealed record Post(
    string Path,
    PostId Id,
    FrontMatter Header,
    Story Story,
    PostTime? Published,
    OutputPath Address,
    string Title,
    bool HasTitle,
    bool HasFullDate);
