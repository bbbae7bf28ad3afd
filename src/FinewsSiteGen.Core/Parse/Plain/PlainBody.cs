using System.Buffers;
using System.Text;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>
/// Reads a body that has only one reading: paragraphs of words, the leading quote, well-formed HTML, the crawler's links. Nearly all
/// are such. It is many times as fast as Markdown and HTML parsers and must agree with them to the last node, so it refuses whatever
/// might be read in another way. Not thread-safe: one per worker.
/// </summary>
/// <remarks>What ends and begins where: https://spec.commonmark.org/0.31.2/#html-blocks, kinds 2 (comments) and 6 (blocks).</remarks>
internal sealed class PlainBody(NodeTree tree)
{
    /// <summary>In UTF-16 characters; in longer ones <see cref="MarkdownLimits"/> counts marks.</summary>
    private const int Longest = 40_000;

    /// <summary>Blanks before HTML; with more, Markdown begins to think of code.</summary>
    private const int MostIndent = 3;

    private static readonly SearchValues<byte> Odd = SearchValues.Create("\t\f\v\0\r"u8);

    private static readonly ReadOnlyMemory<byte> LineEnd = "\n"u8.ToArray();

    private readonly PlainHtml html = new(tree);
    private readonly PlainLinks links = new(tree);
    private byte[] unified = [];

    /// <param name="body">Without control characters.</param>
    /// <returns>False when it is not plain; the tree is then of no use.</returns>
    public bool TryRead(ReadOnlyMemory<byte> body)
    {
        if (IsLong(body.Span) || body.Span.ContainsAny(Odd) && !TryUnify(ref body))
            return false;
        html.Clear();
        while (!body.IsEmpty)
        {
            int line = LineLength(body.Span);
            if (IsBlank(body.Span[..line]))
                body = body[Math.Min(line + 1, body.Length)..];
            else if (!TryBlock(ref body, line))
                return false;
        }
        return true;
    }

    private static bool IsLong(ReadOnlySpan<byte> body) => body.Length > Longest && Encoding.UTF8.GetCharCount(body) > Longest;

    /// <summary>Makes each CR LF an LF.</summary>
    /// <returns>False when there is anything odd but that.</returns>
    private bool TryUnify(ref ReadOnlyMemory<byte> body)
    {
        if (unified.Length < body.Length)
            unified = new byte[body.Length];
        var source = body.Span;
        int length = 0;
        for (int end = source.IndexOf((byte)'\r'); end >= 0; end = source.IndexOf((byte)'\r'))
        {
            source[..end].CopyTo(unified.AsSpan(length));
            length += end;
            source = source[(end + 1)..];
            if (source is not [(byte)'\n', ..])
                return false;
        }
        source.CopyTo(unified.AsSpan(length));
        body = unified.AsMemory(0, length + source.Length);
        return !body.Span.ContainsAny(Odd);
    }

    /// <summary>Reads the lines up to the next empty one.</summary>
    private bool TryBlock(ref ReadOnlyMemory<byte> body, int firstLine)
    {
        int length = BlockLength(body.Span, firstLine);
        var block = body[..length];
        body = body[length..];
        var lines = block.Span is [.., (byte)'\n'] ? block[..^1] : block;
        if (lines.Span is [(byte)'>', ..])
            return TryQuote(lines);
        if (lines.Span is [(byte)'[', ..])
            return links.TryLinks(Paragraph(tree.Root), lines);
        if (lines.Span.StartsWith("<http"u8) || lines.Span.SequenceEqual("<>"u8))
            return links.TryAutolink(Paragraph(tree.Root), lines);
        return lines.Span.TrimStart((byte)' ') is [(byte)'<', ..] ? TryHtml(block) : TryWords(Paragraph(tree.Root), lines);
    }

    private bool TryQuote(ReadOnlyMemory<byte> lines)
    {
        if (!lines.Span.StartsWith("> "u8) || lines.Span.Contains((byte)'\n'))
            return false;
        var quote = tree.Element(tree.Root, "blockquote");
        tree.AppendText(tree.Root, LineEnd);
        tree.AppendText(quote, LineEnd);
        return TryWords(Paragraph(quote), lines[2..]);
    }

    private bool TryWords(Node paragraph, ReadOnlyMemory<byte> lines)
    {
        foreach (var line in lines.Span.Split((byte)'\n'))
        {
            if (!PlainLine.IsText(lines.Span[line]))
                return false;
        }
        tree.AppendText(paragraph, lines);
        return true;
    }

    private bool TryHtml(ReadOnlyMemory<byte> block)
    {
        if (!IsHtml(block.Span) || !html.TryRead(block))
            return false;
        if (block.Span is not [.., (byte)'\n'])
            tree.AppendText(tree.Root, LineEnd);
        return true;
    }

    /// <remarks>Markdown writes a line end after every block.</remarks>
    private Node Paragraph(Node parent)
    {
        var paragraph = tree.Element(parent, "p");
        tree.AppendText(parent, LineEnd);
        return paragraph;
    }

    /// <summary>Whether Markdown hands on all lines as they are: HTML that begins with a block ends at an empty line, but what begins with a comment ends with the comment's line.</summary>
    private static bool IsHtml(ReadOnlySpan<byte> block)
    {
        bool begins = true;
        while (!block.IsEmpty)
        {
            int length = LineLength(block);
            var line = block[..length];
            if (LooseLines.MayBe(line) || begins && !BeginsHtml(line, out begins))
                return false;
            block = block[Math.Min(length + 1, block.Length)..];
        }
        return true;
    }

    /// <param name="isComment">Which ends on this line, or else is not plain.</param>
    private static bool BeginsHtml(ReadOnlySpan<byte> line, out bool isComment)
    {
        var text = line.TrimStart((byte)' ');
        isComment = text.StartsWith("<!--"u8);
        if (line.Length - text.Length > MostIndent || text is not [(byte)'<', ..])
            return false;
        int end = text.IndexOfAny((byte)' ', (byte)'>');
        return isComment || end > 0 && PlainElement.Find(text[1..end]) is { BeginsHtml: true };
    }

    private static int BlockLength(ReadOnlySpan<byte> body, int firstLine)
    {
        int length = Math.Min(firstLine + 1, body.Length);
        while (length < body.Length)
        {
            int line = LineLength(body[length..]);
            if (IsBlank(body.Slice(length, line)))
                break;
            length = Math.Min(length + line + 1, body.Length);
        }
        return length;
    }

    private static int LineLength(ReadOnlySpan<byte> text) => text.IndexOf((byte)'\n') is >= 0 and var end ? end : text.Length;

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept((byte)' ') < 0;
}
