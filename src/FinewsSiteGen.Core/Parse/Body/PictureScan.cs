using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Tells, before it is written, whether a piece of the tree will show pictures only; such a piece becomes figures.</summary>
/// <remarks>Recursive, on a tree no deeper than <see cref="HtmlTree"/> allows; stops at the first words.</remarks>
internal sealed class PictureScan(Addresses addresses, BodyTail tail)
{
    private IElement? list;
    private bool isListValid;

    private enum Shown
    {
        Nothing,
        Pictures,
        Other,
    }

    public bool HoldsOnlyPictures(IElement element) => ScanChildren(element, element.LocalName == "p", false) == Shown.Pictures;

    public void Clear() => list = null;

    /// <summary>Whether no words follow before the next block.</summary>
    /// <param name="next">Index of the first sibling that follows, <paramref name="end"/> of the one after the last.</param>
    /// <param name="isEnded">A block was found: no need to look further.</param>
    public bool IsFollowedByNoWords(INodeList siblings, int next, int end, out bool isEnded)
    {
        isEnded = false;
        for (int i = next; i < end && !isEnded; i++)
        {
            switch (siblings[i])
            {
                case IText text when !Characters.IsBlank(tail.WordsOf(text)):
                    return false;
                case IElement element when IsLeftOut(element):
                    break;
                case IElement element when AllowList.Find(element.LocalName).IsBlock:
                    isEnded = true;
                    break;
                case IElement element when !IsFollowedByNoWords(element.ChildNodes, 0, tail.EndOf(element), out isEnded):
                    return false;
            }
        }
        return true;
    }

    private bool IsLeftOut(IElement element)
    {
        if (element is not IHtmlElement || tail.IsTaken(element) || AllowList.Find(element.LocalName).Kind is ElementKind.Dropped or ElementKind.DroppedSilently)
            return true;
        if (element.Attributes.Length == 0)
            return false;
        var facts = ElementFacts.Of(element);
        return facts.IsHidden || SourceLine.NameIn(element, facts) is not null;
    }

    /// <param name="unwraps">Blocks within are unwrapped: a paragraph holds text only.</param>
    /// <param name="isInner">Within a block of its own, where pictures count like anything else.</param>
    private Shown ScanChildren(INode parent, bool unwraps, bool isInner)
    {
        var shown = Shown.Nothing;
        var nodes = parent.ChildNodes;
        int end = tail.EndOf(parent);
        for (int i = 0; i < end; i++)
        {
            var here = nodes[i] switch
            {
                IText text => Characters.IsBlank(tail.WordsOf(text)) ? Shown.Nothing : Shown.Other,
                IElement element => Scan(element, unwraps, isInner),
                _ => Shown.Nothing,
            };
            if (here == Shown.Other)
                return here;
            shown = here > shown ? here : shown;
        }
        return shown;
    }

    private Shown Scan(IElement element, bool unwraps, bool isInner)
    {
        var tag = AllowList.Find(element.LocalName);
        if (tag.Kind == ElementKind.LineBreak || IsLeftOut(element))
            return Shown.Nothing;
        switch (tag.Kind)
        {
            case ElementKind.Image:
                bool isUsable = addresses.Clean(element.GetAttribute("src"), true, out _) is not (AddressKind.None or AddressKind.Unsafe);
                return !isUsable ? Shown.Nothing : isInner ? Shown.Other : Shown.Pictures;
            case ElementKind.Rule or ElementKind.Cell or ElementKind.HeaderCell or ElementKind.Column when !unwraps:
            case ElementKind.Term or ElementKind.Definition when !unwraps && IsInDescriptionList(element):
                return Shown.Other;
            default:
                return ScanChildren(element, unwraps, isInner || tag.IsBlock && !unwraps);
        }
    }

    private bool IsInDescriptionList(IElement element)
    {
        if (element.Parent is not IElement { LocalName: "dl" } parent)
            return false;
        if (parent != list)
        {
            list = parent;
            isListValid = Shapes.IsDescriptionList(parent);
        }
        return isListValid;
    }
}
