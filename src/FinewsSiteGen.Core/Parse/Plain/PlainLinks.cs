using System.Buffers;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>Reads the links the crawler writes below a story: the address of the original, and the way back to the lists.</summary>
internal sealed class PlainLinks(NodeTree tree)
{
    private static ReadOnlySpan<byte> Between => "｜"u8;

    private static readonly SearchValues<byte> InAutolink = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/:.,?=&_-"u8);

    private static readonly SearchValues<byte> InTarget = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/:._-"u8);

    private static readonly SearchValues<byte> InTargetOrSpace = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/:._- "u8);

    /// <summary>A line that is <c>&lt;http://…&gt;</c>, or <c>&lt;&gt;</c> where the address is not known.</summary>
    public bool TryAutolink(Node paragraph, ReadOnlyMemory<byte> line)
    {
        if (line.Span.SequenceEqual("<>"u8))
        {
            tree.AppendText(paragraph, line);
            return true;
        }
        if (line.Span is not [(byte)'<', .., (byte)'>'])
            return false;
        var address = line[1..^1];
        bool isAddress = address.Span.StartsWith("http://"u8) || address.Span.StartsWith("https://"u8);
        if (!isAddress || address.Span.ContainsAnyExcept(InAutolink))
            return false;
        Add(paragraph, address, address);
        return true;
    }

    /// <summary><c>[返回X](address)｜[返回首页](address)</c>, on one line or several.</summary>
    public bool TryLinks(Node paragraph, ReadOnlyMemory<byte> lines)
    {
        while (TryLink(paragraph, ref lines))
        {
            if (lines.IsEmpty)
                return true;
            int length = lines.Span[0] == '\n' ? 1 : lines.Span.StartsWith(Between) ? Between.Length : 0;
            if (length == 0)
                return false;
            tree.AppendText(paragraph, lines[..length]);
            lines = lines[length..];
        }
        return false;
    }

    private bool TryLink(Node paragraph, ref ReadOnlyMemory<byte> rest)
    {
        var text = rest.Span;
        int middle = text.IndexOf("]("u8);
        int length = middle < 0 ? -1 : TargetLength(text[(middle + 2)..]);
        if (length <= 0 || text[0] != '[')
            return false;
        var words = rest[1..middle];
        if (!PlainLine.IsText(words.Span) || PlainLine.HasMarks(words.Span) || words.Span.Contains((byte)'\n'))
            return false;
        int end = middle + 2 + length;
        var target = rest[(middle + 2)..end];
        if (target.Span.Contains((byte)' '))
            tree.AppendText(paragraph, rest[..(end + 1)]);
        else
            Add(paragraph, words, target);
        rest = rest[(end + 1)..];
        return true;
    }

    /// <summary>Slugs hold spaces, which make Markdown leave the link as it is, or one pair of parentheses.</summary>
    /// <returns>Characters before the parenthesis that ends the link; negative when it is not plain.</returns>
    private static int TargetLength(ReadOnlySpan<byte> text)
    {
        int first = text.IndexOfAnyExcept(InTargetOrSpace);
        if (first <= 0 || text[0] == ' ' || text[first - 1] == ' ')
            return -1;
        if (text[first] == ')')
            return first;
        int inner = text[(first + 1)..].IndexOfAnyExcept(InTarget);
        int last = first + 1 + inner + 1;
        int after = inner <= 0 || text[last - 1] != ')' ? -1 : text[last..].IndexOfAnyExcept(InTarget);
        bool isPair = text[first] == '(' && after >= 0 && text[last + after] == ')' && !text[..first].Contains((byte)' ');
        return isPair ? last + after : -1;
    }

    private void Add(Node paragraph, ReadOnlyMemory<byte> words, ReadOnlyMemory<byte> address)
    {
        var link = tree.Element(paragraph, "a");
        link.Add(new NodeAttribute("href", tree.Keep(address.Span)));
        tree.AppendText(link, words);
    }
}
