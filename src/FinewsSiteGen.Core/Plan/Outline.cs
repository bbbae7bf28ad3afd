using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>The paths of all pages the site makes of itself, known from counts alone: clashes are found before anything is written.</summary>
public sealed class Outline(SiteConfig config)
{
    private const string OfSite = "a page of the site";

    /// <returns>Each with its owner in words.</returns>
    public IEnumerable<(OutputPath Path, string Owner)> Of(IArchive archive)
    {
        foreach (var path in (OutputPath[])[Routes.Home, Routes.NotFound, Routes.Categories, Routes.Tags, Routes.Feed, Routes.SitemapIndex, Routes.Archive])
            yield return (path, OfSite);
        foreach (int year in archive.Days.Select(day => day.Day.Year).Distinct())
            yield return (Routes.Year(year), OfSite);
        foreach (var (year, month) in archive.Days.Select(day => (day.Day.Year, day.Day.Month)).Distinct())
            yield return (Routes.Month(year, month), OfSite);
        foreach (var path in archive.Days.SelectMany(day => Of(day.Day, day.Count)))
            yield return (path, OfSite);
        foreach (var list in archive.Lists)
        {
            string owner = $"the {(list.Kind == ListKind.Category ? "category" : "tag")} “{list.Slug}”";
            foreach (var path in Of(list))
                yield return (path, owner);
        }
    }

    public IEnumerable<OutputPath> Of(PostList list)
    {
        yield return Routes.List(list);
        for (int number = 1; number <= PagesOf(list); number++)
            yield return Routes.ListPage(list, number);
        if (list.Kind == ListKind.Category)
            yield return Routes.ListFeed(list);
    }

    /// <param name="count">Posts that mixed lists show; a day without any has no pages.</param>
    public IEnumerable<OutputPath> Of(DateOnly day, int count)
    {
        for (int number = 1; number <= (count + config.PageSize - 1) / config.PageSize; number++)
            yield return Routes.Day(day, number);
        if (count > 0)
            yield return Routes.DayFeed(day);
    }

    /// <summary>The numbered pages of a list, with the one that is not yet full.</summary>
    private int PagesOf(PostList list) => (list.Count / config.PageSize) + 1;

    /// <returns>Paths that a changed list needs no more, and those it needs anew.</returns>
    public (IReadOnlyList<OutputPath> Gone, IReadOnlyList<OutputPath> New) Difference(PostList? before, PostList? now)
    {
        if (before is null || now is null || before.Slug != now.Slug)
        {
            var (was, becomes) = (before is null ? [] : Of(before).ToHashSet(), now is null ? [] : Of(now).ToHashSet());
            return ([.. was.Where(path => !becomes.Contains(path))], [.. becomes.Where(path => !was.Contains(path))]);
        }
        var (fewer, more) = (Math.Min(PagesOf(before), PagesOf(now)), Math.Max(PagesOf(before), PagesOf(now)));
        OutputPath[] changed = [.. Enumerable.Range(fewer + 1, more - fewer).Select(number => Routes.ListPage(now, number))];
        return PagesOf(before) > PagesOf(now) ? (changed, []) : ([], changed);
    }

    /// <inheritdoc cref="Difference(PostList?, PostList?)"/>
    public (IReadOnlyList<OutputPath> Gone, IReadOnlyList<OutputPath> New) Difference(DateOnly day, int before, int now)
    {
        var (was, becomes) = (Of(day, before).ToHashSet(), Of(day, now).ToHashSet());
        return ([.. was.Where(path => !becomes.Contains(path))], [.. becomes.Where(path => !was.Contains(path))]);
    }
}
