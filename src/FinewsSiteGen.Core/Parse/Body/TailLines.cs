using AngleSharp.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The lines of a paragraph.</summary>
internal static class TailLines
{
    public static List<TailLine> Of(IElement paragraph)
    {
        List<TailLine> lines = [new()];
        Collect(paragraph, lines);
        return lines;
    }

    /// <remarks>The tree is no deeper than <see cref="HtmlTree"/> allows.</remarks>
    private static void Collect(INode node, List<TailLine> lines)
    {
        var children = node.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText words:
                    Split(words, lines);
                    break;
                case IElement { LocalName: "br" }:
                    lines.Add(new TailLine());
                    break;
                case IElement { LocalName: "a" or "img" } link:
                    lines[^1].Add(link);
                    break;
                case IElement element:
                    Collect(element, lines);
                    break;
            }
        }
    }

    private static void Split(IText words, List<TailLine> lines)
    {
        string data = words.Data;
        int start = 0;
        for (int end = data.IndexOf('\n'); end >= 0; end = data.IndexOf('\n', start))
        {
            lines[^1].Add(words, start, end);
            lines.Add(new TailLine());
            start = end + 1;
        }
        lines[^1].Add(words, start, data.Length);
    }
}
