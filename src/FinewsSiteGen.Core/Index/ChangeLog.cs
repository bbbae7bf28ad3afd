using FinewsSiteGen.Model;

namespace FinewsSiteGen.Index;

/// <summary>What a build does to the order of posts, as the difference between before and after: what leaves and comes back the same has not changed.</summary>
internal sealed class ChangeLog
{
    private readonly Dictionary<long, OrderChange> lists = [];
    private readonly Dictionary<long, OrderChange> shown = [];
    private readonly Dictionary<long, OrderChange> indexable = [];
    private readonly Dictionary<string, AddressChange> addresses = new(StringComparer.Ordinal);
    private readonly HashSet<long> posts = [];
    private readonly Dictionary<long, TouchReason> reasons = [];

    public IReadOnlyDictionary<long, OrderChange> Lists => lists;

    /// <summary>By day number; 0 stands for undated posts, which mixed lists do not hold.</summary>
    public IReadOnlyDictionary<long, OrderChange> Shown => shown;

    /// <summary>By day number; 0 for undated posts.</summary>
    public IReadOnlyDictionary<long, OrderChange> Indexable => indexable;

    /// <summary>By address.</summary>
    public IReadOnlyDictionary<string, AddressChange> Addresses => addresses;

    /// <summary>Articles whose posts may have become or ceased to be twins.</summary>
    public HashSet<long> Articles { get; } = [];

    /// <summary>Addresses that posts began or ceased to claim.</summary>
    public HashSet<string> Claims { get; } = new(StringComparer.Ordinal);

    /// <summary>Posts whose own page is to be made again, whatever its place, and why.</summary>
    public IEnumerable<KeyValuePair<long, TouchReason>> Posts => posts.Select(post => KeyValuePair.Create(post, reasons[post]));

    /// <summary>Alias paths of posts that lost their page, or were read anew.</summary>
    public HashSet<string> AliasesLeft { get; } = new(StringComparer.Ordinal);

    /// <summary>Alias paths of posts that got a page, or were read anew.</summary>
    public HashSet<string> AliasesJoined { get; } = new(StringComparer.Ordinal);

    /// <summary>The post's own page is to be made again.</summary>
    public void Touch(long post, TouchReason reason)
    {
        posts.Add(post);
        reasons[post] = reasons.GetValueOrDefault(post) | reason;
    }

    /// <summary>Living posts of one article name one another.</summary>
    public void TouchTwins(IEnumerable<long> twins)
    {
        foreach (long post in twins.Where(post => !posts.Contains(post)))
            Touch(post, TouchReason.Twin);
    }

    /// <summary>The post has no page of its own any more.</summary>
    public void Untouch(long post) => posts.Remove(post);

    public void Join(long post, Listing listing, IEnumerable<long> inLists, bool isShown, TouchReason reason)
    {
        Note(listing);
        Touch(post, reason);
        Get(addresses, listing.Address).After = post;
        foreach (long list in inLists)
            Get(lists, list).After[listing.Key] = listing;
        if (isShown)
            Show(listing);
        if (listing.IsIndexable)
            Get(indexable, listing.Day).After[listing.Key] = listing;
    }

    public void Leave(long post, Listing listing, IEnumerable<long> inLists, bool isShown)
    {
        Note(listing);
        Get(addresses, listing.Address).Leave(post);
        foreach (long list in inLists)
            Get(lists, list).Leave(listing);
        if (isShown)
            Hide(listing);
        if (listing.IsIndexable)
            Get(indexable, listing.Day).Leave(listing);
    }

    public void Show(Listing listing)
    {
        if (listing.Expired is null)
            Get(shown, listing.Day).After[listing.Key] = listing;
    }

    public void Hide(Listing listing)
    {
        if (listing.Expired is null)
            Get(shown, listing.Day).Leave(listing);
    }

    /// <summary>The post stands where it stood and reads otherwise everywhere: its category has another name.</summary>
    public void Reread(long post, Listing listing, IEnumerable<long> inLists, bool isShown)
    {
        Touch(post, TouchReason.Renamed);
        foreach (long list in inLists)
            Get(lists, list).Reread.Add(listing.Key);
        if (isShown)
            Get(shown, listing.Day).Reread.Add(listing.Key);
    }

    private void Note(Listing listing)
    {
        if (listing.Article is { } article)
            Articles.Add(article);
        Claims.Add(listing.Address);
    }

    private static T Get<TKey, T>(Dictionary<TKey, T> map, TKey key)
        where TKey : notnull
        where T : new()
    {
        if (!map.TryGetValue(key, out var value))
            map.Add(key, value = new T());
        return value;
    }
}

/// <summary>Changes of one ordered set of posts.</summary>
internal sealed class OrderChange
{
    private readonly Dictionary<PostKey, Listing> before = [];

    /// <summary>Posts that are in it now and were taken in by this build.</summary>
    public Dictionary<PostKey, Listing> After { get; } = [];

    public HashSet<PostKey> Reread { get; } = [];

    /// <summary>How many more posts there are than before.</summary>
    public int Growth => After.Count - before.Count;

    /// <summary>The earliest post that came or went; <see langword="null"/> when all stand where they stood.</summary>
    public PostKey? From()
    {
        PostKey? from = null;
        foreach (var key in before.Keys.Where(key => !After.ContainsKey(key)).Concat(After.Keys.Where(key => !before.ContainsKey(key))))
            from = from is null || key < from ? key : from;
        return from;
    }

    /// <summary>Posts that stand where they stood and read otherwise.</summary>
    public IReadOnlyCollection<PostKey> Rows() =>
        [.. Reread.Union(After.Where(post => before.TryGetValue(post.Key, out var was) && was != post.Value).Select(post => post.Key))];

    public IEnumerable<PostKey> Moved() => before.Keys.Where(key => !After.ContainsKey(key)).Concat(After.Keys.Where(key => !before.ContainsKey(key)));

    public void Leave(Listing listing)
    {
        // Another post may have taken the place first; of two that look the same, either may be the one that leaves.
        if (After.GetValueOrDefault(listing.Key) == listing)
            After.Remove(listing.Key);
        else
            before.TryAdd(listing.Key, listing);
    }
}

/// <summary>Who has one address.</summary>
internal sealed class AddressChange
{
    /// <summary>0 for nobody.</summary>
    public long Before { get; private set; }

    /// <summary>0 for nobody.</summary>
    public long After { get; set; }

    public void Leave(long post)
    {
        if (After == post)
            After = 0;
        else if (Before == 0)
            Before = post;
    }
}
