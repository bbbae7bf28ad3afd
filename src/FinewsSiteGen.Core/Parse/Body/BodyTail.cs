namespace FinewsSiteGen.Parse.Body;

/// <summary>Takes from the end of a body what the crawler put there: the back-links, the address of the original, the medium.</summary>
/// <remarks>Works backwards, line by line, and stops at the first line that is the story's own.</remarks>
internal sealed class BodyTail(Addresses addresses)
{
    private readonly TailLines lines = new();

    public string SourceUrl { get; private set; } = "";

    public string SourceName { get; private set; } = "";

    public void Clear() => SourceUrl = SourceName = "";

    public void Strip(Node root)
    {
        var container = root;
        while (container is not null)
            container = StripEnd(container);
    }

    /// <returns>The last child, when it is a mere wrapper around what may be more of the same.</returns>
    private Node? StripEnd(Node container)
    {
        for (var last = container.Last; last is not null; last = last.Previous)
        {
            bool isOurs = IsInvisible(last) || !last.IsText && (TakeName(last) || last is { Name: "p", IsHtml: true } && StripLines(last));
            if (!isOurs)
                return last.IsHtml && IsWrapper(last.Name) ? last : null;
            last.Take();
        }
        return null;
    }

    /// <summary>Left open somewhere above, such an element holds the rest of the body.</summary>
    private static bool IsWrapper(string name) =>
        name is "div" or "section" or "article" or "main" or "center" or "span" or "font" or "strong" or "b" or "em" or "i";

    private static bool IsInvisible(Node node) =>
        node.IsText ? Utf8Text.IsBlank(node.Words.Span)
        : node.Facts.IsHidden || node.IsHtml && (node.Name == "br" || MayBeEmpty(node.Name) && IsEmpty(node));

    private static bool MayBeEmpty(string name) => name is "p" or "div" or "center" or "span" or "strong" or "b" or "em" or "i" or "font";

    private static bool IsEmpty(Node element)
    {
        for (var child = element.First; child is not null; child = child.Next)
        {
            if (child.IsText ? !Utf8Text.IsBlank(child.Words.Span) : child is not { Name: "br", IsHtml: true })
                return false;
        }
        return true;
    }

    private bool TakeName(Node element)
    {
        if (!element.HasAttributes || SourceLine.NameIn(element) is not { } name)
            return false;
        SourceName = SourceName.Length > 0 ? SourceName : name;
        return true;
    }

    /// <returns>True when no line is left.</returns>
    private bool StripLines(Node paragraph)
    {
        if (EndsWithWords(paragraph))
            return false;
        lines.Read(paragraph);
        int kept = lines.Count;
        while (kept > 0 && (lines[kept - 1].IsBlank || BackLinks.Match(lines[kept - 1], addresses) || IsSourceAddress(lines[kept - 1])))
            kept--;
        for (int i = lines.Count - 1; i >= kept && kept > 0; i--)
            lines[i].Take();
        return kept == 0;
    }

    /// <summary>Neither a link nor an address, nor what may stand behind one: the last line is the story's own.</summary>
    private static bool EndsWithWords(Node paragraph) =>
        paragraph.Last is { IsText: true } text && Utf8Text.Last(text.Words.Span) is (>= '\u4E00' and <= '\u9FFF') or '。';

    private bool IsSourceAddress(TailLine line)
    {
        if (line.IsEmptyAutolink)
            return true;
        if (SourceUrl.Length > 0 || !line.TryAutolink(out var written))
            return false;
        if (written.IndexOf("//") < 0 || addresses.Clean(written, false, out var address) is not (AddressKind.Outgoing or AddressKind.Internal))
            return false;
        if (!address.StartsWith("http"))
            return false;
        SourceUrl = address.ToString();
        return true;
    }
}
