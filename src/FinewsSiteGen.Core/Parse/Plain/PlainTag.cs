using System.Buffers;
using System.Runtime.InteropServices;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Parse.Plain;

/// <summary>Reads one start tag after another: <c>&lt;a href="…" class="…"&gt;</c>, all names known and in lower case, all values in double quotes.</summary>
internal sealed class PlainTag
{
    private static readonly SearchValues<char> ValueEnd = SearchValues.Create("\"&<\n");

    private readonly List<NodeAttribute> attributes = [];

    public PlainElement Element { get; private set; } = PlainElement.Find("p")!;

    public ReadOnlySpan<NodeAttribute> Attributes => CollectionsMarshal.AsSpan(attributes);

    /// <summary>Ends with <c>/&gt;</c>.</summary>
    public bool IsClosed { get; private set; }

    /// <param name="at">Index of the <c>&lt;</c>; afterwards of what follows the tag.</param>
    public bool TryRead(ReadOnlyMemory<char> source, ReadOnlySpan<char> text, ref int at)
    {
        attributes.Clear();
        int end = NameEnd(text, at + 1);
        if (PlainElement.Find(text[(at + 1)..end]) is not { } element)
            return false;
        Element = element;
        at = end;
        while (TrySpaces(text, ref at) && at < text.Length && char.IsAsciiLetterLower(text[at]))
        {
            if (!TryAttribute(source, text, ref at))
                return false;
        }
        IsClosed = at < text.Length && text[at] == '/';
        at += IsClosed ? 2 : 1;
        return at <= text.Length && text[at - 1] == '>';
    }

    private bool TryAttribute(ReadOnlyMemory<char> source, ReadOnlySpan<char> text, ref int at)
    {
        int end = NameEnd(text, at);
        if (PlainAttribute.Find(text[at..end]) is not { } name || !text[end..].StartsWith("=\"") || Has(name))
            return false;
        at = end + 2;
        int length = text[at..].IndexOf('"');
        if (length < 0)
            return false;
        var value = source.Slice(at, length);
        if (text.Slice(at, length).IndexOfAny(ValueEnd) >= 0 && !TryResolve(ref value))
            return false;
        attributes.Add(new NodeAttribute(name, value));
        at += length + 1;
        return true;
    }

    private static bool TryResolve(ref ReadOnlyMemory<char> value)
    {
        if (value.Span.ContainsAny('<', '\n') || PlainEntity.InAttribute(value.Span) is not { } resolved)
            return false;
        value = resolved.AsMemory();
        return true;
    }

    private bool Has(string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
                return true;
        }
        return false;
    }

    private static bool TrySpaces(ReadOnlySpan<char> text, ref int at)
    {
        int start = at;
        while (at < text.Length && text[at] == ' ')
            at++;
        return at > start;
    }

    private static int NameEnd(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && (char.IsAsciiLetterLower(text[at]) || char.IsAsciiDigit(text[at]) || text[at] is '-' or '_'))
            at++;
        return at;
    }
}
