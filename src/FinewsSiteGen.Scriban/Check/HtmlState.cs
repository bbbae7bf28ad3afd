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

    /// <summary>What follows means different things in different branches.</summary>
    Broken,

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

/// <summary>How far the address in an attribute has got.</summary>
internal enum AddressPhase
{
    /// <summary>Nothing was written.</summary>
    Start,

    /// <summary>Written by the author, but not yet past what may be a scheme.</summary>
    Scheme,

    /// <summary>Past the scheme, or begun by an address.</summary>
    Path,

    /// <summary>Nothing was written, or an address: a <c>/</c>, <c>?</c> or <c>#</c> goes on with either.</summary>
    StartOrPath,

    /// <summary>Differs between the branches that lead here.</summary>
    Mixed,
}

/// <param name="Tag">Name of the tag that is or was being read, in lower case.</param>
/// <param name="Attribute">Name of the attribute that is being read, in lower case.</param>
/// <param name="Element">The element whose raw content is being read.</param>
/// <param name="Tail">The last characters that matter: the start of an address, of <c>--&gt;</c> or of <c>&lt;/script</c>.</param>
internal readonly record struct HtmlState(
    HtmlMode Mode, string Tag = "", string Attribute = "", string Element = "", string Tail = "", AddressPhase Phase = AddressPhase.Start)
{
    public static HtmlState Content { get; } = new(HtmlMode.Content);

    public bool IsQuoted => Mode is HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted;

    /// <summary>Where two branches meet: the same place, with what is known about an address in both.</summary>
    /// <returns><see langword="null"/> when they end in different places.</returns>
    public static HtmlState? Join(HtmlState left, HtmlState right)
    {
        if (left == right)
        {
            return left;
        }

        if (left.IsQuoted && left with { Phase = right.Phase, Tail = right.Tail } == right)
        {
            var tail = left.Tail == right.Tail || left.Tail.Contains("url=", StringComparison.Ordinal) ? left.Tail : right.Tail.Contains("url=", StringComparison.Ordinal) ? right.Tail : "";
            return left with { Phase = Join(left.Phase, right.Phase, left.Tail == right.Tail), Tail = tail };
        }

        return left.IsInTag && right.IsInTag && left.Tag == right.Tag && (left.Element == "/") == (right.Element == "/")
            ? new HtmlState(HtmlMode.TagEdge, left.Tag, Element: left.Element)
            : null;
    }

    private bool IsInTag => Mode is HtmlMode.TagName or HtmlMode.Tag or HtmlMode.AttributeName or HtmlMode.TagEdge;

    private static AddressPhase Join(AddressPhase left, AddressPhase right, bool hasSameTail) =>
        left == right && hasSameTail ? left
        : left is AddressPhase.Scheme or AddressPhase.Mixed || right is AddressPhase.Scheme or AddressPhase.Mixed || !hasSameTail ? AddressPhase.Mixed
        : AddressPhase.StartOrPath;

    /// <summary>For messages.</summary>
    public string Describe() => Mode switch
    {
        HtmlMode.Content => "element content",
        HtmlMode.TagOpen or HtmlMode.TagName or HtmlMode.EndTagName => "the name of a tag",
        HtmlMode.Tag or HtmlMode.TagEdge or HtmlMode.Broken => $"the tag <{Tag}>",
        HtmlMode.AttributeName => $"the name of an attribute of <{Tag}>",
        HtmlMode.BeforeValue or HtmlMode.Unquoted => $"the unquoted attribute {Attribute}",
        HtmlMode.DoubleQuoted or HtmlMode.SingleQuoted => $"the attribute {Attribute}",
        HtmlMode.Markup or HtmlMode.Doctype => "a declaration",
        HtmlMode.Comment => "a comment",
        _ => $"<{Element}>",
    };
}
