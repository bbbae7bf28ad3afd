using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>The site's feed and its archive documents, one a day (RFC 5005, section 4).</summary>
public sealed class FeedPlanner(SiteConfig config, IArchive archive)
{
    private const int FeedPosts = 200;

    /// <summary>The feed of the whole site.</summary>
    public Page Plan()
    {
        string self = Routes.Feed.Address;
        string last = archive.Days is [.., var newest] ? Routes.DayFeed(newest.Day).Address : "";
        return new Page(Routes.Feed, PageKind.Feed, new PageContent.Feed(config.Title, self, Routes.Home.Address, self, last, archive.Newest(null, FeedPosts)));
    }

    /// <param name="before">The day with posts before it.</param>
    /// <param name="posts">Those that mixed lists show, oldest first.</param>
    public Page DayFeed(DateOnly day, DateOnly? before, IReadOnlyList<PostSummary> posts)
    {
        var path = Routes.DayFeed(day);
        string title = $"{config.Title}（{day.Year}年{day.Month}月{day.Day}日）";
        string previous = before is { } earlier ? Routes.DayFeed(earlier).Address : "";
        var content = new PageContent.Feed(title, path.Address, Routes.Day(day, 1).Address, Routes.Feed.Address, previous, [.. posts.Reverse()]);
        return new Page(path, PageKind.Feed, content, PageOwner.Of(day));
    }
}
