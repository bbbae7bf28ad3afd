using System.Globalization;

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
    public static bool IsDescriptionList(Node list)
    {
        string? first = null;
        string? last = null;
        for (var child = list.First; child is not null; child = child.Next)
        {
            if (child.IsText && !Utf8Text.IsBlank(child.Words.Span))
                return false;
            if (child.IsText || child.Tag.Kind is ElementKind.Dropped or ElementKind.DroppedSilently)
                continue;
            if (child.Name is not ("dt" or "dd"))
                return false;
            first ??= child.Name;
            last = child.Name;
        }
        return first == "dt" && last == "dd";
    }

    /// <summary>A base, then its reading.</summary>
    public static bool IsRuby(Node ruby)
    {
        bool hasBase = false;
        bool hasReading = false;
        for (var child = ruby.First; child is not null; child = child.Next)
        {
            bool isPart = child.Name is "rt" or "rp";
            bool isPlain = child.IsText || isPart || child.Tag.Kind is ElementKind.Inline or ElementKind.Unwrapped;
            if (!isPlain || HoldsElements(child))
                return false;
            bool isBlank = (child.IsText ? Utf8Text.IsBlank(child.Words.Span) : Characters.IsBlank(child.AllWords()));
            if (!isBlank && !isPart)
                hasBase = true;
            if (!isBlank && child.Name == "rt")
                hasReading = hasBase;
            if (isPart && !hasBase)
                return false;
        }
        return hasReading;
    }

    /// <summary>A figure has one caption, at its beginning or its end.</summary>
    public static bool IsCaptionOfFigure(Node caption)
    {
        if (caption.Parent is not { Name: "figure" } figure)
            return false;
        var first = IsBlankText(figure.First) ? figure.First!.Next : figure.First;
        var last = IsBlankText(figure.Last) ? figure.Last!.Previous : figure.Last;
        return first == caption || last == caption && first is not { Name: "figcaption" };
    }

    /// <summary>The wrapper this generator writes around a table.</summary>
    public static bool IsTableWrapper(Node element)
    {
        int tables = 0;
        for (var child = element.First; child is not null; child = child.Next)
        {
            if (child.IsText ? !Utf8Text.IsBlank(child.Words.Span) : child.Name != "table")
                return false;
            tables += child.IsText ? 0 : 1;
        }
        return tables == 1;
    }

    /// <returns>A value <c>datetime</c> may have, or null.</returns>
    public static string? TimeOf(Node element) =>
        element.Attribute("datetime").Trim().ToString() is { Length: > 0 } time
        && DateTimeOffset.TryParseExact(time, TimeFormats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _) ? time : null;

    private static bool IsBlankText(Node? node) => node is { IsText: true } && Utf8Text.IsBlank(node.Words.Span);

    private static bool HoldsElements(Node element)
    {
        for (var child = element.First; child is not null; child = child.Next)
        {
            if (!child.IsText)
                return true;
        }
        return false;
    }
}
