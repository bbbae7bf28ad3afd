using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A finished site as its visitors see it: by address, percent-encoded, without a base path.</summary>
internal static class SitePages
{
    private static readonly HtmlParser Parser = new();

    /// <summary>Relative to the output folder, with <c>/</c>.</summary>
    public static string FileOf(string address)
    {
        string path = Uri.UnescapeDataString(address.TrimStart('/'));
        return path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
    }

    public static bool Answers(this TestSite site, string address) => File.Exists(Path.Combine(site.Output, FileOf(address)));

    public static IHtmlDocument Page(this TestSite site, string address) => Parser.ParseDocument(site.Read(FileOf(address)));

    public static XDocument Xml(this TestSite site, string address) => XDocument.Parse(site.Read(FileOf(address)));

    /// <summary>Every HTML file of the output with its path.</summary>
    public static IEnumerable<(string Path, IHtmlDocument Page)> Documents(this TestSite site) =>
        site.Files().Where(file => file.EndsWith(".html", StringComparison.Ordinal)).Select(file => (file, Parser.ParseDocument(site.Read(file))));

    /// <summary>Whether the page at the address does nothing but lead elsewhere; <see langword="null"/> when it is a page of its own.</summary>
    public static string? RedirectOf(this TestSite site, string address) =>
        site.Page(address).QuerySelector("meta[http-equiv=refresh i]")?.GetAttribute("content")?.Split("url=")[1];

    public static string Title(this IHtmlDocument page) => page.QuerySelector("h1")?.TextContent.Trim() ?? "";

    public static IReadOnlyList<string> Links(this IParentNode part, string selector = "a[href]") =>
        [.. part.QuerySelectorAll(selector).Select(link => link.GetAttribute("href")!)];

    /// <summary>Addresses of the posts a list page shows, as it shows them.</summary>
    public static IReadOnlyList<string> Posts(this IHtmlDocument page) => page.Links("ul.posts > li > a.title");

    /// <summary>The sentence about the post's source: its name, and where it links to.</summary>
    public static (string Name, string Url) Source(this IHtmlDocument page)
    {
        var item = page.QuerySelectorAll("ul.meta > li").FirstOrDefault(item => item.TextContent.StartsWith("文章来源：", StringComparison.Ordinal) || item.TextContent == "查看原文");
        string name = item?.TextContent is { } text && text != "查看原文" ? text["文章来源：".Length..] : "";
        return (name, item?.QuerySelector("a")?.GetAttribute("href") ?? "");
    }

    public static string PublishedAt(this IHtmlDocument page) => page.QuerySelector("ul.meta > li > time")?.GetAttribute("datetime") ?? "";

    /// <summary>Ids that stand on the page more than once.</summary>
    public static IEnumerable<string> RepeatedIds(this IHtmlDocument page) =>
        page.QuerySelectorAll("[id]").Select(element => element.Id!).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key);
}
