using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Unsafe HTML to a tree. Not thread-safe: one per worker.</summary>
/// <remarks>
/// The parser's stack of open elements is searched for most tags, so hostile nesting costs quadratic time, and formatting elements
/// left open are copied into every later paragraph. The first is bounded by the depth, the second by counting such copies.
/// </remarks>
internal sealed class HtmlTree
{
    /// <summary>Levels below the body: what is nested deeper is quarantined.</summary>
    public const int Deepest = 200;

    /// <summary>html and body stand above.</summary>
    private const int DeepestInDocument = Deepest + 8;

    private const int MostCopies = 20_000;

    private readonly HtmlParser parser;
    private INode? last;
    private int copies;
    private int templates;

    public HtmlTree()
    {
        parser = new HtmlParser(new HtmlParserOptions
        {
            IsScripting = false,
            IsKeepingSourceReferences = false,
            SkipComments = true,
            DisableElementPositionTracking = true,
            MaximumDepth = int.MaxValue,
            OnCreated = Watch,
        });
    }

    /// <exception cref="TooComplexException">Nested too deeply, or too many copies of unclosed elements.</exception>
    public INode Parse(ReadOnlyMemory<char> document)
    {
        last = null;
        copies = 0;
        templates = 0;
        try
        {
            var body = parser.ParseDocument(document).Body;
            return body ?? throw new TooComplexException("has no content that could be told from its frame");
        }
        finally
        {
            last = null;
        }
    }

    /// <summary>Called for every element before it is inserted; looks at the one before, which has its place by now.</summary>
    private void Watch(IElement element, TextPosition position)
    {
        int depth = 0;
        for (var above = last; above is not null; above = above.Parent)
            depth++;
        for (var below = last?.LastChild; below is IElement; below = below.LastChild)
        {
            depth++;
            copies++;
        }
        if (element.LocalName == "template")
            templates++;
        if (depth > DeepestInDocument || templates > Deepest)
            throw new TooComplexException("is nested too deeply", isDepth: true);
        if (copies > MostCopies)
            throw new TooComplexException("leaves too many elements unclosed");
        last = element;
    }
}
