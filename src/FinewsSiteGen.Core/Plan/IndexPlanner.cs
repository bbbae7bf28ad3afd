using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>The pages that look over the whole site: home, all categories, all tags, 404.</summary>
public sealed class IndexPlanner(SiteConfig config, IArchive archive, ViewFactory views, HeadFactory heads)
{
    private const int HomeCategories = 12;

    /// <summary>On a quiet site the largest categories fill the home page up to this number.</summary>
    private const int FewestHomeCategories = 6;

    private const int PostsOfHomeCategory = 5;

    private static readonly TimeSpan Recent = TimeSpan.FromDays(7);

    public IEnumerable<Page> Plan()
    {
        yield return Home();
        yield return Index("categories", "全部分类", Routes.Categories, PageKind.Categories, Groups(archive.Lists.Where(list => list.Kind == ListKind.Category)));
        var tags = archive.Lists.Where(list => list.Kind == ListKind.Tag).OrderByDescending(list => list.Count).ThenBy(list => list.Slug, StringComparer.Ordinal);
        yield return Index("tags", "全部标签", Routes.Tags, PageKind.Tags, [new IndexGroup("", [.. tags.Select(Item)])]);
        yield return NotFound();
    }

    private Page Home()
    {
        var newest = archive.Newest(null, config.HomePosts);
        var categories = new List<HomeCategory>();
        if (newest is [{ Time: { } last }, ..])
        {
            foreach (var list in OnHome(last))
                categories.Add(new HomeCategory(list.Name, views.Link(list).Address, views.Items(archive.Newest(list, PostsOfHomeCategory))));
        }
        string day = newest is [{ Time: { } time }, ..] ? views.Address(Routes.Day(DateOnly.FromDateTime(time.DateTime), 1).Address) : "";
        var view = new HomeView(views.Items(newest), categories, day);
        return new Page(Routes.Home, PageKind.Home, new PageContent.FromTemplate("home", heads.Of("home", config.Title, Routes.Home), view));
    }

    private IEnumerable<PostList> OnHome(DateTimeOffset last)
    {
        var busiest = archive.Busiest(last - Recent, HomeCategories);
        var largest = archive.Lists.Where(list => list.Kind == ListKind.Category && list.Count > 0 && !busiest.Contains(list))
            .OrderByDescending(list => list.Count).ThenBy(list => list.Slug, StringComparer.Ordinal);
        return busiest.Concat(largest.Take(Math.Max(0, FewestHomeCategories - busiest.Count)));
    }

    private Page Index(string template, string title, OutputPath path, PageKind kind, IReadOnlyList<IndexGroup> groups)
    {
        var view = new IndexView(title, groups.Sum(group => group.Items.Count), groups);
        return new Page(path, kind, new PageContent.FromTemplate(template, heads.Of(template, title, path), view));
    }

    /// <summary>By the slug's first letter; what begins with none stands last, under <c>#</c>.</summary>
    private IReadOnlyList<IndexGroup> Groups(IEnumerable<PostList> lists) =>
        [.. lists.GroupBy(list => list.Slug.Length > 0 && char.IsAsciiLetter(list.Slug[0]) ? char.ToUpperInvariant(list.Slug[0]) : '#')
            .OrderBy(group => group.Key == '#').ThenBy(group => group.Key)
            .Select(group => new IndexGroup(group.Key.ToString(), [.. group.OrderBy(list => list.Slug, StringComparer.OrdinalIgnoreCase).ThenBy(list => list.Slug, StringComparer.Ordinal).Select(Item)]))];

    private IndexItem Item(PostList list) => new(list.Name, views.Link(list).Address, list.Count);

    private Page NotFound()
    {
        var head = heads.Of("not-found", "页面不存在", Routes.NotFound, noIndex: true) with { Canonical = "" };
        return new Page(Routes.NotFound, PageKind.NotFound, new PageContent.FromTemplate("not-found", head, new NotFoundView(head.Title)));
    }
}
