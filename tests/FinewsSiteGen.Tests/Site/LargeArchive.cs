using System.Globalization;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A built site of 5,000 posts in 100 categories with a tag each: ten a day for 440 days, none on every eleventh, then two days of 300.</summary>
public sealed class LargeArchive : IDisposable
{
    public const int Categories = 100;

    /// <summary>As in the default configuration.</summary>
    public const int PageSize = 50;

    private readonly TestSite site = TestSite.Empty();
    private readonly Lazy<Tree> before;

    public LargeArchive()
    {
        Posts = [.. Past().Concat(LastDays())];
        before = new Lazy<Tree>(() =>
        {
            site.Write("content/site.yaml", "title: 金融消息\n").Put(Posts).Build();
            return Tree.Of(site.Output);
        });
    }

    internal IReadOnlyList<SamplePost> Posts { get; }

    internal IEnumerable<string> Files => before.Value.Files;

    internal static DateTimeOffset LastDay { get; } = SamplePost.At(2024, 9, 30, 0, 0);

    public void Dispose() => site.Dispose();

    /// <summary>Builds with these posts too, and then without them again, which must undo every change.</summary>
    /// <returns>What the first of the two did.</returns>
    internal (BuildReport Report, IReadOnlyList<string> New, IReadOnlyList<string> Changed) Add(params IReadOnlyList<SamplePost> posts)
    {
        _ = before.Value;
        var report = site.Put(posts).Build();
        var changes = before.Value.ChangesTo(Tree.Of(site.Output)).Select(change => change.Split(": ", 2)).ToLookup(change => change[0], change => change[1]);
        changes["gone"].ShouldBeEmpty();
        foreach (var post in posts)
            site.Delete($"content/posts/{post.File}");
        site.Build();
        before.Value.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty("posts that go leave no trace");
        return (report, [.. changes["new"]], [.. changes["changed"]]);
    }

    /// <summary>Half of all posts are of the first category.</summary>
    internal static SamplePost Post(DateTimeOffset time, string name, int number)
    {
        int category = number % 2 == 0 ? 0 : number / 2 % Categories;
        return new SamplePost(time, name) { Category = $"c{category}", Tag = $"标签{category}", Title = $"第{number}篇", Body = $"<p>第{number}篇的正文。</p>" };
    }

    /// <returns>How many posts of a category come before a moment.</returns>
    internal int Place(string category, DateTimeOffset time) => Posts.Count(post => post.Category == category && post.Time < time);

    private static IEnumerable<SamplePost> Past() =>
        from day in Enumerable.Range(0, 440)
        let date = LastDay.AddDays(-442 + day)
        from i in Enumerable.Range(0, day % 11 == 10 ? 0 : 11)
        select Post(date.AddMinutes(30 + (i * 120)), Name(date, i), (day * 11) + i);

    private static IEnumerable<SamplePost> LastDays() =>
        from day in Enumerable.Range(0, 2)
        let date = LastDay.AddDays(day - 1)
        from i in Enumerable.Range(0, 300)
        select Post(date.AddMinutes(i * 4.75), Name(date, i), (day * 300) + i);

    /// <summary>An article's 18 digits.</summary>
    private static string Name(DateTimeOffset date, int number) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture) + number.ToString("D10", CultureInfo.InvariantCulture);
}
