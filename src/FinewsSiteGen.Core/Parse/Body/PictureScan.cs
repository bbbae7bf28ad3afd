namespace FinewsSiteGen.Parse.Body;

/// <summary>Tells, before it is written, whether a piece of the tree will show pictures only; such a piece becomes figures.</summary>
/// <remarks>Recursive, on a tree no deeper than <see cref="HtmlTree"/> allows; stops at the first words.</remarks>
internal sealed class PictureScan(Addresses addresses)
{
    private Node? list;
    private bool isListValid;

    private enum Shown
    {
        Nothing,
        Pictures,
        Other,
    }

    public bool HoldsOnlyPictures(Node element) => ScanChildren(element, element.Name == "p", false) == Shown.Pictures;

    public void Clear() => list = null;

    /// <summary>Whether no words follow before the next block.</summary>
    /// <param name="next">The first sibling that follows, if any.</param>
    /// <param name="isEnded">A block was found: no need to look further.</param>
    public static bool IsFollowedByNoWords(Node? next, out bool isEnded)
    {
        isEnded = false;
        for (var node = next; node is not null && !isEnded; node = node.Next)
        {
            if (node.IsText)
            {
                if (!Utf8Text.IsBlank(node.Shown))
                    return false;
            }
            else if (!IsLeftOut(node))
            {
                isEnded = node.Tag.IsBlock;
                if (!isEnded && !IsFollowedByNoWords(node.First, out isEnded))
                    return false;
            }
        }
        return true;
    }

    private static bool IsLeftOut(Node element) =>
        element.IsTaken || element.Tag.Kind is ElementKind.Dropped or ElementKind.DroppedSilently
        || element.HasAttributes && (element.Facts.IsHidden || SourceLine.NameIn(element) is not null);

    /// <param name="unwraps">Blocks within are unwrapped: a paragraph holds text only.</param>
    /// <param name="isInner">Within a block of its own, where pictures count like anything else.</param>
    private Shown ScanChildren(Node parent, bool unwraps, bool isInner)
    {
        var shown = Shown.Nothing;
        for (var node = parent.First; node is not null; node = node.Next)
        {
            var here = !node.IsText ? Scan(node, unwraps, isInner) : Utf8Text.IsBlank(node.Shown) ? Shown.Nothing : Shown.Other;
            if (here == Shown.Other)
                return here;
            shown = here > shown ? here : shown;
        }
        return shown;
    }

    private Shown Scan(Node element, bool unwraps, bool isInner)
    {
        var tag = element.Tag;
        if (tag.Kind == ElementKind.LineBreak || IsLeftOut(element))
            return Shown.Nothing;
        switch (tag.Kind)
        {
            case ElementKind.Image:
                bool isUsable = addresses.Clean(element.Attribute("src"), true, out _) is not (AddressKind.None or AddressKind.Unsafe);
                return !isUsable ? Shown.Nothing : isInner ? Shown.Other : Shown.Pictures;
            case ElementKind.Rule or ElementKind.Cell or ElementKind.HeaderCell or ElementKind.Column when !unwraps:
            case ElementKind.Term or ElementKind.Definition when !unwraps && IsInDescriptionList(element):
                return Shown.Other;
            default:
                bool isText = tag.Kind is ElementKind.TextBlock or ElementKind.Preformatted or ElementKind.FigureCaption;
                return ScanChildren(element, unwraps || isText, isInner || tag.IsBlock && !unwraps);
        }
    }

    private bool IsInDescriptionList(Node element)
    {
        if (element.Parent is not { Name: "dl" } parent)
            return false;
        if (parent != list)
        {
            list = parent;
            isListValid = Shapes.IsDescriptionList(parent);
        }
        return isListValid;
    }
}
