namespace FinewsSiteGen.Model;

/// <summary>A post's body: safe HTML, and what was learned from it.</summary>
public sealed record Story
{
    /// <summary>UTF-8, rebuilt from the allow-list; holds no back-links, source line or source address. Internal links carry the base path.</summary>
    public required ReadOnlyMemory<byte> Html { get; init; }

    /// <summary>Plain text, one line, cut at punctuation; empty for an empty body.</summary>
    public string Summary { get; init; } = "";

    /// <summary>The leading <c>&gt; digest</c> as plain text (it also stands in <see cref="Html"/>, with class <c>lead</c>); empty when there is none.</summary>
    public string Digest { get; init; } = "";

    public SourceLink Source { get; init; } = SourceLink.None;

    /// <summary>Each code once, in order of first mention.</summary>
    public IReadOnlyList<Stock> Stocks { get; init; } = [];

    /// <summary>Address of the first picture that is not a stock chart; else of the first chart; else empty.</summary>
    public string Image { get; init; } = "";

    /// <summary>Letters, digits and ideographs of the visible text; white space and punctuation do not count.</summary>
    public int Characters { get; init; }

    /// <summary>The body could not be taken as it is: <see cref="Html"/> is its escaped text and the page is not to be indexed.</summary>
    public bool IsQuarantined { get; init; }
}
