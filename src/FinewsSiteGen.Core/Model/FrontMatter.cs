namespace FinewsSiteGen.Model;

/// <summary>The keys of a post's header that have a meaning, checked; what was bad has been dropped and reported.</summary>
public sealed record FrontMatter
{
    public static FrontMatter Empty { get; } = new();

    /// <summary>Plain text on one line; empty when the header has none.</summary>
    public string Title { get; init; } = "";

    /// <summary><see langword="null"/> when missing, empty or unreadable.</summary>
    public PostTime? Date { get; init; }

    /// <summary>Raw strings, inner spaces kept, first = primary; no duplicates, none empty.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>As <see cref="Categories"/>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary><c>draft: true</c> or <c>published: false</c>.</summary>
    public bool IsDraft { get; init; }

    public string? Slug { get; init; }

    /// <summary>A path inside the site, begins with <c>/</c>.</summary>
    public string? Permalink { get; init; }

    /// <summary>Paths inside the site, each begins with <c>/</c>.</summary>
    public IReadOnlyList<string> Aliases { get; init; } = [];

    public DateTimeOffset? Updated { get; init; }

    /// <summary>From this instant on the address answers with a tombstone.</summary>
    public DateTimeOffset? Expires { get; init; }

    public string? Description { get; init; }

    public string? Author { get; init; }

    /// <summary>Absolute http(s) URL, or a path inside the site.</summary>
    public string? Image { get; init; }

    /// <summary>Parts that are given win over what the body says.</summary>
    public SourceLink Source { get; init; } = SourceLink.None;

    public string? Layout { get; init; }

    /// <summary>All keys without a meaning, in the order of the file.</summary>
    public IReadOnlyList<KeyValuePair<string, ParamValue>> Params { get; init; } = [];
}
