using FinewsSiteGen.Model;

namespace FinewsSiteGen.Index;

/// <summary>What lists, feeds and sitemaps show of a post, and where it belongs: two equal ones look the same wherever they stand.</summary>
/// <param name="Day"><c>yyyymmdd</c>, 0 for an undated post.</param>
/// <param name="Article">The digits it shares with a twin; <see langword="null"/> for other names.</param>
/// <param name="Expired">UTC ticks, once its time is over.</param>
internal sealed record Listing(
    string Address, string Title, long Instant, int Zone, long Day, bool HasTime, long? Updated, long Category, string Source, string Summary, bool IsQuarantined, long? Article, long? Expired)
{
    public const string Columns = "address, title, instant, zone, day, has_time, updated, category, source, summary, quarantined, article, expired";

    public PostKey Key => new(Instant, Address);

    /// <summary>Whether search engines are shown it in the sitemap of its month.</summary>
    public bool IsIndexable => Expired is null && !IsQuarantined;

    /// <param name="first">The column <see cref="Columns"/> begin at.</param>
    public static Listing Read(Statement row, int first = 0) => new(
        row.Text(first), row.Text(first + 1), row.Number(first + 2), (int)row.Number(first + 3), row.Number(first + 4), row.Flag(first + 5), row.Maybe(first + 6), row.Number(first + 7),
        row.Text(first + 8), row.Text(first + 9), row.Flag(first + 10), row.Maybe(first + 11), row.Maybe(first + 12));
}
