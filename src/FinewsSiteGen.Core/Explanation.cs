using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;

namespace FinewsSiteGen;

/// <summary>What is known of an address, or of a file of the content.</summary>
/// <param name="Asked">As it was asked for.</param>
/// <param name="Site">Scheme, host and base path of the site.</param>
public sealed record Explanation(string Asked, string Site)
{
    /// <summary>The page; <see langword="null"/> when none stands there.</summary>
    public ExplainedPage? Page { get; init; }

    /// <summary>Logical path of the file that was asked for, or of the one that claims the address and has no page; else empty.</summary>
    public string Source { get; init; } = "";

    /// <summary>The last build, which this is told from.</summary>
    public required KnownBuild LastBuild { get; init; }

    /// <summary>What was found about the source and the page, as builds say it.</summary>
    public IReadOnlyList<Diagnostic> Findings { get; init; } = [];

    /// <summary>Whether a page was published at an address without one.</summary>
    public bool WasPublished { get; init; }

    /// <summary>The build that took the page away; <see langword="null"/> when it is not known.</summary>
    public KnownBuild? GoneWith { get; init; }

    /// <summary>Addresses like one that is unknown, the likest first.</summary>
    public IReadOnlyList<string> Nearest { get; init; } = [];
}

/// <summary>What is known of a page.</summary>
/// <param name="Address">Percent-encoded, without the base path.</param>
/// <param name="File">Relative to the output.</param>
/// <param name="Kind">As of <see cref="Model.PageKind"/>, in small letters.</param>
/// <param name="About">What it is, for people: <c>the category “c”, page 2</c>.</param>
public sealed record ExplainedPage(string Address, string File, string Kind, string About)
{
    /// <summary>Of a post; else empty.</summary>
    public string Title { get; init; } = "";

    /// <summary>Logical path of the file it is made of; empty for a page made of many.</summary>
    public string Source { get; init; } = "";

    /// <summary>Logical path of the archive that holds <see cref="Source"/>; empty for a loose file.</summary>
    public string Archive { get; init; } = "";

    /// <summary>Name of its template; empty for what is made by code or copied.</summary>
    public string Template { get; init; } = "";

    /// <summary>All other templates it is made with, the layout too.</summary>
    public IReadOnlyList<string> Includes { get; init; } = [];

    public ExplainedLink? Older { get; init; }

    public ExplainedLink? Newer { get; init; }

    public ExplainedLink? Twin { get; init; }

    /// <summary>Whether a post is shown as plain text, because its body cannot be read.</summary>
    public bool IsQuarantined { get; init; }

    /// <summary>Logical paths of posts that claim the address and have no page.</summary>
    public IReadOnlyList<string> Losers { get; init; } = [];

    /// <summary>The last build that made it.</summary>
    public required KnownBuild Made { get; init; }

    /// <summary>The last build that gave it other bytes or wrote its file.</summary>
    public required KnownBuild Written { get; init; }

    /// <summary>Whether the last build made it.</summary>
    public bool IsMadeByLast { get; init; }

    /// <summary>Why <see cref="Made"/> made it; empty when that is too long ago.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    /// <summary>Whether it waits to be published.</summary>
    public bool IsUnpublished { get; init; }
}

/// <param name="Address">Percent-encoded, without the base path.</param>
public sealed record ExplainedLink(string Title, string Address);
