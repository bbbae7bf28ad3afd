using System.Globalization;
using AngleSharp.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Questions about an element's content that must be answered before its start is written.</summary>
internal static class Shapes
{
    private static readonly string[] TimeFormats =
    [
        "yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-ddTHH:mmzzz", "yyyy-MM-ddTHH:mm:sszzz",
        "yyyy-MM-ddTHH:mmZ", "yyyy-MM-ddTHH:mm:ssZ", "yyyy-MM-dd HH:mm", "yyyy-MM-dd HH:mm:ss", "HH:mm", "HH:mm:ss",
    ];

    /// <summary>Terms, then definitions; else a description list would not be valid.</summary>
    public static bool IsDescriptionList(IElement list)
    {
        string? first = null;
        string? last = null;
        var children = list.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text && !Characters.IsBlank(text.Data))
                return false;
            if (children[i] is not IElement child || IsDropped(child))
                continue;
            if (child.LocalName is not ("dt" or "dd"))
                return false;
            first ??= child.LocalName;
            last = child.LocalName;
        }
        return first == "dt" && last == "dd";
    }

    /// <summary>A base, then its reading.</summary>
    public static bool IsRuby(IElement ruby)
    {
        bool hasBase = false;
        bool hasReading = false;
        var children = ruby.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            var child = children[i];
            bool isPart = child is IElement { LocalName: "rt" or "rp" };
            if (child is IElement other && !isPart && (AllowList.Find(other.LocalName).Kind is not (ElementKind.Inline or ElementKind.Unwrapped) || other.ChildElementCount > 0))
                return false;
            if (child is IElement part && isPart && part.ChildElementCount > 0)
                return false;
            bool isBlank = child is not IText and not IElement || Characters.IsBlank(child.TextContent);
            if (!isBlank && !isPart)
                hasBase = true;
            if (!isBlank && child is IElement { LocalName: "rt" })
                hasReading = hasBase;
            if (isPart && !hasBase)
                return false;
        }
        return hasReading;
    }

    /// <summary>A figure has one caption, at its beginning or its end.</summary>
    public static bool IsCaptionOfFigure(IElement caption)
    {
        if (caption.Parent is not IElement { LocalName: "figure" } figure)
            return false;
        var children = figure.ChildNodes;
        int first = IsBlankText(children[0]) ? 1 : 0;
        int last = children.Length - (IsBlankText(children[children.Length - 1]) ? 2 : 1);
        return children[first] == caption || children[last] == caption && children[first] is not IElement { LocalName: "figcaption" };
    }

    /// <summary>The wrapper this generator writes around a table.</summary>
    public static bool IsTableWrapper(IElement element)
    {
        var children = element.ChildNodes;
        int tables = 0;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText text ? !Characters.IsBlank(text.Data) : children[i] is not IElement { LocalName: "table" })
                return false;
            tables += children[i] is IElement ? 1 : 0;
        }
        return tables == 1;
    }

    /// <returns>A value <c>datetime</c> may have, or null.</returns>
    public static string? TimeOf(IElement element) =>
        element.GetAttribute("datetime")?.Trim() is { Length: > 0 } time
        && DateTimeOffset.TryParseExact(time, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? time : null;

    private static bool IsBlankText(INode node) => node is IText text && Characters.IsBlank(text.Data);

    private static bool IsDropped(IElement element) =>
        element is not AngleSharp.Html.Dom.IHtmlElement || AllowList.Find(element.LocalName).Kind is ElementKind.Dropped or ElementKind.DroppedSilently;
}
