using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promises 3 and 4: work is in proportion to the change, and sealed pages are frozen.</summary>
public sealed class ProportionTests
{
    private const int Categories = 6;

    private static readonly DateTimeOffset First = SamplePost.At(2024, 1, 1, 0, 10);
    private static readonly DateTimeOffset NewDay = SamplePost.At(2024, 5, 5);

    [Theory]
    [InlineData(300, 20, 3)]
    [InlineData(300, 1, 1)]
    [InlineData(300, 100, 6)]
    [InlineData(900, 20, 3)]
    public void Posts_of_a_new_day_change_a_number_of_files_that_the_archive_does_not_add_to(int archive, int posts, int categories)
    {
        using var site = Site(archive);
        site.Build();
        site.Put(SamplePost.Many(posts, NewDay, TimeSpan.FromMinutes(1), categories, "late"));
        var report = site.Build();
        (report.Written + report.Removed).ShouldBeLessThanOrEqualTo((2 * posts) + (posts / 10) + (6 * categories) + (3 * categories) + 20);
        report.Written.ShouldBeGreaterThan(posts);
    }

    [Fact]
    public void Later_posts_leave_full_pages_past_days_and_past_months_as_they_are()
    {
        using var site = Site(300);
        site.Build();
        var before = Tree.Of(site.Output);
        site.Put(SamplePost.Many(40, NewDay, TimeSpan.FromMinutes(1), Categories, "late"));
        site.Build();
        string[] stubs = [.. Enumerable.Range(0, Categories).SelectMany(i => (string[])[$"category/c{i}/6.html", $"tag/标签{i}/6.html"])];
        var changed = before.ChangesTo(Tree.Of(site.Output)).Where(change => !change.StartsWith("new: ", StringComparison.Ordinal)).Select(change => change.Split(": ")[1]).ToList();
        changed.Where(IsSealed).Except(stubs).ShouldBeEmpty();
        changed.ShouldContain("index.html");
        before.Files.Count(IsSealed).ShouldBeGreaterThan(150);
    }

    [Fact]
    public void A_post_dated_back_changes_lists_from_its_place_on_and_its_own_day_and_month()
    {
        using var site = Site(300);
        site.Build();
        var before = Tree.Of(site.Output);
        var late = new SamplePost(SamplePost.At(2024, 2, 10, 0, 0), "dated-back") { Category = "c2", Tag = "标签2", Title = "补登" };
        int place = SamplePost.Many(300, First, TimeSpan.FromHours(8), Categories).Count(post => post.Category == "c2" && post.Time < late.Time);
        site.Put(late).Build();
        string[] changed = [.. before.ChangesTo(Tree.Of(site.Output)).Select(change => change.Split(": ")[1])];
        changed.Where(file => Number(file, "category/c2/") is > 0 and var k && k <= place / 10).ShouldBeEmpty();
        changed.Where(file => Number(file, "category/c2/") > place / 10).Count().ShouldBe(5 - (place / 10));
        changed.Where(file => file.StartsWith("category/", StringComparison.Ordinal) && !file.StartsWith("category/c2", StringComparison.Ordinal)).ShouldBeEmpty();
        changed.Where(file => file.StartsWith("2024/", StringComparison.Ordinal)).ShouldBe(["2024/02/10/index.html", "2024/02/index.html", "2024/index.html"], ignoreOrder: true);
        changed.Where(file => file.StartsWith("feed/", StringComparison.Ordinal)).ShouldBe(["feed/2024/02/10.xml"]);
        changed.Where(file => file.StartsWith("sitemaps/2", StringComparison.Ordinal)).ShouldBe(["sitemaps/2024-02-1.xml"]);
        changed.Count(file => file.StartsWith("c2/", StringComparison.Ordinal)).ShouldBe(3, "the post and its two neighbours");
    }

    /// <summary>Three posts a day from the first of January on, in six categories with a tag each.</summary>
    private static TestSite Site(int posts) =>
        TestSite.Empty().ShortPages().Put(SamplePost.Many(posts, posts == 300 ? First : First.AddDays(-200), TimeSpan.FromHours(8), Categories));

    /// <summary>Whether nothing that comes later may touch the file: full pages of lists, days, their feeds, and sitemaps of months.</summary>
    private static bool IsSealed(string file) =>
        Number(file, "category/") > 0 || Number(file, "tag/") > 0 || file.StartsWith("feed/", StringComparison.Ordinal)
        || file.StartsWith("sitemaps/2", StringComparison.Ordinal) || file.Split('/') is ["2024", _, _, ..];

    /// <returns>The number of a numbered page below the folder; 0 for another file.</returns>
    private static int Number(string file, string folder) =>
        file.StartsWith(folder, StringComparison.Ordinal) && int.TryParse(Path.GetFileNameWithoutExtension(file.Split('/')[^1]), out int number) && file.Split('/').Length == 3 ? number : 0;
}
