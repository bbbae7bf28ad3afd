using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>The paths of all pages the site makes of itself, known from counts alone: clashes are found before anything is written.</summary>
public sealed class Outline(SiteConfig config, IArchive archive)
{
    private const string OfSite = "a page of the site";

    /// <returns>Each with its owner in words.</returns>
    public IEnumerable<(OutputPath Path, string Owner)> Paths()
    {
        foreach (var path in (OutputPath[])[Routes.Home, Routes.NotFound, Routes.Categories, Routes.Tags, Routes.Feed, Routes.SitemapIndex, Routes.Archive])
            yield return (path, OfSite);
        foreach (var entry in Calendar())
            yield return entry;
        foreach (var list in archive.Lists)
        {
            string owner = $"the {(list.Kind == ListKind.Category ? "category" : "tag")} “{list.Slug}”";
            yield return (Routes.List(list), owner);
            for (int number = 1; number <= (list.Count / config.PageSize) + 1; number++)
                yield return (Routes.ListPage(list, number), owner);
            if (list.Kind == ListKind.Category)
                yield return (Routes.ListFeed(list), owner);
        }
    }

    private IEnumerable<(OutputPath Path, string Owner)> Calendar()
    {
        foreach (int year in archive.Days.Select(day => day.Day.Year).Distinct())
            yield return (Routes.Year(year), OfSite);
        foreach (var (year, month) in archive.Days.Select(day => (day.Day.Year, day.Day.Month)).Distinct())
            yield return (Routes.Month(year, month), OfSite);
        foreach (var day in archive.Days)
        {
            for (int number = 1; number <= CalendarPlanner.PagesOf(day, config.PageSize); number++)
                yield return (Routes.Day(day.Day, number), OfSite);
            yield return (Routes.DayFeed(day.Day), OfSite);
        }
    }
}
