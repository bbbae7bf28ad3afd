using System.Collections.Frozen;

namespace FinewsSiteGen.Parse.Body;

/// <summary>All that a body may hold: the closed list of elements, attributes, classes and schemes. What is not named here is not written.</summary>
/// <remarks>
/// Attributes beside <c>lang</c> and <c>dir</c>, which every element may have, stand in <see cref="AttributeWriter"/>'s one method
/// per element: <c>a[href title]</c>, <c>img[src alt width height title]</c>, <c>td th[colspan rowspan]</c>, <c>th[scope]</c>,
/// <c>col colgroup[span]</c>, <c>time[datetime]</c>. Constant ones (<c>rel loading decoding referrerpolicy</c>) are ours.
/// </remarks>
internal static class AllowList
{
    public static readonly Tag Paragraph = new(ElementKind.TextBlock, "p");
    public static readonly Tag Item = new(ElementKind.ListItem, "li");
    public static readonly Tag Division = new(ElementKind.Block, "div");
    public static readonly Tag FigureTag = new(ElementKind.Figure, "figure");

    /// <summary>Of an element in <c>svg</c> or <c>math</c>, whatever its name.</summary>
    public static readonly Tag Foreign = new(ElementKind.Dropped, "");

    /// <summary>Classes that may be written; all are ours.</summary>
    public const string CenterClass = "center", RightClass = "right", LeadClass = "lead", TableClass = "table";

    private static readonly Tag HeadingTwo = new(ElementKind.TextBlock, "h2");
    private static readonly Tag Hidden = new(ElementKind.DroppedSilently, "");
    private static readonly Tag Unsafe = new(ElementKind.Dropped, "");
    private static readonly Tag Unknown = new(ElementKind.Unwrapped, "");

    private static readonly FrozenDictionary<string, Tag> Tags = Build();

    /// <param name="name">Lower-case name of an HTML element; foreign elements are never to be asked for.</param>
    public static Tag Find(string name) => Tags.TryGetValue(name, out var tag) ? tag : Unknown;

    private static FrozenDictionary<string, Tag> Build()
    {
        var tags = new Dictionary<string, Tag>(StringComparer.Ordinal);
        foreach (var (kind, names) in Allowed())
        {
            foreach (string name in names.Split(' '))
                tags.Add(name, new Tag(kind, name));
        }
        foreach (var (tag, names) in Replaced())
        {
            foreach (string name in names.Split(' '))
                tags.Add(name, tag);
        }
        return tags.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static (ElementKind Kind, string Names)[] Allowed() =>
    [
        (ElementKind.Inline, "em strong b i u s sub sup small mark del ins q cite abbr code span"),
        (ElementKind.Link, "a"),
        (ElementKind.Time, "time"),
        (ElementKind.Ruby, "ruby"),
        (ElementKind.RubyPart, "rt rp"),
        (ElementKind.LineBreak, "br"),
        (ElementKind.Image, "img"),
        (ElementKind.Block, "blockquote section"),
        (ElementKind.TextBlock, "h3 h4 h5 h6"),
        (ElementKind.Preformatted, "pre"),
        (ElementKind.Rule, "hr"),
        (ElementKind.List, "ul ol"),
        (ElementKind.DefinitionList, "dl"),
        (ElementKind.Term, "dt"),
        (ElementKind.Definition, "dd"),
        (ElementKind.FigureCaption, "figcaption"),
        (ElementKind.Table, "table"),
        (ElementKind.Caption, "caption"),
        (ElementKind.ColumnGroup, "colgroup"),
        (ElementKind.Column, "col"),
        (ElementKind.RowGroup, "thead tbody tfoot"),
        (ElementKind.Row, "tr"),
        (ElementKind.Cell, "td"),
        (ElementKind.HeaderCell, "th"),
    ];

    /// <summary>Elements that share a tag: allowed ones that the writer needs by itself, unknown blocks, and all that is dropped with its content.</summary>
    private static (Tag Tag, string Names)[] Replaced() =>
    [
        (Paragraph, "p"),
        (Item, "li"),
        (FigureTag, "figure"),
        (HeadingTwo, "h1 h2"),
        (Division, "div address article aside center details dialog dir fieldset footer form header hgroup legend"),
        (Division, "main menu nav search summary listing"),
        (Hidden, "style link meta base head param source track"),
        (Unsafe, "script template noscript iframe frame frameset object embed applet svg math title textarea xmp plaintext"),
        (Unsafe, "noembed noframes select option optgroup datalist canvas audio video portal fencedframe input"),
    ];
}
