using System.Buffers;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>
/// Reads HTML of a few elements, each closed where it must be and none where a browser would move or close it: then a tree is
/// no more than what stands in what. Not thread-safe: one per worker.
/// </summary>
internal sealed class PlainHtml
{
    private const int Deepest = 24;

    private static readonly SearchValues<byte> InComment = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_ "u8);

    private readonly PlainEntity entities = new();
    private readonly PlainTag tag;
    private readonly PlainElement?[] open = new PlainElement?[Deepest];
    private readonly Node[] nodes = new Node[Deepest];
    private readonly NodeTree tree;
    private int depth;

    public PlainHtml(NodeTree tree) => (this.tree, tag) = (tree, new PlainTag(tree, entities));

    private PlainRole Role => open[depth]?.Role ?? PlainRole.Root;

    /// <summary>Begins another body.</summary>
    public void Clear() => entities.Clear();

    /// <param name="source">Whole lines, as Markdown hands them on.</param>
    /// <returns>False when another reading is possible; the tree is then of no use.</returns>
    public bool TryRead(ReadOnlyMemory<byte> source)
    {
        depth = 0;
        nodes[0] = tree.Root;
        var text = source.Span;
        int at = 0;
        while (at < text.Length)
        {
            bool isRead = text[at] == '<' ? TryMarkup(text, ref at) : TryText(source, ref at);
            if (!isRead)
                return false;
        }
        return depth == 0;
    }

    private bool TryText(ReadOnlyMemory<byte> source, ref int at)
    {
        var words = source[at..];
        if (words.Span.IndexOf((byte)'<') is > 0 and var length)
            words = words[..length];
        at += words.Length;
        if (!PlainElement.MayHoldText(Role) && words.Span.IndexOfAnyExcept((byte)' ', (byte)'\n') >= 0)
            return false;
        if (words.Span.Contains((byte)'&'))
        {
            if (entities.InText(words.Span) is not { } resolved)
                return false;
            words = resolved;
        }
        tree.AppendText(nodes[depth], words);
        return true;
    }

    private bool TryMarkup(ReadOnlySpan<byte> text, ref int at)
    {
        if (at + 1 == text.Length)
            return false;
        return text[at + 1] switch
        {
            (byte)'/' => TryEnd(text, ref at),
            (byte)'!' => TryComment(text, ref at),
            _ => TryStart(text, ref at),
        };
    }

    private bool TryStart(ReadOnlySpan<byte> text, ref int at)
    {
        if (PlainTag.Element(text, ref at) is not { } element || !MayOpen(element))
            return false;
        var node = tree.Element(nodes[depth], element.Name, element.Tag);
        if (!tag.TryAttributes(text, ref at, node, out bool isClosed))
            return false;
        if (element.Role == PlainRole.Void)
            return true;
        if (isClosed || ++depth == Deepest)
            return false;
        open[depth] = element;
        nodes[depth] = node;
        return true;
    }

    private bool MayOpen(PlainElement element)
    {
        if (!PlainElement.MayHold(Role, element.Role))
            return false;
        for (int i = depth; i > 0 && element.IsFormatting; i--)
        {
            if (open[i] == element)
                return false;
        }
        return true;
    }

    private bool TryEnd(ReadOnlySpan<byte> text, ref int at)
    {
        if (depth == 0)
            return false;
        byte[] end = open[depth]!.End;
        if (!text[at..].StartsWith(end))
            return false;
        depth--;
        at += end.Length;
        return true;
    }

    /// <summary>Between blocks only: elsewhere a comment parts words that belong together.</summary>
    private bool TryComment(ReadOnlySpan<byte> text, ref int at)
    {
        var start = "<!--"u8;
        var end = "-->"u8;
        var rest = text[at..];
        if (Role is not (PlainRole.Root or PlainRole.Container) || !rest.StartsWith(start))
            return false;
        int length = rest[start.Length..].IndexOfAnyExcept(InComment);
        if (length < 0 || !rest[(start.Length + length)..].StartsWith(end))
            return false;
        at += start.Length + length + end.Length;
        return true;
    }
}
