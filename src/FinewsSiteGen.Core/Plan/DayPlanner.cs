using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>What is made of the posts of one day, read once: its pages in the calendar and its archive feed.</summary>
internal sealed class DayPlanner(IArchive archive, CalendarPlanner calendar, FeedPlanner feeds)
{
    /// <param name="bordering">Days whose number of posts became or ceased to be 0: the feed of the next day names the one before it.</param>
    public IEnumerable<Page> Plan(Touches touches, IReadOnlyCollection<DateOnly> bordering)
    {
        var behind = bordering.Select(Next).OfType<DateOnly>().ToHashSet();
        DayCount? previous = null;
        foreach (var day in archive.Days)
        {
            var before = previous;
            previous = day;
            bool hasPages = touches.Remakes("day") || touches.Days.Contains(day.Day);
            bool hasFeed = touches.Everything || touches.Days.Contains(day.Day) || behind.Contains(day.Day);
            if (!hasPages && !hasFeed)
                continue;
            var posts = archive.PostsOf(day.Day).ToList();
            foreach (var page in hasPages ? calendar.DayPages(day, posts) : [])
                yield return page;
            if (hasFeed)
                yield return feeds.DayFeed(day.Day, before?.Day, posts);
        }
    }

    /// <returns>The first day with posts behind this one.</returns>
    private DateOnly? Next(DateOnly day) => archive.Days.Where(other => other.Day > day).Select(other => (DateOnly?)other.Day).FirstOrDefault();
}
