namespace FinewsSiteGen.Parse.Body;

/// <summary>How the walk treats an element, and where HTML allows it.</summary>
internal enum ElementKind
{
    /// <summary>An unknown inline element: its content takes its place.</summary>
    Unwrapped,

    /// <summary>Left out with its content and reported: it could run, load or hide something.</summary>
    Dropped,

    /// <summary>As <see cref="Dropped"/>, but what the crawler always writes: not worth a word.</summary>
    DroppedSilently,

    Inline,
    Link,
    Time,
    Ruby,
    RubyPart,
    LineBreak,
    Image,

    /// <summary>Holds blocks and text: <c>div</c>, <c>blockquote</c>.</summary>
    Block,

    /// <summary>A block that holds text only: <c>p</c>, <c>h2</c>. Blocks in it are unwrapped.</summary>
    TextBlock,

    /// <summary>As <see cref="TextBlock"/>, with white space kept.</summary>
    Preformatted,
    Rule,
    List,
    ListItem,
    DefinitionList,
    Term,
    Definition,
    Figure,
    FigureCaption,
    Table,
    Caption,
    ColumnGroup,
    Column,
    RowGroup,
    Row,
    Cell,

    /// <summary>A cell whose content HTML limits to text: <c>th</c>.</summary>
    HeaderCell,
}
