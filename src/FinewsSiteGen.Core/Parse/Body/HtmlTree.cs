using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using AngleSharp.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Unsafe HTML of any kind to a tree, as a browser would. Not thread-safe: one per worker.</summary>
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
            DisableElementPositionTracking = true,
            MaximumDepth = int.MaxValue,
            OnCreated = Watch,
        });
    }

    /// <exception cref="TooComplexException">Nested too deeply, or too many copies of unclosed elements.</exception>
    public void Parse(ReadOnlyMemory<char> document, NodeTree into)
    {
        last = null;
        copies = 0;
        templates = 0;
        try
        {
            var body = parser.ParseDocument(document).Body ?? throw new TooComplexException("has no content that could be told from its frame");
            Copy(body, into.Root, into);
        }
        finally
        {
            last = null;
        }
    }

    /// <summary>Comments are left behind: they part no words and fill no paragraph.</summary>
    /// <remarks>Recursive, on a tree no deeper than <see cref="Watch"/> allows.</remarks>
    private static void Copy(INode from, Node to, NodeTree tree)
    {
        var children = from.ChildNodes;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText words)
                tree.AppendText(to, Encoding.UTF8.GetBytes(words.Data));
            else if (children[i] is IElement element)
                Copy(element, CopyOf(element, to, tree), tree);
        }
    }

    private static Node CopyOf(IElement element, Node parent, NodeTree tree)
    {
        var copy = element is IHtmlElement ? tree.Element(parent, element.LocalName) : tree.Foreign(parent, element.LocalName);
        var attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            if (attributes[i] is { } attribute)
                copy.Add(new NodeAttribute(attribute.Name, attribute.Value.AsMemory()));
        }
        return copy;
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
