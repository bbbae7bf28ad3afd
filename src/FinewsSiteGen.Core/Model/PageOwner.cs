namespace FinewsSiteGen.Model;

/// <summary>What a page belongs to: when that is looked at again, so is the page.</summary>
public enum OwnerKind
{
    /// <summary>The site as a whole; made by every build that changes anything.</summary>
    Site = 0,

    /// <summary>Id: of the post.</summary>
    Post = 1,

    /// <summary>Id: of the list.</summary>
    List = 2,

    /// <summary>Id: <c>yyyymmdd</c>. A year and a month belong to the first day they show: what touches a day makes them too.</summary>
    Day = 3,

    /// <summary>Id: <c>yyyymm</c>.</summary>
    Month = 4,

    /// <summary>A file made or placed by hand, or of the theme; <c>robots.txt</c>, which yields to one made by hand.</summary>
    Hand = 5,

    /// <summary>A redirect from an alias, another spelling or an old form; it yields its place to every other page.</summary>
    Stub = 6,
}

/// <param name="Id">0 where the kind has none.</param>
public readonly record struct PageOwner(OwnerKind Kind, long Id)
{
    public static PageOwner Site { get; } = new(OwnerKind.Site, 0);

    public static PageOwner Hand { get; } = new(OwnerKind.Hand, 0);

    public static PageOwner Stub { get; } = new(OwnerKind.Stub, 0);

    public static PageOwner Of(PostSummary post) => new(OwnerKind.Post, post.Id);

    public static PageOwner Of(PostList list) => new(OwnerKind.List, list.Id);

    public static PageOwner Of(DateOnly day) => new(OwnerKind.Day, DayNumber.Of(day));

    public static PageOwner OfMonth(int year, int month) => new(OwnerKind.Month, (year * 100L) + month);
}
