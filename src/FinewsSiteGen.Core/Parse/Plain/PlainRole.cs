namespace FinewsSiteGen.Parse.Plain;

/// <summary>Where an element may stand in plain HTML, and what it may hold there.</summary>
internal enum PlainRole : byte
{
    /// <summary>The body itself: blocks with white space between them.</summary>
    Root,

    /// <summary><c>div</c>, <c>center</c>: blocks and text.</summary>
    Container,

    /// <summary><c>p</c>, <c>h3</c>: text with inline elements.</summary>
    Block,

    Inline,

    /// <summary><c>br</c>, <c>img</c>: nothing.</summary>
    Void,
    List,
    Item,
    Table,
    RowGroup,
    Row,
    Cell,
}
