namespace FinewsSiteGen.Scriban.Check;

/// <summary>Where in the syntax of HTML a template's text stands; the states of the HTML standard's tokenizer, as far as they matter for escaping.</summary>
internal enum HtmlMode
{
    Content,

    /// <summary>Behind <c>&lt;</c>.</summary>
    TagOpen,
    TagName,
    EndTagName,

    /// <summary>Inside a tag, where an attribute may begin.</summary>
    Tag,
    AttributeName,

    /// <summary>Behind a name or a value, depending on the branch taken: only a blank, <c>/</c> or <c>&gt;</c> may follow.</summary>
    TagEdge,

    /// <summary>Behind <c>=</c>, before a quote.</summary>
    BeforeValue,
    DoubleQuoted,
    SingleQuoted,
    Unquoted,

    /// <summary>Behind <c>&lt;!</c>: a comment or a doctype.</summary>
    Markup,
    Comment,
    Doctype,

    /// <summary>Inside an element whose content is no markup: <c>script</c>, <c>style</c>, <c>title</c>, <c>textarea</c> and their like.</summary>
    RawText,
}

/// <summary>What was seen in the tag that is being read.</summary>
[Flags]
internal enum TagMarks
{
    None = 0,

    /// <summary><c>http-equiv</c>: the <c>content</c> beside it is an order to the browser.</summary>
    Order = 1,

    /// <summary>A value that content chose stands in its <c>content</c>.</summary>
    FreeContent = 2,

    /// <summary>The attribute that is being read got to <c>url=</c>.</summary>
    Redirects = 4,
}

/// <param name="Tag">Name of the tag that is or was being read, in lower case.</param>
/// <param name="Attribute">Name of the attribute that is being read, in lower case.</param>
/// <param name="Element">The element whose raw content is being read; <c>/</c> inside an end tag.</param>
/// <param name="Tail">The last characters that matter: the start of an address, of <c>--&gt;</c> or of <c>&lt;/script</c>, the <c>/</c> before <c>&gt;</c>.</param>
/// <param name="Open">The open elements in which browsers read markup by other rules, outermost first, each behind a blank.</param>
/// <param name="Fault">The first thing about the author's text that browsers do not agree about.</param>
internal readonly record struct HtmlState(
    HtmlMode Mode,
    string Tag = "",
    string Attribute = "",
    string Element = "",
    string Tail = "",
    AddressPhases Phases = AddressPhases.Start,
    string Open = "",
    TagMarks Marks = TagMarks.None,
    HtmlFault? Fault = null)
{
    public static HtmlState Content { get; } = new(HtmlMode.Content);

    public bool IsQuoted => Mode is HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted;

    public bool IsEndTag => Mode == HtmlMode.EndTagName || Element == "/";

    /// <summary>Inside <c>svg</c> or <c>math</c>, where scripts are markup.</summary>
    public bool IsForeign => IsIn("svg") || IsIn("math");

    private bool IsInTag => Mode is HtmlMode.TagName or HtmlMode.Tag or HtmlMode.AttributeName or HtmlMode.TagEdge;

    public bool IsIn(string element) => (Open + " ").Contains($" {element} ", StringComparison.Ordinal);

    /// <summary>The same elements are open, all else is forgotten.</summary>
    public HtmlState To(HtmlMode mode) => new(mode, Open: Open, Fault: Fault);

    /// <summary>Where two branches meet: the same place, with what is known about an address in both.</summary>
    /// <returns><see langword="null"/> when they end in different places.</returns>
    public static HtmlState? Join(HtmlState left, HtmlState right)
    {
        if (left == right)
        {
            return left;
        }

        if (left.IsQuoted && left with { Phases = right.Phases, Tail = right.Tail, Marks = right.Marks } == right)
        {
            return AddressPath.Join(left, right) with { Marks = left.Marks | right.Marks };
        }

        return left.IsInTag && right.IsInTag && left.Tag == right.Tag && left.IsEndTag == right.IsEndTag && left.Open == right.Open
            ? left.To(HtmlMode.TagEdge) with { Tag = left.Tag, Element = left.Element, Marks = (left.Marks | right.Marks) & ~TagMarks.Redirects }
            : null;
    }

    /// <summary>For messages.</summary>
    public string Describe() => Mode switch
    {
        HtmlMode.Content when Open.Length > 0 => $"<{Open[(Open.LastIndexOf(' ') + 1)..]}>",
        HtmlMode.Content => "element content",
        HtmlMode.TagOpen or HtmlMode.TagName or HtmlMode.EndTagName => "the name of a tag",
        HtmlMode.Tag or HtmlMode.TagEdge => $"the tag <{Tag}>",
        HtmlMode.AttributeName => $"the name of an attribute of <{Tag}>",
        HtmlMode.BeforeValue or HtmlMode.Unquoted => $"the unquoted attribute {Attribute}",
        HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted => $"the attribute {Attribute}",
        HtmlMode.Markup or HtmlMode.Doctype => "a declaration",
        HtmlMode.Comment => "a comment",
        _ => $"<{Element}>",
    };
}
