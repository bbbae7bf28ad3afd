namespace FinewsSiteGen.Parse.Body;

/// <summary>Reads a body of any kind: Markdown by Markdig, what comes out of it by AngleSharp. Not thread-safe: one per worker.</summary>
internal sealed class LibraryReader(NodeTree tree)
{
    private readonly MarkdownRenderer markdown = new();
    private readonly HtmlTree html = new();

    /// <exception cref="TooComplexException">It must be quarantined.</exception>
    public void Read(ReadOnlySpan<char> body) => html.Parse(markdown.Render(LooseLines.Part(body.ToString())), tree);
}
