using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>Pages of one category or tag, and of the posts whose primary category it is; one pass over the list, oldest first.</summary>
public sealed class ListPlanner(SiteConfig config, IArchive archive, ViewFactory views, HeadFactory heads)
{
    private const int FeedPosts = 50;

    private const string CategoriesTitle = "全部分类";
    private const string TagsTitle = "全部标签";

    public IEnumerable<Page> Plan(PostList list)
    {
        var filling = new List<PostSummary>(config.PageSize);
        var newest = new Queue<PostSummary>();
        PostSummary? older = null;
        PostSummary? current = null;
        int number = 0;
        foreach (var next in archive.PostsOf(list))
        {
            if (current is not null && current.Category == list.Id && list.Kind == ListKind.Category)
                yield return PostPage(current, next, older);
            (older, current) = (current, next);
            filling.Add(next);
            newest.Enqueue(next);
            if (newest.Count > Math.Max(config.PageSize, FeedPosts))
                newest.Dequeue();
            if (filling.Count == config.PageSize)
            {
                yield return FullPage(list, ++number, filling);
                filling.Clear();
            }
        }
        if (current is not null && current.Category == list.Id && list.Kind == ListKind.Category)
            yield return PostPage(current, null, older);
        yield return Stub(list, number + 1);
        yield return OpenPage(list, [.. newest.Reverse().Take(config.PageSize)]);
        if (list.Kind == ListKind.Category)
            yield return Feed(list, [.. newest.Reverse().Where(post => post.Time is not null).Take(FeedPosts)]);
    }

    private Page PostPage(PostSummary post, PostSummary? newer, PostSummary? older)
    {
        var twin = archive.TwinsOf(post) is [var first, ..] ? new LinkView(first.Title, views.Address(first.Address)) : null;
        var content = new PageContent.OfPost(post, newer is null ? null : views.Link(newer), older is null ? null : views.Link(older), twin);
        return new Page(OutputPath.OfAddress(post.Address), PageKind.Post, content);
    }

    /// <summary>Sealed: its neighbours are numbered from the oldest, so nothing on it ever moves.</summary>
    private Page FullPage(PostList list, int number, List<PostSummary> posts)
    {
        var view = new ListView
        {
            Name = list.Name,
            Address = views.Link(list).Address,
            Feed = FeedOf(list),
            Number = number,
            Posts = views.Items(Enumerable.Reverse(posts)),
            Newer = views.Address(Routes.ListPage(list, number + 1).Address),
            Older = number > 1 ? views.Address(Routes.ListPage(list, number - 1).Address) : "",
        };
        var path = Routes.ListPage(list, number);
        var head = heads.Of(Template(list), $"{list.Name}（第{number}页）", path, "", view.Feed, false, Above(list), views.Link(list));
        return new Page(path, Kind(list), new PageContent.FromTemplate(Template(list), head, view));
    }

    private Page OpenPage(PostList list, IReadOnlyList<PostSummary> posts)
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
        return new Page(path, Kind(list), new PageContent.FromTemplate(Template(list), head, view));
    }

    /// <summary>The numbered page that is not yet full leads to the open page.</summary>
    private Page Stub(PostList list, int number)
    {
        var path = Routes.ListPage(list, number);
        return Redirects.To(path, Routes.List(list).Address, list.Name, heads, views);
    }

    private static Page Feed(PostList list, IReadOnlyList<PostSummary> posts)
    {
        string self = Routes.ListFeed(list).Address;
        return new Page(Routes.ListFeed(list), PageKind.Feed, new PageContent.Feed(list.Name, self, Routes.List(list).Address, self, "", posts));
    }

    private string FeedOf(PostList list) => list.Kind == ListKind.Category ? views.Address(Routes.ListFeed(list).Address) : views.Feed;

    private LinkView Above(PostList list) => list.Kind == ListKind.Category
        ? new LinkView(CategoriesTitle, views.Address(Routes.Categories.Address))
        : new LinkView(TagsTitle, views.Address(Routes.Tags.Address));

    private static string Template(PostList list) => list.Kind == ListKind.Category ? "category" : "tag";

    private static PageKind Kind(PostList list) => list.Kind == ListKind.Category ? PageKind.Category : PageKind.Tag;
}
