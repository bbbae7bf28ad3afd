namespace FinewsSiteGen.Scriban.Check;

/// <summary>What a value may be, as far as it is known when a template is compiled.</summary>
[Flags]
internal enum Kinds
{
    None = 0,
    Null = 1,
    Flag = 1 << 1,
    Number = 1 << 2,

    /// <summary>Text that the author wrote; <see cref="StaticType.Constants"/> holds all there may be.</summary>
    Constant = 1 << 3,
    Text = 1 << 4,

    /// <summary>Text behind <c>html.escape</c>.</summary>
    Escaped = 1 << 5,

    /// <summary>Text behind <c>html.url_encode</c>.</summary>
    Encoded = 1 << 6,
    Html = 1 << 7,

    /// <summary>An address of the site's own.</summary>
    Address = 1 << 8,
    Time = 1 << 9,

    /// <summary>A time that was formatted without a character that HTML knows.</summary>
    TimeText = 1 << 10,
    List = 1 << 11,
    Object = 1 << 12,
    Tree = 1 << 13,

    /// <summary>An object that the template made.</summary>
    Map = 1 << 14,
    Function = 1 << 15,
    Duration = 1 << 16,

    /// <summary>Nothing is known.</summary>
    Any = 1 << 17,

    /// <summary>Text put together from parts that are each safe in element content and in quoted attributes.</summary>
    Safe = 1 << 18,

    /// <summary>Text put together from the author's and from safe parts; <see cref="StaticType.Phrases"/> holds all there may be.</summary>
    Phrase = 1 << 19,

    /// <summary>An address that content chose.</summary>
    Foreign = 1 << 20,

    /// <summary>Values whose text is harmless wherever text may stand.</summary>
    Inert = Null | Number | Flag | Time | TimeText | Duration,

    Addresses = Address | Foreign,

    /// <summary>Safe in element content and in quoted attributes that are no addresses.</summary>
    Plain = Inert | Escaped | Encoded | Safe | Addresses,

    /// <summary>All values that are texts while a template runs.</summary>
    Texts = Constant | Text | Escaped | Encoded | Html | Addresses | TimeText | Safe | Phrase,
}
