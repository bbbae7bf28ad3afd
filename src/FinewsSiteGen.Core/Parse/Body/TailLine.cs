using System.Runtime.InteropServices;

namespace FinewsSiteGen.Parse.Body;

/// <summary>One line of a paragraph, as far as it matters whether it is the story's own.</summary>
internal sealed class TailLine
{
    /// <summary>Stands in <see cref="Text"/> for a link: no words hold it, since even <c>&amp;#0;</c> means another character. Within an address it is overlooked.</summary>
    public const char LinkMark = '\0';

    private readonly List<char> text = [];
    private readonly List<Node> links = [];
    private readonly List<(Node Words, int Start)> parts = [];

    /// <summary>All words, with <see cref="LinkMark"/> in the place of each link.</summary>
    public ReadOnlySpan<char> Text => CollectionsMarshal.AsSpan(text);

    public IReadOnlyList<Node> Links => links;

    public bool IsBlank => links.Count == 0 && Characters.IsBlank(Text);

    /// <summary>What the crawler writes when it knows no address.</summary>
    public bool IsEmptyAutolink => links.Count == 0 && Text.Trim() is "<>";

    public void Clear()
    {
        text.Clear();
        links.Clear();
        parts.Clear();
    }

    /// <param name="address">What stands there when the line is an address and nothing else, as in <c>&lt;http://…&gt;</c>; also when Markdown did not take it for a link.</param>
    public bool TryAutolink(out ReadOnlySpan<char> address)
    {
        var line = Text.Trim();
        address = default;
        if (links.Count == 0)
            address = line is ['<', 'h' or 'H', .., '>'] ? line[1..^1] : default;
        else if (links.Count == 1 && line.Length == 1 && IsItsOwnWords(links[0]))
            address = links[0].Attribute("href");
        return !address.IsEmpty;
    }

    /// <param name="start">In bytes, as <paramref name="end"/>.</param>
    public void AddWords(Node words, int start, int end)
    {
        parts.Add((words, start));
        Utf8Text.AddTo(text, words.Words.Span[start..end]);
    }

    public void AddLink(Node link)
    {
        links.Add(link);
        text.Add(LinkMark);
    }

    /// <summary>Takes what it consists of: links, and the ends of texts.</summary>
    /// <remarks>The lines after it must have been taken before.</remarks>
    public void Take()
    {
        foreach (var link in links)
            link.Take();
        for (int i = parts.Count - 1; i >= 0; i--)
            parts[i].Words.Take(parts[i].Start);
    }

    private static bool IsItsOwnWords(Node link)
    {
        var href = link.Attribute("href");
        var words = link.AllWords().AsSpan().Trim();
        return href.SequenceEqual(words) || Uri.UnescapeDataString(href) == Uri.UnescapeDataString(words);
    }
}
