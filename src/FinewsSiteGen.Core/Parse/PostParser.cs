using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Parse: the text of one file in, all the site needs of that post out. No I/O, no clock, no shared state.</summary>
public sealed class PostParser(SiteConfig config)
{
    /// <returns>Always a post: what cannot be read is repaired or left empty, and <paramref name="found"/> says so.</returns>
    public Post Parse(SourceText source, DiagnosticBag found)
    {
        _ = (config, source, found);
        throw new NotSupportedException();
    }
}
