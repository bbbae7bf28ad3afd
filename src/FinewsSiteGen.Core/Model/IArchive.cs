namespace FinewsSiteGen.Model;

/// <summary>All posts of the site in order, as the planner asks for them. Total order: instant, then address by bytes; undated posts first.</summary>
/// <remarks>Enumerations stream: one may be consumed while others are begun, on the thread that owns the archive.</remarks>
public interface IArchive
{
    /// <summary>Categories and tags with their names, also categories without posts; by kind, then slug (ordinal).</summary>
    IReadOnlyList<PostList> Lists { get; }

    /// <summary>Days with posts that mixed lists show, oldest first.</summary>
    IReadOnlyList<DayCount> Days { get; }

    /// <summary>Posts of all months, also those mixed lists do not show; oldest first.</summary>
    IReadOnlyList<MonthCount> Months { get; }

    /// <summary>Oldest first; those of a category with what their own page needs.</summary>
    IEnumerable<PostSummary> PostsOf(PostList list);

    /// <param name="list"><see langword="null"/> for the mixed list of the whole site.</param>
    /// <returns>At most <paramref name="count"/>, newest first. The mixed list holds no undated posts and one of each pair of twins.</returns>
    IReadOnlyList<PostSummary> Newest(PostList? list, int count);

    /// <summary>One of each pair of twins, oldest first.</summary>
    IEnumerable<PostSummary> PostsOf(DateOnly day);

    /// <summary>Indexable undated posts.</summary>
    IEnumerable<AddressEntry> UndatedAddresses();

    /// <summary>Posts of the mixed list from <paramref name="after"/> (inclusive) on, oldest first.</summary>
    IEnumerable<PostSummary> Since(DateTimeOffset after);

    /// <summary>Categories by number of posts in the mixed list from <paramref name="after"/> on; most first, then by slug.</summary>
    IReadOnlyList<PostList> Busiest(DateTimeOffset after, int count);

    /// <summary>Every post with a page, by address: for finding clashes.</summary>
    IEnumerable<PlacedPost> Addresses();

    /// <returns>Logical path of a post's source; empty when there is no such post.</returns>
    string SourceOf(long post);

    /// <returns>Logical path of the post that has this address; <see langword="null"/> for none.</returns>
    string? OwnerOf(string address);

    /// <param name="folder">Percent-encoded, with a final <c>/</c>.</param>
    /// <returns>Logical path of a post whose address lies below the folder; <see langword="null"/> for none.</returns>
    string? OwnerBelow(string folder);

    /// <summary>The other posts with the same article digits, the press post first, then by address; empty for most.</summary>
    IReadOnlyList<Twin> TwinsOf(PostSummary post);

    /// <summary>Addresses declared as <c>aliases</c>, by path (ordinal).</summary>
    IEnumerable<Alias> Aliases();

    /// <summary>Posts whose time is over, in order.</summary>
    IEnumerable<ExpiredPost> Expired();

    /// <returns>With what its own page needs; <see langword="null"/> when there is no such post or it has no page.</returns>
    PostSummary? Post(long id);

    /// <returns><see langword="null"/> when the post is not expired or has no page.</returns>
    ExpiredPost? ExpiredPost(long id);

    /// <param name="path">As its post writes it.</param>
    IEnumerable<Alias> AliasesAt(string path);

    /// <returns>How many posts of the list stand before the key.</returns>
    int PositionOf(PostList list, PostKey key);

    /// <param name="position">0-based from the oldest.</param>
    /// <returns>The posts of the list from a position on, oldest first.</returns>
    IEnumerable<PostSummary> PostsFrom(PostList list, int position);

    /// <returns>The last post of the list before the key; <see langword="null"/> for none.</returns>
    PostSummary? Older(PostList list, PostKey key);

    /// <returns>The first post of the list after the key; <see langword="null"/> for none.</returns>
    PostSummary? Newer(PostList list, PostKey key);

    /// <returns>How many indexable posts of the month stand before the key.</returns>
    int PositionIn(int year, int month, PostKey key);

    /// <param name="position">0-based from the month's oldest.</param>
    /// <returns>The indexable posts of a month from a position on, oldest first.</returns>
    IEnumerable<AddressEntry> AddressesFrom(int year, int month, int position);

    /// <summary>Takes their page from posts: their address belongs to a page of the site itself. Everything that depends on it is settled anew.</summary>
    void Hide(IReadOnlyCollection<long> posts);

    /// <summary>Gives hidden posts their page again, for <see cref="Hide"/> to be asked anew.</summary>
    void Unhide();
}

public readonly record struct DayCount(DateOnly Day, int Count);

public readonly record struct MonthCount(int Year, int Month, int Count);

/// <param name="Address">Percent-encoded, without the base path.</param>
/// <param name="Modified">When it was last changed; none for undated posts that were not.</param>
public readonly record struct AddressEntry(string Address, DateTimeOffset? Modified);

/// <param name="Address">Percent-encoded, without the base path.</param>
public readonly record struct PlacedPost(long Post, string Address);

/// <param name="Path">Output path, decoded.</param>
/// <param name="Source">Logical path of the post that declares it.</param>
/// <param name="Target">Address of that post.</param>
/// <param name="Post">0 for a hand-made page.</param>
public sealed record Alias(string Path, string Source, string Target, string Title, long Post = 0);

/// <param name="Category">Its primary category.</param>
public sealed record ExpiredPost(string Address, string Title, DateTimeOffset Expired, PostList Category, long Id);
