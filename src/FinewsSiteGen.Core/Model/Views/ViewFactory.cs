using System.Buffers;
using System.Net;

namespace FinewsSiteGen.Model.Views;

/// <summary>Makes of the archive's values what templates are given: links with the base path, ready for a quoted attribute.</summary>
/// <param name="directory">Asked once, when the first list is looked up: by then all clashes are settled.</param>
public sealed class ViewFactory(SiteConfig config, Func<ListDirectory> directory)
{
    private static readonly SearchValues<char> Special = SearchValues.Create("&<>\"'");

    private readonly Dictionary<long, LinkView> links = [];
    private readonly Lock gate = new();
    private readonly Lazy<ListDirectory> lists = new(directory);

    public ListDirectory Lists => lists.Value;

    public LinkView Home { get; } = new("首页", Escape(config.Link(Routes.Home.Address)));

    /// <summary>Address of the site's own feed.</summary>
    public string Feed { get; } = Escape(config.Link(Routes.Feed.Address));

    /// <param name="address">Percent-encoded, without the base path.</param>
    public string Address(string address) => Escape(config.Link(address));

    public string Absolute(string address) => Escape(config.Absolute(address));

    /// <summary>An address as it stands on a page: whole URLs as they are, paths with the base path.</summary>
    public string AnyAddress(string url) => url.StartsWith('/') && !url.StartsWith("//", StringComparison.Ordinal) ? Address(url) : Escape(url);

    public LinkView Link(PostSummary post) => new(post.Title, Address(post.Address));

    /// <summary>The list's open page.</summary>
    public LinkView Link(PostList list)
    {
        lock (gate)
        {
            if (!links.TryGetValue(list.Id, out var link))
                links.Add(list.Id, link = new LinkView(list.Name, Address(Routes.List(list).Address)));
            return link;
        }
    }

    public LinkView Category(long id) => Link(Lists[id]);

    /// <returns>Those that have a page, in order.</returns>
    public IReadOnlyList<LinkView> Links(ListKind kind, IReadOnlyList<string> names)
    {
        var found = new List<LinkView>(names.Count);
        foreach (string name in names)
        {
            if ((kind == ListKind.Category ? Lists.Category(name) : Lists.Tag(name)) is { } list && !found.Contains(Link(list)))
                found.Add(Link(list));
        }
        return found;
    }

    public PostItem Item(PostSummary post) => new()
    {
        Title = post.Title,
        Address = Address(post.Address),
        Time = post.Time,
        HasTime = post.HasTime,
        Category = Category(post.Category),
        Source = post.Source,
        Summary = post.Summary,
    };

    public IReadOnlyList<PostItem> Items(IEnumerable<PostSummary> posts) => [.. posts.Select(Item)];

    private static string Escape(string address) => address.AsSpan().ContainsAny(Special) ? WebUtility.HtmlEncode(address) : address;
}
