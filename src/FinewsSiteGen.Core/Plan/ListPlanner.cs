using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>Pages of one category or tag, and of posts whose primary category it is.</summary>
public sealed class ListPlanner(SiteConfig config, IArchive archive, ViewFactory views, ListPageFactory pages)
{
    private const int FeedPosts = 50;

    private int MostNewest => Math.Max(config.PageSize, FeedPosts);

    /// <summary>Everything about a list, in one pass over its posts, oldest first.</summary>
    public IEnumerable<Page> PlanWhole(PostList list)
    {
        PostSummary? older = null;
        PostSummary? current = null;
        var filling = new List<PostSummary>(config.PageSize);
        var last = new Queue<PostSummary>(MostNewest);
        int number = 0;
        foreach (var next in archive.PostsOf(list))
        {
            if (last.Count == MostNewest)
                last.Dequeue();
            last.Enqueue(next);
            if (IsOwn(current, list))
                yield return PostPage(current!, next, older);
            (older, current) = (current, next);
            filling.Add(next);
            if (filling.Count < config.PageSize)
                continue;
            yield return pages.Full(list, ++number, filling);
            filling.Clear();
        }
        if (IsOwn(current, list))
            yield return PostPage(current!, null, older);
        foreach (var page in Newest(list, [.. last.Reverse()]))
            yield return page;
    }

    /// <summary>The pages of a list that a change reaches: from the first that moved on, and those that hold a post that reads otherwise.</summary>
    public IEnumerable<Page> Plan(PostList list, ListTouch touch)
    {
        int full = list.Count / config.PageSize;
        int from = touch.IsRenamed ? 0 : touch.From is { } key ? archive.PositionOf(list, key) / config.PageSize : full;
        var single = touch.Rows.Select(row => archive.PositionOf(list, row) / config.PageSize).Where(number => number < from).Distinct().Order();
        foreach (int number in single)
            yield return pages.Full(list, number + 1, [.. archive.PostsFrom(list, number * config.PageSize).Take(config.PageSize)]);
        if (from < full)
        {
            foreach (var posts in archive.PostsFrom(list, from * config.PageSize).Take((full - from) * config.PageSize).Chunk(config.PageSize))
                yield return pages.Full(list, ++from, posts);
        }
        foreach (var page in Newest(list, archive.Newest(list, MostNewest)))
            yield return page;
    }

    /// <summary>The page of one post, with its neighbours as they are now.</summary>
    /// <returns><see langword="null"/> for a post that has no page of its own any more.</returns>
    public Page? PlanPost(long id) =>
        archive.Post(id) is { } post && views.Lists[post.Category] is var list ? PostPage(post, archive.Newer(list, post.Key), archive.Older(list, post.Key)) : null;

    private static bool IsOwn(PostSummary? post, PostList list) => post is not null && post.Category == list.Id && list.Kind == ListKind.Category;

    /// <summary>What shows the newest posts: the page that is not full yet leads to the open one.</summary>
    /// <param name="newest">At least as many as one page shows, newest first.</param>
    private IEnumerable<Page> Newest(PostList list, IReadOnlyList<PostSummary> newest)
    {
        yield return pages.Stub(list, (list.Count / config.PageSize) + 1);
        yield return pages.Open(list, [.. newest.Take(config.PageSize)]);
        if (list.Kind == ListKind.Category)
            yield return ListPageFactory.Feed(list, [.. newest.Take(FeedPosts).Where(post => post.Time is not null)]);
    }

    private Page PostPage(PostSummary post, PostSummary? newer, PostSummary? older)
    {
        var twin = archive.TwinsOf(post) is [var first, ..] ? new LinkView(first.Title, views.Address(first.Address)) : null;
        var content = new PageContent.OfPost(post, newer is null ? null : views.Link(newer), older is null ? null : views.Link(older), twin);
        return new Page(OutputPath.OfAddress(post.Address), PageKind.Post, content, PageOwner.Of(post));
    }
}
