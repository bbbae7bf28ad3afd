using System.Globalization;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promises 3 and 4 at the sizes of a real site.</summary>
public sealed class LargeArchiveTests(LargeArchive archive) : IClassFixture<LargeArchive>
{
    [Fact]
    public void A_thousand_posts_of_a_new_day_change_no_full_page_no_past_day_and_no_past_month_and_few_files_in_all()
    {
        var posts = Enumerable.Range(0, 1000).Select(i => LargeArchive.Post(LargeArchive.LastDay.AddDays(1).AddSeconds(i * 80), $"new{i}", i * 2 + 1)).ToList();
        var (report, added, changed) = archive.Add(posts);
        posts.Select(post => post.Category).Distinct().Count().ShouldBe(LargeArchive.Categories);
        changed.Where(IsSealed).ShouldBeEmpty();
        archive.Files.Count(IsSealed).ShouldBeGreaterThan(900);
        added.Count(file => file.StartsWith('c') && !file.StartsWith("category", StringComparison.Ordinal)).ShouldBe(1000);
        report.Written.ShouldBe(added.Count + changed.Count);
        (report.Written + report.Removed).ShouldBeLessThanOrEqualTo((2 * 1000) + (1000 / 10) + (6 * LargeArchive.Categories) + (3 * LargeArchive.Categories) + 20);
    }

    [Fact]
    public void A_hundred_posts_up_to_three_hours_late_change_only_pages_that_hold_those_hours()
    {
        var end = archive.Posts[^1].Time;
        var since = end.AddHours(-3);
        var late = Enumerable.Range(0, 100).Select(i => LargeArchive.Post(since.AddSeconds(10 + (i * 107)), $"late{i}", i)).ToList();
        var (report, added, changed) = archive.Add(late);
        added.Except(late.Select(post => post.Address[1..])).Where(file => !IsNumbered(file) && !file.StartsWith("2024/09/30/", StringComparison.Ordinal)).ShouldBeEmpty();
        changed.Where(file => !MayChange(file, since, late)).ShouldBeEmpty();
        changed.Count.ShouldBeGreaterThan(100);
        report.Written.ShouldBe(added.Count + changed.Count);
    }

    /// <summary>The home page shows the newest, and the index of sitemaps the months there are: both are looked at and found the same.</summary>
    [Fact]
    public void A_post_dated_back_by_a_year_changes_exactly_what_shows_it()
    {
        var late = LargeArchive.Post(LargeArchive.LastDay.AddDays(-370).AddMinutes(600), "back", 0);
        var (report, added, changed) = archive.Add(late);
        added.ShouldBe([late.Address[1..]]);
        string[] expected = [.. Neighbours(late), .. ListOf("category/c0", late), .. ListOf("tag/标签0", late), .. OfDay(Day(late)), .. OfSite.Except(["index.html", "sitemap.xml"])];
        changed.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        report.Written.ShouldBe(added.Count + changed.Count);
    }

    /// <summary>On its day it takes the place of its twin, so that the calendar counts no more than before; its category and its tag hold both.</summary>
    [Fact]
    public void A_twin_dated_back_by_a_year_changes_the_page_of_the_other_too()
    {
        var twin = archive.Posts.First(post => post.Category == "c3" && post.Time > LargeArchive.LastDay.AddDays(-366));
        var late = twin with { Name = "NW" + twin.Name, Category = "c0", Title = "补登" };
        var (report, added, changed) = archive.Add(late);
        added.ShouldBe([late.Address[1..]]);
        string[] expected =
        [
            twin.Address[1..], .. Neighbours(late), .. ListOf("category/c0", late), "tag/标签3.html", .. Numbered("tag/标签3", late),
            "categories.html", "tags.html", .. OfDay(Day(late)).Take(2), OfDay(Day(late)).Last(),
        ];
        changed.Order(StringComparer.Ordinal).ShouldBe(expected.Order(StringComparer.Ordinal));
        report.Written.ShouldBe(added.Count + changed.Count);
    }

    [Fact]
    public void A_post_on_a_day_that_had_none_changes_the_feed_of_the_next_day_too()
    {
        var empty = Enumerable.Range(1, 440).Select(back => LargeArchive.LastDay.AddDays(-back)).First(day => archive.Posts.All(post => post.Time.Date != day.Date));
        var late = LargeArchive.Post(empty.AddHours(12), "alone", 7);
        var (_, added, changed) = archive.Add(late);
        string day = Day(late);
        added.ShouldBe([late.Address[1..], $"{day}/index.html", $"feed/{day}.xml"], ignoreOrder: true);
        changed.Where(file => file.StartsWith("feed/", StringComparison.Ordinal)).ShouldBe([$"feed/{empty.AddDays(1).ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}.xml"]);
    }

    private static readonly string[] OfSite = ["index.html", "archive/index.html", "categories.html", "tags.html", "sitemap.xml"];

    private static IEnumerable<string> OfDay(string day) => [$"{day}/index.html", $"feed/{day}.xml", $"{day[..7]}/index.html", $"{day[..4]}/index.html", $"sitemaps/{day[..7].Replace('/', '-')}-1.xml"];

    private static string Day(SamplePost post) => post.Time.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture);

    private IEnumerable<string> ListOf(string list, SamplePost post) => [list + ".html", .. Numbered(list, post)];

    /// <summary>The full pages of a list from the place of a post on. The open page and the feed hold the newest alone.</summary>
    private IEnumerable<string> Numbered(string list, SamplePost post)
    {
        string category = "c" + list[(list.StartsWith("tag", StringComparison.Ordinal) ? 6 : 10)..];
        int first = archive.Place(category, post.Time) / LargeArchive.PageSize;
        int full = archive.Posts.Count(other => other.Category == category) / LargeArchive.PageSize;
        return Enumerable.Range(first + 1, Math.Max(0, full - first)).Select(number => $"{list}/{number}.html");
    }

    private IEnumerable<string> Neighbours(SamplePost post)
    {
        var list = archive.Posts.Where(other => other.Category == post.Category).ToList();
        int place = archive.Place(post.Category, post.Time);
        return [list[place - 1].Address[1..], list[place].Address[1..]];
    }

    /// <summary>Whether posts of the last hours may change the file.</summary>
    private bool MayChange(string file, DateTimeOffset since, IReadOnlyList<SamplePost> late)
    {
        if (OfSite.Contains(file) || file is "feed.xml" or "sitemaps/news-1.xml" || OfDay("2024/09/30").Contains(file))
            return true;
        string[] parts = file.Split('/');
        if (IsNumbered(file))
            return NumberOf(file) > archive.Place("c" + parts[1][(parts[0] == "tag" ? 2 : 1)..], since) / LargeArchive.PageSize;
        if (parts is ["category" or "tag", _])
            return late.Any(post => file == $"category/{post.Category}.html" || file == $"category/{post.Category}.xml" || file == $"tag/{post.Tag}.html");
        if (parts is ["2024", "09", "30", var page, "index.html"])
            return int.Parse(page, CultureInfo.InvariantCulture) > archive.Posts.Count(post => post.Time >= LargeArchive.LastDay && post.Time < since) / LargeArchive.PageSize;
        // A neighbour: no post of its category lies between it and those hours.
        var post = archive.Posts.FirstOrDefault(post => post.Address == "/" + file);
        return post is not null && archive.Place(post.Category, since) - archive.Place(post.Category, post.Time) <= 1;
    }

    /// <summary>Whether nothing that comes later may touch the file.</summary>
    private bool IsSealed(string file)
    {
        string[] parts = file.Split('/');
        return (IsNumbered(file) && NumberOf(file) <= archive.Posts.Count(post => post.Category == "c" + parts[1][(parts[0] == "tag" ? 2 : 1)..]) / LargeArchive.PageSize)
            || parts is ["2023" or "2024", _, _, ..] || parts[0] == "feed" || (parts[0] == "sitemaps" && parts[1].StartsWith('2') && !parts[1].StartsWith("2024-10", StringComparison.Ordinal));
    }

    private static bool IsNumbered(string file) => file.Split('/') is ["category" or "tag", _, _];

    private static int NumberOf(string file) => int.Parse(Path.GetFileNameWithoutExtension(file), CultureInfo.InvariantCulture);
}
