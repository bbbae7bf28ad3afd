namespace FinewsSiteGen.Parse.Body;

/// <summary>The paragraph that names the medium: <c>&lt;p class="em_media"&gt;（文章来源：上海证券报）&lt;/p&gt;</c>.</summary>
internal static class SourceLine
{
    private const string Class = "em_media";

    private const int LongestLine = 200;

    /// <returns>The medium's name, or an empty one; null when the element is something else and must stay.</returns>
    public static string? NameIn(Node element)
    {
        if (!element.Facts.HasClass(Class) || ShortText.Of(element, LongestLine) is not { } text)
            return null;
        var line = PlainText.OneLine(text).AsSpan();
        if (line.IsEmpty)
            return "";
        if (line[0] is '（' or '(')
            line = line[1..];
        if (line.Length > 0 && line[^1] is '）' or ')')
            line = line[..^1];
        int mark = line.IndexOf("来源");
        if (mark < 0)
            return null;
        return line[(mark + 2)..].TrimStart("：: ").Trim().ToString();
    }
}
