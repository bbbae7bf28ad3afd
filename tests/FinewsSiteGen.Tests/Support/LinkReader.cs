using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace FinewsSiteGen.Tests.Support;

/// <summary>What one file of a site refers to, as it is written there, and the places on it that can be referred to. Each thread has its own.</summary>
internal sealed partial class LinkReader
{
    private static readonly (string Selector, string Attribute)[] Places =
    [
        ("a[href],area[href],link[href]", "href"),
        ("img[src],script[src],source[src],iframe[src],video[src],audio[src]", "src"),
        ("form[action]", "action"),
        ("video[poster]", "poster"),
    ];

    private readonly HtmlParser parser = new();

    /// <returns>The links of the file, and its ids when it is a page; both empty for a kind of file that has none.</returns>
    public (IReadOnlyCollection<string> Links, IReadOnlySet<string> Ids) Read(string file) => Path.GetExtension(file) switch
    {
        ".html" => Page(File.ReadAllText(file)),
        ".xml" => (Feed(file), new HashSet<string>()),
        ".css" => (Style(File.ReadAllText(file)), new HashSet<string>()),
        _ => ([], new HashSet<string>()),
    };

    private (IReadOnlyCollection<string> Links, IReadOnlySet<string> Ids) Page(string text)
    {
        using var page = parser.ParseDocument(text);
        var links = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (selector, attribute) in Places)
            links.UnionWith(page.QuerySelectorAll(selector).Select(element => element.GetAttribute(attribute)!.Trim()));
        links.UnionWith(page.QuerySelectorAll("[srcset]").SelectMany(element => Sources(element.GetAttribute("srcset")!)));
        links.UnionWith(page.QuerySelectorAll("meta[http-equiv=refresh i][content]").SelectMany(Refresh));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!)
            .Concat(page.QuerySelectorAll("a[name]").Select(element => element.GetAttribute("name")!));
        return (links, ids.ToHashSet(StringComparer.Ordinal));
    }

    private static HashSet<string> Feed(string file)
    {
        var root = XDocument.Parse(File.ReadAllText(file)).Root!;
        var elements = root.DescendantsAndSelf().ToList();
        return
        [
            .. elements.Where(element => element.Name.LocalName is "loc" or "link").Select(element => element.Value.Trim()).Where(text => text.Length > 0),
            .. elements.Where(element => element.Name.LocalName == "link").Attributes("href").Select(href => href.Value.Trim()),
        ];
    }

    private static HashSet<string> Style(string text) => [.. StyleAddress().Matches(text).Select(match => match.Groups[1].Value)];

    private static IEnumerable<string> Sources(string set) =>
        set.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(source => source.Split(' ')[0]);

    private static IEnumerable<string> Refresh(IElement meta) => RefreshAddress().Matches(meta.GetAttribute("content")!).Select(match => match.Groups[1].Value);

    [GeneratedRegex("""url\(\s*["']?([^"')\s]+)""", RegexOptions.IgnoreCase)]
    private static partial Regex StyleAddress();

    [GeneratedRegex("""url\s*=\s*["']?([^"']+)""", RegexOptions.IgnoreCase)]
    private static partial Regex RefreshAddress();
}
