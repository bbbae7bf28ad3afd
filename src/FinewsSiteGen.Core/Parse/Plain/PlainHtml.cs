using System.Buffers;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>
/// Reads HTML of a few elements, each closed where it must be and none where a browser would move or close it: then a tree is
/// no more than what stands in what. Not thread-safe: one per worker.
/// </summary>
internal sealed class PlainHtml(NodeTree tree)
{
    private const int Deepest = 24;

    private static readonly SearchValues<char> InComment = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_ ");

    private readonly PlainTag tag = new();
    private readonly PlainElement?[] open = new PlainElement?[Deepest];
    private readonly Node[] nodes = new Node[Deepest];
    private int depth;

    private PlainRole Role => open[depth]?.Role ?? PlainRole.Root;

    /// <param name="source">Whole lines, as Markdown hands them on.</param>
    /// <returns>False when another reading is possible; the tree is then of no use.</returns>
    public bool TryRead(ReadOnlyMemory<char> source)
    {
        depth = 0;
        nodes[0] = tree.Root;
        var text = source.Span;
        int at = 0;
        while (at < text.Length)
        {
            int end = text[at..].IndexOf('<');
            end = end < 0 ? text.Length : at + end;
            if (end > at && !TryText(source[at..end]))
                return false;
            at = end;
            if (at < text.Length && !TryMarkup(source, text, ref at))
                return false;
        }
        return depth == 0;
    }

    private bool TryText(ReadOnlyMemory<char> words)
    {
        if (!PlainElement.MayHoldText(Role) && words.Span.IndexOfAnyExcept(' ', '\n') >= 0)
            return false;
        if (words.Span.Contains('&'))
        {
            if (PlainEntity.InText(words.Span) is not { } resolved)
                return false;
            words = resolved.AsMemory();
        }
        tree.AppendText(nodes[depth], words);
        return true;
    }

    private bool TryMarkup(ReadOnlyMemory<char> source, ReadOnlySpan<char> text, ref int at)
    {
        if (at + 1 == text.Length)
            return false;
        return text[at + 1] switch
        {
            '/' => TryEnd(text, ref at),
            '!' => TryComment(text, ref at),
            _ => TryStart(source, text, ref at),
        };
    }

    private bool TryStart(ReadOnlyMemory<char> source, ReadOnlySpan<char> text, ref int at)
    {
        if (!tag.TryRead(source, text, ref at) || !MayOpen(tag.Element))
            return false;
        var node = tree.Element(nodes[depth], tag.Element.Name, tag.Element.Tag);
        foreach (var attribute in tag.Attributes)
            node.Add(attribute);
        if (tag.Element.Role == PlainRole.Void)
            return true;
        if (tag.IsClosed || ++depth == Deepest)
            return false;
        open[depth] = tag.Element;
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

    private bool TryEnd(ReadOnlySpan<char> text, ref int at)
    {
        if (depth == 0)
            return false;
        string name = open[depth]!.Name;
        int end = at + 2 + name.Length;
        if (end >= text.Length || text[end] != '>' || !text[(at + 2)..].StartsWith(name))
            return false;
        depth--;
        at = end + 1;
        return true;
    }

    /// <summary>Between blocks only: elsewhere a comment parts words that belong together.</summary>
    private bool TryComment(ReadOnlySpan<char> text, ref int at)
    {
        const string Start = "<!--", End = "-->";
        var rest = text[at..];
        if (Role is not (PlainRole.Root or PlainRole.Container) || !rest.StartsWith(Start))
            return false;
        int length = rest[Start.Length..].IndexOfAnyExcept(InComment);
        if (length < 0 || !rest[(Start.Length + length)..].StartsWith(End))
            return false;
        at += Start.Length + length + End.Length;
        return true;
    }
}
