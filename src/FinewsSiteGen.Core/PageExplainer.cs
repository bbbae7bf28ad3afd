using System.Globalization;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Puts together what the state knows of one page.</summary>
internal sealed class PageExplainer(StateReader state)
{
    public ExplainedPage Explain(KnownPage page)
    {
        var last = state.LastBuild;
        var post = page.Owner.Kind == OwnerKind.Post ? state.Post(page.Owner.Id) : null;
        var parts = TemplateOf(page) is { } name ? state.Kept(KeptNames.Includes).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(TemplateParts.Parse).FirstOrDefault(parts => parts.Name == name) : null;
        string address = AddressWords.AddressOf(page.Path);
        return new ExplainedPage(address, page.Path, page.Kind.ToString().ToLowerInvariant(), About(page, post))
        {
            Title = post?.Title ?? "",
            Source = post?.Path ?? page.Source,
            Archive = post is null ? "" : state.ArchiveOf(post.Path) ?? "",
            Template = parts?.Name ?? "",
            Includes = parts?.Includes ?? [],
            Older = page.Kind == PageKind.Post ? Link(state.Beside(post!, newer: false)) : null,
            Newer = page.Kind == PageKind.Post ? Link(state.Beside(post!, newer: true)) : null,
            Twin = page.Kind == PageKind.Post ? Link(state.TwinOf(post!)) : null,
            IsQuarantined = post?.IsQuarantined ?? false,
            Losers = [.. state.Claims(post?.Address ?? address).Where(claim => !claim.HasPage).Select(claim => claim.Path)],
            Made = state.Build(page.Made),
            Written = state.Build(page.Written),
            IsMadeByLast = page.Made == last.Number,
            Reasons = new PageReasons(state, state.Touches(page.Made)).Of(page, parts),
            IsUnpublished = state.IsUnpublished(page.Path),
        };
    }

    private static ExplainedLink? Link(KnownPost? post) => post is null ? null : new ExplainedLink(post.Title, post.Address);

    /// <returns>Name of the page's template; <see langword="null"/> for what is made by code or copied.</returns>
    private static string? TemplateOf(KnownPage page) => page.Kind switch
    {
        PageKind.Post => "post",
        PageKind.Category => "category",
        PageKind.Tag => "tag",
        PageKind.Categories => "categories",
        PageKind.Tags => "tags",
        PageKind.Home => "home",
        PageKind.Calendar => page.Owner.Kind == OwnerKind.Site ? "archive" : page.Path.Count(c => c == '/') == 1 ? "year" : "month",
        PageKind.Day => "day",
        PageKind.Page => "page",
        PageKind.NotFound => "not-found",
        PageKind.Redirect => "redirect",
        PageKind.Gone => "gone",
        _ => null,
    };

    private string About(KnownPage page, KnownPost? post) => page.Kind switch
    {
        PageKind.Post => post?.IsQuarantined == true ? "a post, shown as plain text because its body cannot be read" : "a post",
        PageKind.Gone => "the tombstone of a post that has expired",
        PageKind.Category or PageKind.Tag => AboutList(page),
        PageKind.Redirect when page.Owner.Kind == OwnerKind.List => $"a redirect: page {Path.GetFileNameWithoutExtension(page.Path)} of {NameOf(page.Owner.Id)} is not full yet and leads to its open page",
        PageKind.Redirect => AboutStub(page),
        PageKind.Feed when page.Owner.Kind == OwnerKind.List => $"the feed of {NameOf(page.Owner.Id)}",
        PageKind.Feed when page.Owner.Kind == OwnerKind.Day => $"the feed of the day {DayNumber.Day(page.Owner.Id):yyyy-MM-dd}",
        PageKind.Feed => "the feed of the newest posts of the site",
        PageKind.Calendar => page.Owner.Kind == OwnerKind.Site ? "the archive of all years" : $"the calendar of {string.Join('-', page.Path.Split('/')[..^1])}",
        PageKind.Day => string.Create(CultureInfo.InvariantCulture, $"the day {DayNumber.Day(page.Owner.Id):yyyy-MM-dd}{(page.Path.Split('/') is [_, _, _, var number, _] ? $", page {number}" : "")}"),
        PageKind.Sitemap when page.Owner.Kind == OwnerKind.Month => $"a sitemap of the posts of {page.Owner.Id / 100}-{page.Owner.Id % 100:00}",
        PageKind.Sitemap => "a sitemap",
        PageKind.Categories => "the list of all categories",
        PageKind.Tags => "the list of all tags",
        PageKind.Home => "the home page",
        PageKind.Page => "a page made by hand",
        PageKind.NotFound => "the page for addresses without one",
        PageKind.Robots => "what robots are told",
        PageKind.Static => "a file that is published as it is",
        _ => "a file of the theme",
    };

    private string AboutList(KnownPage page)
    {
        string name = NameOf(page.Owner.Id);
        return page.Path.Count(c => c == '/') == 1 ? $"the open page of {name}, with its newest posts" : $"{name}, page {Path.GetFileNameWithoutExtension(page.Path)}";
    }

    private string AboutStub(KnownPage page)
    {
        if (page.Source.Length > 0)
            return "a redirect from an old address, declared as an alias";
        string spelling = page.Path.EndsWith("/index.html", StringComparison.Ordinal) ? page.Path[..^"/index.html".Length] : Path.GetFileNameWithoutExtension(page.Path);
        return state.CategorySpelled(spelling) is { } list ? $"a redirect from an old or other form of the address of {NameOf(list.Id)}" : "a redirect to a category";
    }

    private string NameOf(long list) => state.List(list) is { } known
        ? $"the {(known.Kind == ListKind.Category ? "category" : "tag")} “{known.Slug}”{(known.Name != known.Slug ? $" ({known.Name})" : "")}"
        : "a list";
}
