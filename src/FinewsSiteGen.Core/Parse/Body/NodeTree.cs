namespace FinewsSiteGen.Parse.Body;

/// <summary>The tree of one body after another. Not thread-safe: one per worker.</summary>
internal sealed class NodeTree
{
    /// <summary>Nodes that are kept from body to body.</summary>
    private const int MostKept = 1 << 13;

    private readonly List<Node> nodes = [];
    private readonly CharArena values = new();
    private int used;

    /// <summary>Stands for the body; has a name that no element of a body has.</summary>
    public Node Root { get; private set; }

    public NodeTree() => Root = Begin();

    public void Clear()
    {
        used = 0;
        values.Clear();
        if (nodes.Count > MostKept)
            nodes.Clear();
        Root = Begin();
    }

    /// <param name="name">Lower-case name of an HTML element.</param>
    public Node Element(Node parent, string name) => Element(parent, name, AllowList.Find(name));

    /// <param name="tag">What the allow-list says of the name.</param>
    public Node Element(Node parent, string name, Tag tag) => Append(parent, name, tag, isHtml: true, default);

    public Node Foreign(Node parent, string name) => Append(parent, name, AllowList.Foreign, isHtml: false, default);

    /// <returns>The text of a value, valid until the tree is cleared.</returns>
    /// <param name="value">Well-formed UTF-8.</param>
    public ReadOnlyMemory<char> Keep(ReadOnlySpan<byte> value) => values.Add(value);

    /// <summary>Adds to the text that ends <paramref name="parent"/>, or begins one.</summary>
    public void AppendText(Node parent, ReadOnlyMemory<byte> words)
    {
        if (parent.Last is { IsText: true } text)
            text.Join(words);
        else
            Append(parent, "", AllowList.Paragraph, isHtml: false, words);
    }

    private Node Begin()
    {
        var root = Take();
        root.Become("body", AllowList.Division, isHtml: true, default);
        return root;
    }

    private Node Append(Node parent, string name, Tag tag, bool isHtml, ReadOnlyMemory<byte> words)
    {
        var node = Take();
        node.Become(name, tag, isHtml, words);
        parent.Append(node);
        return node;
    }

    private Node Take()
    {
        if (used == nodes.Count)
            nodes.Add(new Node());
        return nodes[used++];
    }
}
