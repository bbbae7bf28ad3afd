using System.Globalization;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A small post as the crawler writes one.</summary>
internal sealed record SamplePost(DateTimeOffset Time, string Name)
{
    public static readonly TimeSpan China = TimeSpan.FromHours(8);

    public string Category { get; init; } = "emnews";

    public string Tag { get; init; } = "滚动新闻";

    public string Title { get; init; } = "标题";

    public string Body { get; init; } = "<p>正文。</p>";

    /// <summary>Further lines of the header, each with its line end.</summary>
    public string Header { get; init; } = "";

    public string File => $"{Time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}-{Name}.md";

    public string Address => $"/{Category}/{Time.ToString("yyyy/MM/dd", CultureInfo.InvariantCulture)}/{Name}.html";

    public string Text =>
        $"---\nlayout: post\ntitle: \"{Title}\"\ndate: {Time.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture)} +0800\ncategories: {Category}\ntags: {Tag}\n{Header}---\n{Body}\n";

    public static DateTimeOffset At(int year, int month, int day, int hour = 9, int minute = 0) => new(year, month, day, hour, minute, 0, China);

    /// <returns>Posts at even distances, by turns in the categories <c>c0</c>, <c>c1</c> … with a tag each.</returns>
    public static IReadOnlyList<SamplePost> Many(int count, DateTimeOffset first, TimeSpan apart, int categories, string names = "p") =>
        [.. Enumerable.Range(0, count).Select(i => new SamplePost(first + (i * apart), $"{names}{i}")
        {
            Category = $"c{i % categories}",
            Tag = $"标签{i % categories}",
            Title = $"第{i}篇",
            Body = $"<p>第{i}篇的正文。</p>",
        })];
}

/// <summary>Sites of <see cref="SamplePost"/>s.</summary>
internal static class SamplePosts
{
    public static TestSite Put(this TestSite site, params IEnumerable<SamplePost> posts)
    {
        foreach (var post in posts)
            site.Write($"content/posts/{post.File}", post.Text);
        return site;
    }

    /// <summary>A configuration with short lists, so that few posts fill many pages.</summary>
    public static TestSite ShortPages(this TestSite site) => site.Write("content/site.yaml", "page_size: 10\nhome_posts: 5\n");
}
