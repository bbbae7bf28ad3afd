namespace FinewsSiteGen.Parse.Body;

/// <summary>The lines of one paragraph after another.</summary>
internal sealed class TailLines
{
    private readonly List<TailLine> lines = [];

    public int Count { get; private set; }

    public TailLine this[int index] => lines[index];

    public void Read(Node paragraph)
    {
        Count = 0;
        Begin();
        Collect(paragraph);
    }

    /// <remarks>The tree is no deeper than <see cref="HtmlTree"/> allows.</remarks>
    private void Collect(Node parent)
    {
        for (var node = parent.First; node is not null; node = node.Next)
        {
            if (node.IsText)
                Split(node);
            else if (node.Name == "br")
                Begin();
            else if (node.Name is "a" or "img")
                lines[Count - 1].AddLink(node);
            else
                Collect(node);
        }
    }

    private void Split(Node words)
    {
        var data = words.Words.Span;
        int start = 0;
        for (int length = data.IndexOf((byte)'\n'); length >= 0; length = data[start..].IndexOf((byte)'\n'))
        {
            lines[Count - 1].AddWords(words, start, start + length);
            Begin();
            start += length + 1;
        }
        lines[Count - 1].AddWords(words, start, data.Length);
    }

    private void Begin()
    {
        if (Count == lines.Count)
            lines.Add(new TailLine());
        lines[Count++].Clear();
    }
}
