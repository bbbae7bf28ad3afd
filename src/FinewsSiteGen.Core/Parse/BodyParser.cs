using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Turns a body of Markdown and HTML into a <see cref="Story"/>; safe to call from many threads.</summary>
public sealed class BodyParser(SiteConfig config)
{
    /// <param name="body">The text below the front matter.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="body"/> begins.</param>
    /// <param name="path">Logical path of the file, for diagnostics.</param>
    public Story Parse(ReadOnlyMemory<char> body, int firstLine, string path, DiagnosticBag found)
    {
        _ = (config, body, firstLine, path, found);
        return new Story { Html = ReadOnlyMemory<byte>.Empty };
    }
}
