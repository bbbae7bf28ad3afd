using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>Makes pages of a list from the posts they show.</summary>
public sealed class ListPageFactory(SiteConfig config, ViewFactory views, HeadFactory heads)
{
    private const string CategoriesTitle = "全部分类";
    private const string TagsTitle = "全部标签";

    /// <summary>Sealed: its neighbours are numbered from the oldest, so nothing on it ever moves.</summary>
    /// <param name="number">1-based from the oldest posts.</param>
    /// <param name="posts">Oldest first.</param>
    public Page Full(PostList list, int number, IReadOnlyList<PostSummary> posts)
    {
        var view = new ListView
        {
            Name = list.Name,
            Address = views.Link(list).Address,
            Feed = FeedOf(list),
            Number = number,
            Posts = views.Items(posts.Reverse()),
            Newer = views.Address(Routes.ListPage(list, number + 1).Address),
            Older = number > 1 ? views.Address(Routes.ListPage(list, number - 1).Address) : "",
        };
        var path = Routes.ListPage(list, number);
        var head = heads.Of(Template(list), $"{list.Name}（第{number}页）", path, "", view.Feed, false, Above(list), views.Link(list));
        return new Page(path, Kind(list), new PageContent.FromTemplate(Template(list), head, view), PageOwner.Of(list));
    }

    /// <param name="posts">Newest first.</param>
    public Page Open(PostList list, IReadOnlyList<PostSummary> posts)
    {
        int before = list.Count - posts.Count;
        var path = Routes.List(list);
        var view = new ListView
        {
            Name = list.Name,
            Address = views.Link(list).Address,
            Feed = FeedOf(list),
            Count = list.Count,
            Posts = views.Items(posts),
            Older = before > 0 ? views.Address(Routes.ListPage(list, ((before - 1) / config.PageSize) + 1).Address) : "",
        };
        var head = heads.Of(Template(list), list.Name, path, "", view.Feed, false, Above(list));
        return new Page(path, Kind(list), new PageContent.FromTemplate(Template(list), head, view), PageOwner.Of(list));
    }

    /// <summary>The numbered page that is not yet full leads to the open page.</summary>
    public Page Stub(PostList list, int number) =>
        Redirects.To(Routes.ListPage(list, number), Routes.List(list).Address, list.Name, PageOwner.Of(list), heads, views);

    /// <param name="posts">Newest first.</param>
    public static Page Feed(PostList list, IReadOnlyList<PostSummary> posts)
    {
        string self = Routes.ListFeed(list).Address;
        return new Page(Routes.ListFeed(list), PageKind.Feed, new PageContent.Feed(list.Name, self, Routes.List(list).Address, self, "", posts), PageOwner.Of(list));
    }

    private string FeedOf(PostList list) => list.Kind == ListKind.Category ? views.Address(Routes.ListFeed(list).Address) : views.Feed;

    private LinkView Above(PostList list) => list.Kind == ListKind.Category
        ? new LinkView(CategoriesTitle, views.Address(Routes.Categories.Address))
        : new LinkView(TagsTitle, views.Address(Routes.Tags.Address));

    private static string Template(PostList list) => list.Kind == ListKind.Category ? "category" : "tag";

    private static PageKind Kind(PostList list) => list.Kind == ListKind.Category ? PageKind.Category : PageKind.Tag;
}
