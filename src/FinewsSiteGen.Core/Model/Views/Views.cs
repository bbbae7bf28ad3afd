namespace FinewsSiteGen.Model.Views;

// What pages are given. Every address is ready for a quoted attribute (see ModelAddress); every text is plain.

public sealed record LinkView(string Title, string Address);

/// <summary>The same on every page of a site.</summary>
public sealed record SiteView
{
    public required string Title { get; init; }
    public string Description { get; init; } = "";
    public required string Language { get; init; }

    /// <summary>The language as Open Graph writes it: <c>zh_CN</c>.</summary>
    public required string Locale { get; init; }
    public string Author { get; init; } = "";
    public string Footer { get; init; } = "";
    public required string Home { get; init; }
    public required string Feed { get; init; }
    public required string Categories { get; init; }
    public required string Tags { get; init; }
    public required string Archive { get; init; }

    /// <summary>Prefix of theme files, ends with <c>/</c>.</summary>
    public required string Assets { get; init; }
    public IReadOnlyList<LinkView> Links { get; init; } = [];
}

/// <summary>What the layout says about the page it frames.</summary>
public sealed record HeadView
{
    /// <summary>Name of the page's template: <c>post</c>, <c>category</c> …</summary>
    public required string Kind { get; init; }
    public required string Title { get; init; }
    public string Description { get; init; } = "";

    /// <summary>Absolute; empty for pages that have no address of their own (404).</summary>
    public string Canonical { get; init; } = "";
    public bool NoIndex { get; init; }

    /// <summary>The feed that follows this page; the site's where it has none of its own.</summary>
    public required string Feed { get; init; }

    /// <summary>Absolute; empty when there is none.</summary>
    public string Image { get; init; } = "";
    public DateTimeOffset? Published { get; init; }
    public DateTimeOffset? Updated { get; init; }

    /// <summary>From the home page down to the page above this one.</summary>
    public IReadOnlyList<LinkView> Crumbs { get; init; } = [];
}

/// <summary>A post in a list.</summary>
public sealed record PostItem
{
    public required string Title { get; init; }
    public required string Address { get; init; }

    /// <summary>None for an undated post.</summary>
    public DateTimeOffset? Time { get; init; }
    public bool HasTime { get; init; }
    public required LinkView Category { get; init; }
    public string Source { get; init; } = "";
    public string Summary { get; init; } = "";
}

public sealed record StockView(string Code, string Name);

public sealed record PostView
{
    public required string Title { get; init; }
    public required string Address { get; init; }
    public DateTimeOffset? Time { get; init; }
    public bool HasTime { get; init; }
    public DateTimeOffset? Updated { get; init; }
    public required LinkView Category { get; init; }
    public IReadOnlyList<LinkView> Categories { get; init; } = [];
    public IReadOnlyList<LinkView> Tags { get; init; } = [];
    public string SourceName { get; init; } = "";
    public string SourceAddress { get; init; } = "";
    public string Author { get; init; } = "";
    public string Description { get; init; } = "";
    public string Digest { get; init; } = "";
    public ReadOnlyMemory<byte> Body { get; init; }
    public IReadOnlyList<StockView> Stocks { get; init; } = [];
    public long Characters { get; init; }
    public long ReadingMinutes { get; init; }

    /// <summary>The next newer post of the primary category.</summary>
    public LinkView? Newer { get; init; }
    public LinkView? Older { get; init; }

    /// <summary>The same article from another crawler.</summary>
    public LinkView? Twin { get; init; }

    /// <summary>Title without 返回: the post's own first tag.</summary>
    public required LinkView Back { get; init; }
    public bool IsQuarantined { get; init; }

    /// <summary>Unknown front matter keys: text, lists, maps.</summary>
    public IReadOnlyDictionary<string, object> Params { get; init; } = new Dictionary<string, object>();
}

/// <summary>One page of a category or tag.</summary>
public sealed record ListView
{
    public required string Name { get; init; }

    /// <summary>The open page, which always holds the newest posts.</summary>
    public required string Address { get; init; }
    public required string Feed { get; init; }

    /// <summary>1-based from the oldest; 0 for the open page.</summary>
    public long Number { get; init; }

    /// <summary>All posts of the list; only on the open page, 0 elsewhere.</summary>
    public long Count { get; init; }

    /// <summary>Newest first.</summary>
    public IReadOnlyList<PostItem> Posts { get; init; } = [];
    public string Newer { get; init; } = "";
    public string Older { get; init; } = "";
}

/// <summary>An entry of an index: a category, a tag, a year, a month, a day.</summary>
public sealed record IndexItem(string Name, string Address, long Count);

/// <param name="Name">The letter the entries begin with; empty for an index without groups.</param>
public sealed record IndexGroup(string Name, IReadOnlyList<IndexItem> Items);

/// <summary><c>/categories.html</c>, <c>/tags.html</c>.</summary>
public sealed record IndexView(string Title, long Count, IReadOnlyList<IndexGroup> Groups);

public sealed record HomeCategory(string Name, string Address, IReadOnlyList<PostItem> Posts);

/// <param name="Posts">Newest first, over all categories.</param>
/// <param name="Day">The day page of the newest post; empty without one.</param>
public sealed record HomeView(IReadOnlyList<PostItem> Posts, IReadOnlyList<HomeCategory> Categories, string Day);

/// <summary><c>/archive/</c>, a year or a month.</summary>
/// <param name="Year">0 for <c>/archive/</c>.</param>
/// <param name="Month">0 for a year.</param>
/// <param name="Up">The page above; empty for <c>/archive/</c>.</param>
/// <param name="Items">Newest first.</param>
public sealed record CalendarView(long Year, long Month, string Up, long Count, IReadOnlyList<IndexItem> Items)
{
    /// <summary>Only for a month: its days in rows of a week from Monday; an item without name is no day of this month.</summary>
    public IReadOnlyList<WeekView> Weeks { get; init; } = [];
}

/// <param name="Days">Seven; a day without posts has no address.</param>
public sealed record WeekView(IReadOnlyList<IndexItem> Days);

/// <param name="Date">Midnight of the day, in the site's zone.</param>
/// <param name="Number">1-based from the day's oldest posts.</param>
/// <param name="Up">The month.</param>
/// <param name="Posts">Oldest first.</param>
/// <param name="Earlier">The page of the day before this one; empty on the first.</param>
/// <param name="Later">Empty while this page is the last.</param>
public sealed record DayView(DateTimeOffset Date, long Number, string Up, IReadOnlyList<PostItem> Posts, string Earlier, string Later);

/// <summary>A page written by hand.</summary>
public sealed record PageView(string Title, ReadOnlyMemory<byte> Body, DateTimeOffset? Updated, IReadOnlyDictionary<string, object> Params);

/// <summary>404: nothing but the site is known.</summary>
public sealed record NotFoundView(string Title);

/// <param name="Target">Relative to the host, with the base path.</param>
public sealed record RedirectView(string Title, string Target);

/// <summary>A post whose time is over.</summary>
public sealed record GoneView(string Title, DateTimeOffset? Expired, LinkView Back);
