using System.Buffers;
using System.Globalization;
using System.Text;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>Where a post stands: Jekyll's permalink, so that an address of the old site is the same on the new one.</summary>
public static class PostAddress
{
    private const string Extension = ".html";

    private static readonly SearchValues<char> InPlain = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_/");

    /// <param name="published"><see langword="null"/> for an undated post: its address has no date in it, whatever the site's style.</param>
    /// <remarks>A permalink in <paramref name="header"/> has been checked by its reader and is taken as it is.</remarks>
    public static OutputPath Of(FrontMatter header, PostId id, PostTime? published, SiteConfig config)
    {
        if (header.Permalink is { } permalink && OutputPath.TryParse(permalink, out var fixedPath))
            return fixedPath.Value;
        string date = published is { Day: var day } ? DatePart(day, config.Permalink) : "";
        string end = published is not null && config.Permalink == PermalinkStyle.Pretty ? "/index" : "";
        string path = $"/{CategoryPart(header)}{date}{NameOf(header, id)}{end}{Extension}";
        return IsPlain(path) ? OutputPath.OfAddress(path) : OutputPath.Of(Sanitise(path));
    }

    /// <summary>Whether each part of a path is fit to be a file's name as it is.</summary>
    private static bool IsPlain(string path) =>
        path.Length <= OutputPath.LongestSegment && !path.AsSpan(0, path.Length - Extension.Length).ContainsAnyExcept(InPlain) && !path.Contains("//", StringComparison.Ordinal);

    private static string CategoryPart(FrontMatter header)
    {
        if (header.Categories is [var only] && !only.AsSpan().ContainsAnyExcept(InPlain))
            return only.ToLowerInvariant() + "/";
        var path = new StringBuilder();
        foreach (string category in CategoriesOf(header))
            path.Append(category).Append('/');
        return path.ToString();
    }

    /// <summary>The words of all categories, lower case, each once.</summary>
    private static IEnumerable<string> CategoriesOf(FrontMatter header) =>
        header.Categories.Count == 0 ? [] : header.Categories
            .SelectMany(category => category.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .Select(word => word.ToLowerInvariant())
            .Distinct(StringComparer.Ordinal);

    private static string NameOf(FrontMatter header, PostId id)
    {
        string name = PostSlug.Of(header.Slug ?? id.Code);
        return name.AsSpan().ContainsAnyExcept('.') ? name : PathSegment.Mark(id.Code);
    }

    private static string DatePart(DateOnly day, PermalinkStyle style) => style switch
    {
        PermalinkStyle.None => "",
        PermalinkStyle.Ordinal => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}/{day.DayOfYear:D3}/"),
        PermalinkStyle.Weekdate => string.Create(CultureInfo.InvariantCulture,
            $"{day.Year:D4}/W{ISOWeek.GetWeekOfYear(day.ToDateTime(TimeOnly.MinValue)):D2}/{day.DayOfWeek.ToString()[..3]}/"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{day.Year:D4}/{day.Month:D2}/{day.Day:D2}/"),
    };

    /// <summary>As Jekyll does: two dots part like a slash, empty parts fall away; so do single dots, which no browser asks for.</summary>
    private static string[] Sanitise(string path)
    {
        string[] parts = path.Replace("..", "/", StringComparison.Ordinal).Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (Array.IndexOf(parts, ".") >= 0)
            parts = Array.FindAll(parts, part => part != ".");
        // `foo..html` has become `foo/html`, which Jekyll writes to `foo/html.html`.
        if (parts[^1] == "html")
            parts[^1] = "html.html";
        return parts;
    }
}
