using System.Collections.Concurrent;
using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse;

/// <summary>Turns a body of Markdown and HTML into a <see cref="Story"/>; safe to call from many threads.</summary>
public sealed class BodyParser
{
    /// <summary>UTF-8 bytes of a body that are read.</summary>
    private const int LargestBody = 4 << 20;

    private readonly ConcurrentBag<BodyWorker> idle = [];
    private readonly SiteConfig config;
    private readonly bool mayBePlain;

    public BodyParser(SiteConfig config)
        : this(config, mayBePlain: true)
    {
    }

    /// <param name="mayBePlain">False leaves every body to the libraries, which comes to the same and takes longer.</param>
    internal BodyParser(SiteConfig config, bool mayBePlain) => (this.config, this.mayBePlain) = (config, mayBePlain);

    /// <summary>Never throws for what the body says: what cannot be read is quarantined, and <paramref name="found"/> says so.</summary>
    /// <param name="body">The text below the front matter, well-formed UTF-8.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="body"/> begins.</param>
    /// <param name="path">Logical path of the file, for diagnostics.</param>
    public Story Parse(ReadOnlyMemory<byte> body, int firstLine, string path, DiagnosticBag found)
    {
        if (body.Length > LargestBody)
        {
            found.Add(Rules.BodyTooLarge, path, firstLine, LargestBody >> 20);
            return Quarantine.Of(body.Span);
        }
        var text = WithoutControls(body, firstLine, path, found);
        if (!idle.TryTake(out var worker))
            worker = new BodyWorker(config, mayBePlain);
        try
        {
            var story = worker.Parse(text, firstLine, path, found);
            idle.Add(worker);
            return story;
        }
        catch (TooComplexException reason) when (reason.IsDepth)
        {
            found.Add(Rules.BodyTooDeep, path, firstLine, HtmlTree.Deepest);
        }
        catch (TooComplexException reason)
        {
            found.Add(Rules.BodyTooComplex, path, firstLine, reason.Message);
        }
        catch (Exception reason) when (reason is not OutOfMemoryException)
        {
            found.Add(Rules.BodyTooComplex, path, firstLine, "stops the parser (" + reason.GetType().Name + ")");
        }
        return Quarantine.Of(body.Span);
    }

    /// <summary>Control characters have no place in a text, and the parsers disagree on them.</summary>
    private static ReadOnlyMemory<byte> WithoutControls(ReadOnlyMemory<byte> body, int firstLine, string path, DiagnosticBag found)
    {
        if (!Utf8Text.HasForbidden(body.Span))
            return body;
        string source = Encoding.UTF8.GetString(body.Span);
        var clean = new StringBuilder(source.Length);
        int line = 0;
        int lines = 0;
        foreach (char c in source)
        {
            lines += c == '\n' ? 1 : 0;
            if (!Characters.ForbiddenValues.Contains(c))
                clean.Append(c);
            else if (line == 0)
                line = firstLine + lines;
        }
        found.Add(Rules.BodyControlCharacters, path, line, source.Length - clean.Length);
        return Encoding.UTF8.GetBytes(clean.ToString());
    }
}
