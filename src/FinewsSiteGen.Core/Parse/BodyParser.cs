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
    /// <param name="body">The text below the front matter.</param>
    /// <param name="firstLine">1-based line of the file on which <paramref name="body"/> begins.</param>
    /// <param name="path">Logical path of the file, for diagnostics.</param>
    public Story Parse(ReadOnlyMemory<char> body, int firstLine, string path, DiagnosticBag found)
    {
        if (IsTooLarge(body.Span))
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

    private static bool IsTooLarge(ReadOnlySpan<char> body) =>
        body.Length > LargestBody || body.Length > LargestBody / 3 && Encoding.UTF8.GetByteCount(body) > LargestBody;

    /// <summary>Control characters have no place in a text, and the parsers disagree on them.</summary>
    private static ReadOnlyMemory<char> WithoutControls(ReadOnlyMemory<char> body, int firstLine, string path, DiagnosticBag found)
    {
        if (!Characters.HasForbidden(body.Span))
            return body;
        var clean = new StringBuilder(body.Length);
        int line = 0;
        int lines = 0;
        foreach (char c in body.Span)
        {
            lines += c == '\n' ? 1 : 0;
            if (!Characters.ForbiddenValues.Contains(c))
                clean.Append(c);
            else if (line == 0)
                line = firstLine + lines;
        }
        found.Add(Rules.BodyControlCharacters, path, line, body.Length - clean.Length);
        return clean.ToString().AsMemory();
    }
}
