using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Tells, before it is written, whether a piece of the tree will show pictures only; such a piece becomes figures.</summary>
/// <remarks>Recursive, on a tree no deeper than <see cref="HtmlTree"/> allows; stops at the first words.</remarks>
internal sealed class PictureScan(Addresses addresses)
{
    private enum Shown
    {
        Nothing,
        Pictures,
        Other,
    }

    public bool HoldsOnlyPictures(IElement element) => ScanChildren(element.ChildNodes, 0, element.LocalName == "p") == Shown.Pictures;

    /// <summary>Whether no words follow before the next block.</summary>
    /// <param name="next">Index of the first sibling that follows.</param>
    /// <param name="isEnded">A block was found: no need to look further.</param>
    public static bool IsFollowedByNoWords(INodeList siblings, int next, out bool isEnded)
    {
        isEnded = false;
        for (int i = next; i < siblings.Length && !isEnded; i++)
        {
            switch (siblings[i])
            {
                case IText text when !Characters.IsBlank(text.Data):
                    return false;
                case IElement element when IsLeftOut(element):
                    break;
                case IElement element when AllowList.Find(element.LocalName).IsBlock:
                    isEnded = true;
                    break;
                case IElement element when !IsFollowedByNoWords(element.ChildNodes, 0, out isEnded):
                    return false;
            }
        }
        return true;
    }

    private static bool IsLeftOut(IElement element)
    {
        if (element is not IHtmlElement || AllowList.Find(element.LocalName).Kind is ElementKind.Dropped or ElementKind.DroppedSilently)
            return true;
        var facts = element.Attributes.Length > 0 ? ElementFacts.Of(element) : default;
        return facts.IsHidden || facts.Class is not null && facts.HasClass(SourceLine.Class) && SourceLine.NameIn(element.TextContent) is not null;
    }

    /// <param name="unwraps">Blocks within are unwrapped: a paragraph holds text only.</param>
    private Shown ScanChildren(INodeList nodes, int start, bool unwraps)
    {
        var shown = Shown.Nothing;
        for (int i = start; i < nodes.Length; i++)
        {
            var here = nodes[i] switch
            {
                IText text => Characters.IsBlank(text.Data) ? Shown.Nothing : Shown.Other,
                IElement element => Scan(element, unwraps),
                _ => Shown.Nothing,
            };
            if (here == Shown.Other)
                return here;
            shown = here > shown ? here : shown;
        }
        return shown;
    }

    private Shown Scan(IElement element, bool unwraps)
    {
        var tag = AllowList.Find(element.LocalName);
        if (tag.Kind == ElementKind.LineBreak || IsLeftOut(element))
            return Shown.Nothing;
        switch (tag.Kind)
        {
            case ElementKind.Image:
                return addresses.Clean(element.GetAttribute("src"), true, out _) is AddressKind.None or AddressKind.Unsafe ? Shown.Nothing : Shown.Pictures;
            case ElementKind.Rule or ElementKind.Cell or ElementKind.HeaderCell or ElementKind.Column when !unwraps:
            case ElementKind.Term or ElementKind.Definition when !unwraps && element.Parent is IElement { LocalName: "dl" } list && Shapes.IsDescriptionList(list):
                return Shown.Other;
        }
        var shown = ScanChildren(element.ChildNodes, 0, unwraps);
        return tag.IsBlock && !unwraps && shown != Shown.Nothing ? Shown.Other : shown;
    }
}
