using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse.Plain;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The tools that parse one body after another; used by one thread at a time.</summary>
internal sealed class BodyWorker
{
    private readonly NodeTree tree = new();
    private readonly PlainBody? plain;
    private readonly Lazy<LibraryReader> libraries;
    private readonly Utf8Buffer output = new();
    private readonly Utf8Buffer attributes = new();
    private readonly TextCollector text = new();
    private readonly Removals removed = new();
    private readonly HtmlWriter writer;
    private readonly StoryWalk walk;
    private readonly BodyTail tail;

    /// <param name="mayBePlain">False leaves every body to the libraries.</param>
    public BodyWorker(SiteConfig config, bool mayBePlain)
    {
        plain = mayBePlain ? new PlainBody(tree) : null;
        libraries = new(() => new LibraryReader(tree), isThreadSafe: false);
        var addresses = new Addresses(config);
        writer = new HtmlWriter(output, attributes, text);
        tail = new BodyTail(addresses);
        walk = new StoryWalk(addresses, writer, new AttributeWriter(attributes), text, removed);
    }

    /// <param name="body">Well-formed UTF-8, not to be changed before the next body.</param>
    /// <exception cref="TooComplexException">It must be quarantined; this worker must not be used again.</exception>
    public Story Parse(ReadOnlyMemory<byte> body, int firstLine, string path, DiagnosticBag found)
    {
        Clear();
        Read(body);
        tail.Strip(tree.Root);
        walk.Walk(tree.Root);
        if (removed.Any)
            found.Add(Rules.BodyContentRemoved, path, LineOf(body.Span, firstLine), removed.ToString());
        return new Story
        {
            Html = output.Written.ToArray(),
            Summary = text.Summary,
            Digest = text.Digest,
            Source = new SourceLink(walk.SourceName.Length > 0 ? walk.SourceName : tail.SourceName, tail.SourceUrl),
            Stocks = walk.Stocks,
            Image = walk.Image,
            Characters = text.Characters,
        };
    }

    private void Read(ReadOnlyMemory<byte> body)
    {
        tree.Clear();
        if (plain?.TryRead(body) == true)
            return;
        tree.Clear();
        libraries.Value.Read(body.Span);
    }

    private void Clear()
    {
        output.Clear();
        attributes.Clear();
        text.Clear();
        removed.Clear();
        writer.Clear();
        walk.Clear();
        tail.Clear();
    }

    /// <summary>The line on which the first thing that was removed stands, as far as a search can tell.</summary>
    private int LineOf(ReadOnlySpan<byte> body, int firstLine)
    {
        string text = Encoding.UTF8.GetString(body);
        int at = text.IndexOf(removed.FirstMark, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? firstLine : firstLine + text.AsSpan(0, at).Count('\n');
    }
}
