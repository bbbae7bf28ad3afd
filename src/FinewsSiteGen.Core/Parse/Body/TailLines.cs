using AngleSharp.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The lines of a paragraph, to be taken away from the end.</summary>
internal sealed class TailLines
{
    private readonly List<TailLine> lines = [new()];

    private TailLines()
    {
    }

    public TailLine? Last => lines.Count > 0 ? lines[^1] : null;

    public static TailLines Of(IElement paragraph)
    {
        var lines = new TailLines();
        lines.Collect(paragraph);
        return lines;
    }

    public void RemoveLast()
    {
        lines[^1].Remove();
        lines.RemoveAt(lines.Count - 1);
    }

    /// <remarks>The tree is no deeper than <see cref="HtmlTree"/> allows.</remarks>
    private void Collect(INode node)
    {
        var children = node.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            switch (children[i])
            {
                case IText words:
                    Split(words);
                    break;
                case IElement { LocalName: "br" }:
                    lines.Add(new TailLine());
                    break;
                case IElement { LocalName: "a" or "img" } link:
                    lines[^1].Add(link);
                    break;
                case IElement element:
                    Collect(element);
                    break;
            }
        }
    }

    private void Split(IText words)
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
