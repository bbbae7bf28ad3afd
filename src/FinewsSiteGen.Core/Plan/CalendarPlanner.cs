using System.Globalization;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>The calendar: <c>/archive/</c>, years, months, days.</summary>
public sealed class CalendarPlanner(SiteConfig config, IArchive archive, ViewFactory views, HeadFactory heads)
{
    /// <summary>The pages that count the posts of a touched day.</summary>
    public IEnumerable<Page> Plan(Touches touches)
    {
        yield return Archive();
        foreach (var year in archive.Days.GroupBy(day => day.Day.Year).Where(year => touches.Remakes("year", "month") || touches.Days.Any(day => day.Year == year.Key)))
        {
            yield return Year(year.Key, [.. year]);
            foreach (var month in year.GroupBy(day => day.Day.Month).Where(month => touches.Remakes("year", "month") || touches.Days.Any(day => (day.Year, day.Month) == (year.Key, month.Key))))
                yield return Month(year.Key, month.Key, [.. month]);
        }
    }

    /// <param name="posts">Those that mixed lists show, oldest first.</param>
    public IEnumerable<Page> DayPages(DayCount day, IReadOnlyList<PostSummary> posts)
    {
        int number = 0;
        int pages = (day.Count + config.PageSize - 1) / config.PageSize;
        foreach (var shown in posts.Chunk(config.PageSize))
        {
            number++;
            yield return Day(day.Day, number, number == pages, shown);
        }
    }

    /// <summary>The year and month pages that the change leaves without a day.</summary>
    public IEnumerable<OutputPath> Gone(ArchiveChange change)
    {
        foreach (var day in change.Days.Where(day => day.Now == 0).Select(day => day.Day))
        {
            if (!archive.Days.Any(other => other.Day.Year == day.Year))
                yield return Routes.Year(day.Year);
            if (!archive.Days.Any(other => (other.Day.Year, other.Day.Month) == (day.Year, day.Month)))
                yield return Routes.Month(day.Year, day.Month);
        }
    }

    private Page Archive()
    {
        var years = archive.Days.GroupBy(day => day.Day.Year).Reverse()
            .Select(year => new IndexItem($"{year.Key}年", views.Address(Routes.Year(year.Key).Address), year.Sum(day => (long)day.Count)));
        var view = new CalendarView(0, 0, "", archive.Days.Sum(day => (long)day.Count), [.. years]);
        return Page("archive", "归档", Routes.Archive, view);
    }

    private Page Year(int year, IReadOnlyList<DayCount> days)
    {
        var months = days.GroupBy(day => day.Day.Month).Reverse()
            .Select(month => new IndexItem($"{month.Key}月", views.Address(Routes.Month(year, month.Key).Address), month.Sum(day => (long)day.Count)));
        var view = new CalendarView(year, 0, heads.Archive.Address, days.Sum(day => (long)day.Count), [.. months]);
        return Page("year", $"{year}年", Routes.Year(year), view, heads.Archive) with { Owner = PageOwner.Of(days[0].Day) };
    }

    private Page Month(int year, int month, IReadOnlyList<DayCount> days)
    {
        var items = days.Reverse().Select(Item);
        var up = YearLink(year);
        var view = new CalendarView(year, month, up.Address, days.Sum(day => (long)day.Count), [.. items]) { Weeks = Weeks(year, month, days) };
        return Page("month", $"{year}年{month}月", Routes.Month(year, month), view, heads.Archive, up) with { Owner = PageOwner.Of(days[0].Day) };
    }

    private IReadOnlyList<WeekView> Weeks(int year, int month, IReadOnlyList<DayCount> days)
    {
        var counts = days.ToDictionary(day => day.Day.Day);
        int lead = ((int)new DateOnly(year, month, 1).DayOfWeek + 6) % 7;
        int length = DateTime.DaysInMonth(year, month);
        var cells = Enumerable.Range(1 - lead, (lead + length + 6) / 7 * 7)
            .Select(day => counts.TryGetValue(day, out var count) ? Item(count) with { Name = Number(day) }
                : new IndexItem(day >= 1 && day <= length ? Number(day) : "", "", 0));
        return [.. cells.Chunk(7).Select(week => new WeekView(week))];
    }

    private IndexItem Item(DayCount day) => new($"{day.Day.Day}日", views.Address(Routes.Day(day.Day, 1).Address), day.Count);

    private Page Day(DateOnly day, int number, bool last, PostSummary[] posts)
    {
        var month = new LinkView($"{day.Month}月", views.Address(Routes.Month(day.Year, day.Month).Address));
        var midnight = day.ToDateTime(TimeOnly.MinValue);
        var view = new DayView(
            new DateTimeOffset(midnight, config.Zone.GetUtcOffset(midnight)), number, month.Address, views.Items(posts),
            number > 1 ? views.Address(Routes.Day(day, number - 1).Address) : "",
            last ? "" : views.Address(Routes.Day(day, number + 1).Address));
        string title = $"{day.Year}年{day.Month}月{day.Day}日" + (number > 1 ? $"（第{number}页）" : "");
        var page = Page("day", title, Routes.Day(day, number), view, heads.Archive, YearLink(day.Year), month);
        return page with { Kind = PageKind.Day, Owner = PageOwner.Of(day) };
    }

    private LinkView YearLink(int year) => new($"{year}年", views.Address(Routes.Year(year).Address));

    private Page Page(string template, string title, OutputPath path, object view, params LinkView[] above) =>
        new(path, PageKind.Calendar, new PageContent.FromTemplate(template, heads.Of(template, title, path, above: above), view));

    private static string Number(int day) => day.ToString(CultureInfo.InvariantCulture);
}
