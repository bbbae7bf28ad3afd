using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>The site's feed and its archive documents, one a day (RFC 5005, section 4).</summary>
public sealed class FeedPlanner(SiteConfig config, IArchive archive)
{
    private const int FeedPosts = 200;

    /// <param name="bordering">Days whose number of posts became or ceased to be 0: the document of the next day names the one before it.</param>
    public IEnumerable<Page> Plan(Touches touches, IReadOnlyCollection<DateOnly> bordering)
    {
        var wanted = touches.Days.Concat(bordering.Select(Next).OfType<DateOnly>()).ToHashSet();
        string self = Routes.Feed.Address;
        string last = archive.Days is [.., var newest] ? Routes.DayFeed(newest.Day).Address : "";
        yield return new Page(Routes.Feed, PageKind.Feed, new PageContent.Feed(config.Title, self, Routes.Home.Address, self, last, archive.Newest(null, FeedPosts)));
        string previous = "";
        foreach (var day in archive.Days)
        {
            var path = Routes.DayFeed(day.Day);
            string before = previous;
            previous = path.Address;
            if (!touches.Everything && !wanted.Contains(day.Day))
                continue;
            var posts = archive.PostsOf(day.Day).Reverse().ToList();
            string title = $"{config.Title}（{day.Day.Year}年{day.Day.Month}月{day.Day.Day}日）";
            yield return new Page(path, PageKind.Feed, new PageContent.Feed(title, path.Address, Routes.Day(day.Day, 1).Address, self, before, posts), PageOwner.Of(day.Day));
        }
    }

    /// <returns>The first day with posts behind this one.</returns>
    private DateOnly? Next(DateOnly day) => archive.Days.Where(other => other.Day > day).Select(other => (DateOnly?)other.Day).FirstOrDefault();
}
