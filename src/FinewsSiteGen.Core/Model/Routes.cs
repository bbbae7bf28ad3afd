using System.Globalization;

namespace FinewsSiteGen.Model;

/// <summary>Where every page of the site stands, but for posts and hand-made pages, which say so themselves.</summary>
public static class Routes
{
    public static OutputPath Home { get; } = OutputPath.Of("index.html");

    public static OutputPath NotFound { get; } = OutputPath.Of("404.html");

    public static OutputPath Categories { get; } = OutputPath.Of("categories.html");

    public static OutputPath Tags { get; } = OutputPath.Of("tags.html");

    public static OutputPath Feed { get; } = OutputPath.Of("feed.xml");

    public static OutputPath Robots { get; } = OutputPath.Of("robots.txt");

    public static OutputPath SitemapIndex { get; } = OutputPath.Of("sitemap.xml");

    public static OutputPath Archive { get; } = OutputPath.Of("archive", "index.html");

    /// <summary>Prefix of the theme's files.</summary>
    public const string Assets = "/assets/";

    /// <summary>The list's open page.</summary>
    public static OutputPath List(PostList list) => List(list.Kind, list.Slug);

    public static OutputPath List(ListKind kind, string slug) => OutputPath.Of(Folder(kind), slug + ".html");

    /// <param name="number">1-based from the oldest posts.</param>
    public static OutputPath ListPage(PostList list, int number) => OutputPath.Of(Folder(list.Kind), FolderOf(list.Slug), Text(number) + ".html");

    public static OutputPath ListFeed(PostList category) => OutputPath.Of("category", category.Slug + ".xml");

    /// <summary>Where older posts' back-links look for a category.</summary>
    public static OutputPath OldForm(string slug) => OutputPath.Of(slug, "index.html");

    public static OutputPath Year(int year) => OutputPath.Of(Year4(year), "index.html");

    public static OutputPath Month(int year, int month) => OutputPath.Of(Year4(year), Two(month), "index.html");

    /// <param name="number">1-based from the day's oldest posts.</param>
    public static OutputPath Day(DateOnly day, int number) => number == 1
        ? OutputPath.Of(Year4(day.Year), Two(day.Month), Two(day.Day), "index.html")
        : OutputPath.Of(Year4(day.Year), Two(day.Month), Two(day.Day), Text(number), "index.html");

    public static OutputPath DayFeed(DateOnly day) => OutputPath.Of("feed", Year4(day.Year), Two(day.Month), Two(day.Day) + ".xml");

    /// <param name="number">1-based from the month's oldest posts.</param>
    public static OutputPath MonthSitemap(int year, int month, int number) => OutputPath.Of("sitemaps", $"{Year4(year)}-{Two(month)}-{Text(number)}.xml");

    /// <summary>What the paths of a month's sitemaps begin with.</summary>
    public static string MonthSitemaps(int year, int month) => $"sitemaps/{Year4(year)}-{Two(month)}-";

    /// <summary>What the paths of sitemaps begin with whose number is known only once they are made.</summary>
    public static IReadOnlyList<string> SitemapFamilies { get; } = ["sitemaps/pages-", "sitemaps/news-"];

    public static OutputPath PagesSitemap(int number) => OutputPath.Of("sitemaps", $"pages-{Text(number)}.xml");

    public static OutputPath NewsSitemap(int number) => OutputPath.Of("sitemaps", $"news-{Text(number)}.xml");

    /// <summary>The open page of <c>a</c> is a file <c>a.html</c>, so the folder of a list named <c>a.html</c> cannot have that name.</summary>
    private static string FolderOf(string slug) =>
        slug.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || slug.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) ? $"{slug}-{PathSegment.Mark(slug)}" : slug;

    /// <summary>How many sitemaps there are is known late; their place is kept whatever their number.</summary>
    public static bool IsSitemap(OutputPath path) => path.Top is "sitemaps" && path.Value.EndsWith(".xml", StringComparison.Ordinal);

    private static string Folder(ListKind kind) => kind == ListKind.Category ? "category" : "tag";

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Two(int number) => number.ToString("00", CultureInfo.InvariantCulture);

    private static string Year4(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
