using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>An element or a text of a body, whichever parser found it. Nodes are used again: one is valid until its <see cref="NodeTree"/> is cleared.</summary>
internal sealed class Node
{
    private readonly List<NodeAttribute> attributes = [];
    private ElementFacts facts;
    private bool isKnown;
    private int kept;

    /// <summary>Lower-case name of an element; empty for a text.</summary>
    public string Name { get; private set; } = "";

    public bool IsText => Name.Length == 0;

    /// <summary>False for a text, and for what stands in <c>svg</c> or <c>math</c>.</summary>
    public bool IsHtml { get; private set; }

    /// <summary>What the allow-list says of the name; of no meaning for a text.</summary>
    public Tag Tag { get; private set; } = AllowList.Paragraph;

    /// <summary>Of a text: all of it, entities resolved, in well-formed UTF-8.</summary>
    public ReadOnlyMemory<byte> Words { get; private set; }

    public Node? Parent { get; private set; }

    public Node? First { get; private set; }

    public Node? Last { get; private set; }

    public Node? Next { get; private set; }

    public Node? Previous { get; private set; }

    /// <summary>Not part of the story: see <see cref="BodyTail"/>. Of a text the beginning may stay.</summary>
    public bool IsTaken { get; private set; }

    /// <summary>Of a text: what is part of the story.</summary>
    public ReadOnlySpan<byte> Shown => IsTaken ? Words.Span[..kept] : Words.Span;

    public bool HasAttributes => attributes.Count > 0;

    /// <summary>In the order of the source, each name once.</summary>
    public IReadOnlyList<NodeAttribute> Attributes => attributes;

    public ref readonly ElementFacts Facts
    {
        get
        {
            if (!isKnown && attributes.Count > 0)
            {
                foreach (var attribute in attributes)
                    facts.Note(attribute.Name, attribute.Value);
                isKnown = true;
            }
            return ref facts;
        }
    }

    /// <returns>The value of an attribute, entities resolved; empty when the element has none of that name.</returns>
    public ReadOnlySpan<char> Attribute(string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
                return attribute.Value.Span;
        }
        return default;
    }

    public bool Has(string name)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.Name == name)
                return true;
        }
        return false;
    }

    public void Add(NodeAttribute attribute) => attributes.Add(attribute);

    /// <param name="keep">Bytes at the beginning of a text that stay.</param>
    public void Take(int keep = 0)
    {
        IsTaken = true;
        kept = keep;
    }

    /// <summary>All words below it, for texts that are expected to be small.</summary>
    public string AllWords()
    {
        if (First is null)
            return "";
        if (First == Last && First.IsText)
            return Encoding.UTF8.GetString(First.Words.Span);
        var all = new StringBuilder();
        CollectWords(all);
        return all.ToString();
    }

    /// <summary>Of a text: more of it.</summary>
    public void Join(ReadOnlyMemory<byte> words) => Words = (byte[])[.. Words.Span, .. words.Span];

    /// <summary>Makes a used node a new one.</summary>
    public void Become(string name, Tag tag, bool isHtml, ReadOnlyMemory<byte> words)
    {
        (Name, Tag, IsHtml, Words) = (name, tag, isHtml, words);
        attributes.Clear();
        if (isKnown)
            facts = default;
        isKnown = IsTaken = false;
        Parent = First = Last = Next = Previous = null;
    }

    public void Append(Node child)
    {
        child.Parent = this;
        child.Previous = Last;
        if (Last is null)
            First = child;
        else
            Last.Next = child;
        Last = child;
    }

    private void CollectWords(StringBuilder all)
    {
        for (var child = First; child is not null; child = child.Next)
        {
            if (child.IsText)
                all.Append(Encoding.UTF8.GetString(child.Words.Span));
            else
                child.CollectWords(all);
        }
    }
}
