using System.Text;

namespace FinewsSiteGen.Parse;

/// <summary>Where a source's header and body stand.</summary>
/// <param name="HasHeader">False when the whole text is body.</param>
/// <param name="IsClosed">Whether a marker line ends the header.</param>
/// <param name="Header">Without the marker lines.</param>
/// <param name="Line">1-based line of the file on which <paramref name="Header"/> begins.</param>
/// <param name="BodyStart">Index into the text.</param>
/// <param name="BodyLine">1-based line of the file.</param>
internal readonly record struct HeaderBlock(bool HasHeader, bool IsClosed, string Header, int Line, int BodyStart, int BodyLine)
{
    /// <remarks>
    /// A closing marker counts only if what stands above it can be a header: a marker below a line that begins with
    /// <c>&lt;</c> or <c>&gt;</c>, or below a line of words after an empty line, is a rule in the body of a post whose header was never closed,
    /// unless a key with a meaning follows that line.
    /// </remarks>
    public static HeaderBlock Find(string text)
    {
        int start = text.StartsWith('\uFEFF') ? 1 : 0;
        var lines = new LineWalker(text, start, 1);
        do
        {
            if (!lines.MoveNext())
                return new HeaderBlock(false, false, "", 1, start, 1);
        }
        while (lines.Line.IsWhiteSpace());
        if (!HeaderLine.IsMarker(lines.Line, "---"))
            return new HeaderBlock(false, false, "", 1, start, 1);
        int first = lines.Next;
        int number = lines.Number + 1;
        if (FindClose(lines) is { } close)
            return new HeaderBlock(true, true, text[first..close.Start], number, close.Next, close.Number + 1);
        var end = FindEnd(text, first, number);
        return end.Start == first
            ? new HeaderBlock(false, false, "", 1, start, 1)
            : new HeaderBlock(true, false, text[first..end.Start], number, end.Start, end.Number);
    }

    /// <summary>As <see cref="Find(string)"/>, but <see cref="BodyStart"/> counts bytes. What stands below a header that is closed is not decoded.</summary>
    /// <param name="text">Well-formed UTF-8.</param>
    public static HeaderBlock Find(ReadOnlySpan<byte> text)
    {
        int length = HeadLength(text);
        string head = Encoding.UTF8.GetString(text[..length]);
        var block = Find(head);
        if (!block.IsClosed && length < text.Length)
            block = Find(head = Encoding.UTF8.GetString(text));
        return block with { BodyStart = Encoding.UTF8.GetByteCount(head.AsSpan(0, block.BodyStart)) };
    }

    /// <returns>Bytes up to the end of the line that is likely to close the header; all when there is none.</returns>
    private static int HeadLength(ReadOnlySpan<byte> text)
    {
        int line = text.IndexOf("\n---"u8) + 1;
        int end = line == 0 ? -1 : text[line..].IndexOf((byte)'\n');
        return end < 0 ? text.Length : line + end + 1;
    }

    private static (int Start, int Next, int Number)? FindClose(LineWalker lines)
    {
        bool inBody = false;
        bool afterBlank = false;
        while (lines.MoveNext())
        {
            var line = lines.Line;
            if (HeaderLine.IsMarker(line, "---") || HeaderLine.IsMarker(line, "..."))
                return inBody ? null : (lines.Start, lines.Next, lines.Number);
            if (HeaderLine.KeyEnd(line) is >= 0 and var colon)
                inBody &= !HeaderKey.HasMeaning(line[..colon].TrimEnd());
            else if (!inBody && line.Length > 0 && !HeaderLine.IsContinuation(line) && HeaderLine.LooseKeyEnd(line) < 0)
                inBody = line[0] is '<' or '>' || afterBlank && line[0] is not ('#' or ']' or '}');
            afterBlank = line.IsWhiteSpace();
        }
        return null;
    }

    private static (int Start, int Number) FindEnd(string text, int first, int number)
    {
        var lines = new LineWalker(text, first, number);
        bool mayContinue = false;
        while (lines.MoveNext())
        {
            var line = lines.Line;
            bool continues = mayContinue && HeaderLine.IsContinuation(line) && line.TrimStart() is not ([] or ['<' or '>', ..]);
            if (!continues && HeaderLine.KeyEnd(line) < 0)
                return (lines.Start, lines.Number);
            mayContinue = true;
        }
        return (text.Length, lines.Number + 1);
    }
}
