using System.Buffers;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>Reads one start tag after another: <c>&lt;a href="…" class="…"&gt;</c>, all names known and in lower case, all values in double quotes.</summary>
internal sealed class PlainTag(NodeTree tree, PlainEntity entities)
{
    private static readonly SearchValues<byte> ValueEnd = SearchValues.Create("\"&<\n"u8);

    /// <param name="at">Index of the <c>&lt;</c>; afterwards of what follows the name.</param>
    /// <returns>Null when plain HTML has no such element.</returns>
    public static PlainElement? Element(ReadOnlySpan<byte> text, ref int at)
    {
        int start = at + 1;
        at = NameEnd(text, start);
        return PlainElement.Find(text[start..at]);
    }

    /// <param name="at">Index of what follows the name; afterwards of what follows the tag.</param>
    /// <param name="node">Is given the attributes.</param>
    /// <param name="isClosed">Whether the tag ends with <c>/&gt;</c>.</param>
    public bool TryAttributes(ReadOnlySpan<byte> text, ref int at, Node node, out bool isClosed)
    {
        isClosed = false;
        while (TrySpaces(text, ref at) && at < text.Length && char.IsAsciiLetterLower((char)text[at]))
        {
            if (!TryAttribute(text, ref at, node))
                return false;
        }
        isClosed = at < text.Length && text[at] == '/';
        at += isClosed ? 2 : 1;
        return at <= text.Length && text[at - 1] == '>';
    }

    private bool TryAttribute(ReadOnlySpan<byte> text, ref int at, Node node)
    {
        int end = NameEnd(text, at);
        if (PlainAttribute.Find(text[at..end]) is not { } name || !text[end..].StartsWith("=\""u8) || node.Has(name))
            return false;
        at = end + 2;
        var rest = text[at..];
        int length = rest.IndexOfAny(ValueEnd);
        if (length < 0)
            return false;
        var value = rest[..length];
        if (rest[length] != '"' && !TryResolve(rest, out length, out value))
            return false;
        node.Add(new NodeAttribute(name, tree.Keep(value)));
        at += length + 1;
        return true;
    }

    private bool TryResolve(ReadOnlySpan<byte> rest, out int length, out ReadOnlySpan<byte> value)
    {
        length = rest.IndexOf((byte)'"');
        value = default;
        if (length < 0 || rest[..length].ContainsAny((byte)'<', (byte)'\n') || entities.InAttribute(rest[..length]) is not { } resolved)
            return false;
        value = resolved.Span;
        return true;
    }

    private static bool TrySpaces(ReadOnlySpan<byte> text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at > start;
    }

    private static int NameEnd(ReadOnlySpan<byte> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterLower((char)text[at]) || char.IsAsciiDigit((char)text[at]) || text[at] is (byte)'-' or (byte)'_'))
            at++;
        return at;
    }
}
