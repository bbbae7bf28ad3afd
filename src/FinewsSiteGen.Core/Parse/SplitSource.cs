using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>A source, divided at its front matter.</summary>
/// <param name="Body">Well-formed UTF-8.</param>
/// <param name="BodyLine">1-based line of the file on which the body begins.</param>
public sealed record SplitSource(FrontMatter Header, ReadOnlyMemory<byte> Body, int BodyLine)
{
    /// <summary>Whether the header has a <c>date</c> key, readable or not: what is wrong with it has then been said.</summary>
    public bool SaysDate { get; init; }
}
