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
        Allow(ElementKind.Inline, "em strong b i u s sub sup small mark del ins q cite abbr code span");
        Allow(ElementKind.Link, "a");
        Allow(ElementKind.Time, "time");
        Allow(ElementKind.Ruby, "ruby");
        Allow(ElementKind.RubyPart, "rt rp");
        Allow(ElementKind.LineBreak, "br");
        Allow(ElementKind.Image, "img");
        Allow(ElementKind.Block, "blockquote section");
        Allow(ElementKind.TextBlock, "h3 h4 h5 h6");
        Allow(ElementKind.Preformatted, "pre");
        Allow(ElementKind.Rule, "hr");
        Allow(ElementKind.List, "ul ol");
        Allow(ElementKind.DefinitionList, "dl");
        Allow(ElementKind.Term, "dt");
        Allow(ElementKind.Definition, "dd");
        Allow(ElementKind.FigureCaption, "figcaption");
        Allow(ElementKind.Table, "table");
        Allow(ElementKind.Caption, "caption");
        Allow(ElementKind.ColumnGroup, "colgroup");
        Allow(ElementKind.Column, "col");
        Allow(ElementKind.RowGroup, "thead tbody tfoot");
        Allow(ElementKind.Row, "tr");
        Allow(ElementKind.Cell, "td");
        Allow(ElementKind.HeaderCell, "th");
        Map(Paragraph, "p");
        Map(Item, "li");
        Map(FigureTag, "figure");
        Map(HeadingTwo, "h1 h2");
        Map(Division, "div address article aside center details dialog dir fieldset footer form header hgroup legend main menu nav search summary listing");
        Map(Hidden, "style link meta base head param source track");
        Map(Unsafe, "script template noscript iframe frame frameset object embed applet svg math title textarea xmp plaintext noembed noframes select option optgroup datalist canvas audio video portal fencedframe input");
        return tags.ToFrozenDictionary(StringComparer.Ordinal);

        void Allow(ElementKind kind, string names)
        {
            foreach (string name in names.Split(' '))
                tags.Add(name, new Tag(kind, name));
        }

        void Map(Tag tag, string names)
        {
            foreach (string name in names.Split(' '))
                tags.Add(name, tag);
        }
    }
}
