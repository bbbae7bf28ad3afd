using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Reads a body of any kind: Markdown by Markdig, what comes out of it by AngleSharp. Not thread-safe: one per worker.</summary>
internal sealed class LibraryReader(NodeTree tree)
{
    private readonly MarkdownRenderer markdown = new();
    private readonly HtmlTree html = new();

    /// <exception cref="TooComplexException">It must be quarantined.</exception>
    /// <param name="body">Well-formed UTF-8.</param>
    public void Read(ReadOnlySpan<byte> body) => html.Parse(markdown.Render(LooseLines.Part(Encoding.UTF8.GetString(body))), tree);
}
