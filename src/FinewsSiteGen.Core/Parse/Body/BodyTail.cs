using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Takes from the end of a body what the crawler put there: the back-links, the address of the original, the medium.</summary>
/// <remarks>Works backwards, line by line, and stops at the first line that is the story's own.</remarks>
internal sealed class BodyTail(Addresses addresses)
{
    public string SourceUrl { get; private set; } = "";

    public string SourceName { get; private set; } = "";

    public void Strip(INode root)
    {
        SourceUrl = SourceName = "";
        var container = root;
        while (container.LastChild is { } last)
        {
            if (IsInvisible(last) || last is IElement media && TakeName(media))
                container.RemoveChild(last);
            else if (last is IHtmlElement { LocalName: "p" } paragraph && StripLines(paragraph))
                container.RemoveChild(last);
            else if (last is IHtmlElement { LocalName: not "p" } element && IsWrapper(element))
                container = element;
            else
                return;
        }
    }

    /// <summary>Left open somewhere above, such an element holds the rest of the body.</summary>
    private static bool IsWrapper(IElement element) =>
        element.LocalName is "div" or "section" or "article" or "main" or "center" or "span" or "font" or "strong" or "b" or "em" or "i" && element.LastChild is not null;

    private static bool IsInvisible(INode node) => node switch
    {
        IText text => Characters.IsBlank(text.Data),
        IHtmlElement { LocalName: "br" } => true,
        IHtmlElement { LocalName: "p" or "div" or "center" or "span" or "strong" or "b" or "em" or "i" or "font" } element => IsEmpty(element),
        IElement => false,
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
        bool isSource = element.Attributes.Length > 0 && ElementFacts.Of(element).HasClass(SourceLine.Class);
        if (!isSource || SourceLine.NameIn(element.TextContent) is not { } name)
            return false;
        SourceName = SourceName.Length > 0 ? SourceName : name;
        return true;
    }

    /// <returns>True when no line is left.</returns>
    private bool StripLines(IElement paragraph)
    {
        var lines = TailLines.Of(paragraph);
        while (lines.Last is { } line)
        {
            if (!line.IsBlank && !IsBackLinks(line) && !IsSourceAddress(line))
                break;
            lines.RemoveLast();
        }
        return lines.Last is null;
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
