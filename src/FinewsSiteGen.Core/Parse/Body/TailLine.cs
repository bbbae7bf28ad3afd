using System.Text;
using AngleSharp.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>One line of a paragraph, as far as it matters whether it is the story's own.</summary>
internal sealed class TailLine
{
    /// <summary>Stands in <see cref="Text"/> for a link.</summary>
    public const char LinkMark = '\u0001';

    private readonly StringBuilder text = new();
    private readonly List<IElement> links = [];
    private readonly List<(IText Node, int Start)> words = [];

    /// <summary>All words, with <see cref="LinkMark"/> in the place of each link.</summary>
    public string Text => text.ToString();

    public IReadOnlyList<IElement> Links => links;

    public bool IsBlank => links.Count == 0 && Characters.IsBlank(Text);

    /// <summary>What the crawler writes when it knows no address.</summary>
    public bool IsEmptyAutolink => links.Count == 0 && Text.Trim() == "<>";

    /// <summary>The address when the line is one and nothing else, as in <c>&lt;http://…&gt;</c>; also one that Markdown did not take for a link.</summary>
    public string? Autolink
    {
        get
        {
            string line = Text.Trim();
            if (links.Count == 0)
                return line is ['<', 'h' or 'H', .., '>'] ? line[1..^1] : null;
            bool isAlone = links.Count == 1 && line.Length == 1;
            string? href = isAlone ? links[0].GetAttribute("href") : null;
            return href is not null && Uri.UnescapeDataString(href) == Uri.UnescapeDataString(links[0].TextContent.Trim()) ? href : null;
        }
    }

    public void Add(IText node, int start, int end)
    {
        words.Add((node, start));
        text.Append(node.Data, start, end - start);
    }

    public void Add(IElement link)
    {
        links.Add(link);
        text.Append(LinkMark);
    }

    /// <summary>Notes what it consists of: links, and texts with the number of characters that remain before it.</summary>
    /// <remarks>The lines after it must have been taken before.</remarks>
    public void Take(Dictionary<INode, int> taken)
    {
        foreach (var link in links)
            taken[link] = 0;
        for (int i = words.Count - 1; i >= 0; i--)
            taken[words[i].Node] = words[i].Start;
    }
}
