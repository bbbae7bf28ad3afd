namespace FinewsSiteGen.Model;

/// <summary>What gathers posts in a list with pages of its own.</summary>
public enum ListKind
{
    Category = 1,
    Tag = 2,
}

/// <summary>A category or a tag that has pages.</summary>
/// <param name="Id">Names it within one archive; never shown.</param>
/// <param name="Slug">Stands in its address, decoded: a category's raw string as its oldest post spells it, or a tag's name.</param>
/// <param name="Name">What readers see.</param>
/// <param name="Count">Posts in it.</param>
public sealed record PostList(long Id, ListKind Kind, string Slug, string Name, int Count)
{
    /// <summary>Other spellings of the slug that must answer too; ordinal order.</summary>
    public IReadOnlyList<string> Spellings { get; init; } = [];

    /// <summary>Whether readers see both by one name at one address.</summary>
    public bool IsNamedAs(PostList other) => Name == other.Name && Slug == other.Slug;
}
