using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Sitemaps: posts by month, all other pages, the news of two days, and the index of these.</summary>
public sealed class SitemapPlanner(IArchive archive, DateTimeOffset clock, Touches touches)
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
            for (int number = 1; number <= SitemapsOf(month); number++)
                index.Add(Routes.MonthSitemap(month.Year, month.Month, number).Address);
            foreach (var page in OfMonth(month.Year, month.Month))
                yield return page;
        }
        foreach (var page in Numbered(Others(others).Chunk(Addresses), Routes.PagesSitemap, part => new PageContent.Sitemap(part), index))
            yield return page;
        foreach (var page in Numbered(NewsPosts().Chunk(NewsAddresses), Routes.NewsSitemap, part => new PageContent.NewsSitemap(part), index))
            yield return page;
        yield return new Page(Routes.SitemapIndex, PageKind.Sitemap, new PageContent.SitemapIndex(index));
    }

    /// <summary>Sitemaps that stand there and are needed no more.</summary>
    /// <param name="made">Paths of those that this build made.</param>
    public IEnumerable<string> Gone(IPlaces places, IReadOnlySet<string> made) =>
    [
        .. Routes.SitemapFamilies.SelectMany(places.StartingWith).Where(path => !made.Contains(path)),
        .. touches.Months.Keys.SelectMany(month => Surplus(places, month.Year, month.Month)),
    ];

    private static int SitemapsOf(MonthCount month) => (month.Count + Addresses - 1) / Addresses;

    private IEnumerable<string> Surplus(IPlaces places, int year, int month)
    {
        int now = archive.Months.Where(one => (one.Year, one.Month) == (year, month)).Select(SitemapsOf).FirstOrDefault();
        var needed = Enumerable.Range(1, now).Select(number => Routes.MonthSitemap(year, month, number).Value).ToHashSet(StringComparer.Ordinal);
        return places.StartingWith(Routes.MonthSitemaps(year, month)).Where(path => !needed.Contains(path));
    }

    /// <summary>From the document on that holds the earliest change.</summary>
    private IEnumerable<Page> OfMonth(int year, int month)
    {
        int number = 0;
        if (!touches.Everything)
        {
            if (!touches.Months.TryGetValue((year, month), out var from))
                yield break;
            number = archive.PositionIn(year, month, from) / Addresses;
        }
        foreach (var part in archive.AddressesFrom(year, month, number * Addresses).Select(entry => new SitemapEntry(entry.Address, entry.Modified)).Chunk(Addresses))
            yield return new Page(Routes.MonthSitemap(year, month, ++number), PageKind.Sitemap, new PageContent.Sitemap(part), PageOwner.OfMonth(year, month));
    }

    private static IEnumerable<Page> Numbered<T>(IEnumerable<T[]> parts, Func<int, OutputPath> path, Func<T[], PageContent> content, List<string> index)
    {
        int number = 0;
        foreach (var part in parts)
        {
            var at = path(++number);
            index.Add(at.Address);
            yield return new Page(at, PageKind.Sitemap, content(part));
        }
    }

    private IEnumerable<PostSummary> NewsPosts() =>
        clock.Year == 1 ? [] : archive.Since(clock - News).Where(post => !post.IsQuarantined && post.Time <= clock);

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
