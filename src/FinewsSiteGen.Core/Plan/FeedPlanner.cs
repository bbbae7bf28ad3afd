using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>The site's feed and its archive documents, one a day (RFC 5005, section 4).</summary>
public sealed class FeedPlanner(SiteConfig config, IArchive archive)
{
    private const int FeedPosts = 200;

    public IEnumerable<Page> Plan()
    {
        string self = Routes.Feed.Address;
        string last = archive.Days is [.., var newest] ? Routes.DayFeed(newest.Day).Address : "";
        yield return new Page(Routes.Feed, PageKind.Feed, new PageContent.Feed(config.Title, self, Routes.Home.Address, self, last, archive.Newest(null, FeedPosts)));
        string previous = "";
        foreach (var day in archive.Days)
        {
            var path = Routes.DayFeed(day.Day);
            var posts = archive.PostsOf(day.Day).Reverse().ToList();
            string title = $"{config.Title}（{day.Day.Year}年{day.Day.Month}月{day.Day.Day}日）";
            yield return new Page(path, PageKind.Feed, new PageContent.Feed(title, path.Address, Routes.Day(day.Day, 1).Address, self, previous, posts));
            previous = path.Address;
        }
    }
}
