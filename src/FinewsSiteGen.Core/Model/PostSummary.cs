namespace FinewsSiteGen.Model;

/// <summary>What lists and neighbours need of a post; bodies stay in the <see cref="IStorySpool"/>.</summary>
public sealed record PostSummary
{
    /// <summary>Names it within one archive; never shown.</summary>
    public required long Id { get; init; }

    /// <summary>Percent-encoded, without the base path.</summary>
    public required string Address { get; init; }

    public required string Title { get; init; }

    /// <summary>In the site's zone; <see langword="null"/> for an undated post, which stands before all dated ones.</summary>
    public DateTimeOffset? Time { get; init; }

    public bool HasTime { get; init; }

    public DateTimeOffset? Updated { get; init; }

    /// <summary><see cref="PostList.Id"/> of its primary category.</summary>
    public long Category { get; init; }

    /// <summary>Name of the medium.</summary>
    public string Source { get; init; } = "";

    public string Summary { get; init; } = "";

    /// <summary>Not to be indexed by search engines.</summary>
    public bool IsQuarantined { get; init; }

    /// <summary>What its own page needs besides; nothing where many posts are asked for to be listed.</summary>
    public OwnPage Own { get; init; } = OwnPage.Nothing;

    public PostKey Key => new(Time?.UtcTicks ?? long.MinValue, Address);
}

/// <summary>What only a post's own page needs of it.</summary>
/// <param name="Path">Logical path of its source.</param>
/// <param name="Tag">Its own first tag; empty when it has none.</param>
/// <param name="Article">The digits it shares with a twin; <see langword="null"/> when no other post has them.</param>
/// <param name="Story">Where its story lies in the spool of this build; a length of 0 means that its source is to be read again.</param>
public sealed record OwnPage(string Path, string Tag, long? Article, SpoolRef Story)
{
    public static OwnPage Nothing { get; } = new("", "", null, default);
}

/// <summary>A place in the spool.</summary>
/// <param name="Offset">In bytes from the start of its file; below zero for a place in memory.</param>
/// <param name="Length">In bytes.</param>
public readonly record struct SpoolRef(long Offset, int Length);

/// <summary>The same article under another address.</summary>
public sealed record Twin(string Title, string Address);
