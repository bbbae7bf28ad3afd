using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Takes from the end of a body what the crawler put there: the back-links, the address of the original, the medium.</summary>
/// <remarks>Works backwards, line by line, and stops at the first line that is the story's own.</remarks>
internal sealed class BodyTail(Addresses addresses)
{
    private readonly List<(INode Parent, int End)> ends = [];
    private readonly Dictionary<INode, int> taken = [];

    public string SourceUrl { get; private set; } = "";

    public string SourceName { get; private set; } = "";

    /// <returns>How many of its children belong to the story.</returns>
    public int EndOf(INode parent)
    {
        foreach (var (cut, end) in ends)
        {
            if (cut == parent)
                return end;
        }
        return parent.ChildNodes.Length;
    }

    /// <summary>Part of a line that was taken out of a paragraph of which other lines stay.</summary>
    public bool IsTaken(IElement element) => taken.Count > 0 && taken.ContainsKey(element);

    /// <returns>The words but for lines that were taken out.</returns>
    public ReadOnlySpan<char> WordsOf(IText text) => taken.Count > 0 && taken.TryGetValue(text, out int kept) ? text.Data.AsSpan(0, kept) : text.Data;

    public void Clear()
    {
        ends.Clear();
        taken.Clear();
        SourceUrl = SourceName = "";
    }

    public void Strip(INode root)
    {
        INode? container = root;
        while (container is not null)
            container = StripEnd(container);
    }

    /// <returns>The last child, when it is a mere wrapper around what may be more of the same.</returns>
    private IElement? StripEnd(INode container)
    {
        var children = container.ChildNodes;
        int end = children.Length;
        IElement? wrapper = null;
        for (; end > 0 && wrapper is null; end--)
        {
            var last = children[end - 1];
            bool isOurs = IsInvisible(last) || last is IElement media && TakeName(media)
                || last is IHtmlElement { LocalName: "p" } paragraph && StripLines(paragraph);
            if (isOurs)
                continue;
            wrapper = last is IHtmlElement { LocalName: not "p" } element && IsWrapper(element) ? element : null;
            break;
        }
        if (end < children.Length)
            ends.Add((container, end));
        return wrapper;
    }

    /// <summary>Left open somewhere above, such an element holds the rest of the body.</summary>
    private static bool IsWrapper(IElement element) =>
        element.LocalName is "div" or "section" or "article" or "main" or "center" or "span" or "font" or "strong" or "b" or "em" or "i";

    private static bool IsInvisible(INode node) => node switch
    {
        IText text => Characters.IsBlank(text.Data),
        IHtmlElement { LocalName: "br" } => true,
        IHtmlElement { LocalName: "p" or "div" or "center" or "span" or "strong" or "b" or "em" or "i" or "font" } element when IsEmpty(element) => true,
        IElement element => element.Attributes.Length > 0 && ElementFacts.Of(element).IsHidden,
        _ => true,
    };

    private static bool IsEmpty(IElement element)
    {
        var children = element.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text ? !Characters.IsBlank(text.Data) : children[i] is not IHtmlElement { LocalName: "br" })
                return false;
        }
        return true;
    }

    private bool TakeName(IElement element)
    {
        if (element.Attributes.Length == 0 || SourceLine.NameIn(element, ElementFacts.Of(element)) is not { } name)
            return false;
        SourceName = SourceName.Length > 0 ? SourceName : name;
        return true;
    }

    /// <returns>True when no line is left.</returns>
    private bool StripLines(IElement paragraph)
    {
        var lines = TailLines.Of(paragraph);
        int kept = lines.Count;
        while (kept > 0 && (lines[kept - 1].IsBlank || IsBackLinks(lines[kept - 1]) || IsSourceAddress(lines[kept - 1])))
            kept--;
        for (int i = lines.Count - 1; i >= kept && kept > 0; i--)
            lines[i].Take(taken);
        return kept == 0;
    }

    private bool IsBackLinks(TailLine line) => BackLinks.Match(line, addresses);

    private bool IsSourceAddress(TailLine line)
    {
        if (line.IsEmptyAutolink)
            return true;
        if (SourceUrl.Length > 0 || line.Autolink is not { } written)
            return false;
        if (written.IndexOf("//", StringComparison.Ordinal) < 0 || addresses.Clean(written, false, out string address) is not (AddressKind.Outgoing or AddressKind.Internal))
            return false;
        if (!address.StartsWith("http", StringComparison.Ordinal))
            return false;
        SourceUrl = address;
        return true;
    }
}
