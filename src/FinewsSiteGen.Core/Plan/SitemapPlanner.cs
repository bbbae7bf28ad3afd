using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Sitemaps: posts by month, all other pages, the news of two days, and the index of these.</summary>
public sealed class SitemapPlanner(IArchive archive, DateTimeOffset clock)
{
    private const int Addresses = 5000;
    private const int NewsAddresses = 1000;

    private static readonly TimeSpan News = TimeSpan.FromHours(48);

    /// <param name="others">Addresses of hand-made pages.</param>
    public IEnumerable<Page> Plan(IReadOnlyList<string> others)
    {
        var index = new List<string>();
        foreach (var month in archive.Months)
        {
            var posts = archive.AddressesOf(month.Year, month.Month).Select(entry => new SitemapEntry(entry.Address, entry.Modified));
            foreach (var page in Cut(posts, number => Routes.MonthSitemap(month.Year, month.Month, number), index))
                yield return page;
        }
        foreach (var page in Cut(Others(others), Routes.PagesSitemap, index))
            yield return page;
        int news = 0;
        foreach (var posts in NewsPosts().Chunk(NewsAddresses))
        {
            var path = Routes.NewsSitemap(++news);
            index.Add(path.Address);
            yield return new Page(path, PageKind.Sitemap, new PageContent.NewsSitemap(posts));
        }
        yield return new Page(Routes.SitemapIndex, PageKind.Sitemap, new PageContent.SitemapIndex(index));
    }

    private IEnumerable<PostSummary> NewsPosts() =>
        clock.Year == 1 ? [] : archive.Since(clock - News).Where(post => !post.IsQuarantined && post.Time <= clock);

    private static IEnumerable<Page> Cut(IEnumerable<SitemapEntry> entries, Func<int, OutputPath> path, List<string> index)
    {
        int number = 0;
        foreach (var part in entries.Chunk(Addresses))
        {
            var at = path(++number);
            index.Add(at.Address);
            yield return new Page(at, PageKind.Sitemap, new PageContent.Sitemap(part));
        }
    }

    /// <summary>Numbered pages of lists are left out: every post on them has an entry of its own.</summary>
    private IEnumerable<SitemapEntry> Others(IReadOnlyList<string> hand)
    {
        yield return Entry(Routes.Home);
        yield return Entry(Routes.Categories);
        yield return Entry(Routes.Tags);
        yield return Entry(Routes.Archive);
        foreach (string address in hand)
            yield return new SitemapEntry(address, null);
        foreach (var list in archive.Lists.Where(list => list.Count > 0))
            yield return Entry(Routes.List(list));
        foreach (var year in archive.Days.GroupBy(day => day.Day.Year))
        {
            yield return Entry(Routes.Year(year.Key));
            foreach (var month in year.GroupBy(day => day.Day.Month))
                yield return Entry(Routes.Month(year.Key, month.Key));
        }
        foreach (var day in archive.Days)
            yield return Entry(Routes.Day(day.Day, 1));
        foreach (var post in archive.UndatedAddresses())
            yield return new SitemapEntry(post.Address, post.Modified);
    }

    private static SitemapEntry Entry(OutputPath path) => new(path.Address, null);
}
