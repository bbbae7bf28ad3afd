using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>A template that a site cannot do without.</summary>
/// <param name="Makes">Which pages, for people.</param>
/// <param name="Globals">What it is given.</param>
public sealed record PageTemplate(string Name, string Makes, IReadOnlyList<TemplateGlobal> Globals)
{
    /// <param name="site">Of all pages; <see langword="null"/> when it may differ.</param>
    /// <param name="kind">Name of the page's template: what <c>head.kind</c> says; the layout's own stands for any.</param>
    public PageTemplate Of(SiteView? site, string kind) => this with { Globals = [.. Globals.Select(global => Of(global, site, kind))] };

    private static TemplateGlobal Of(TemplateGlobal global, SiteView? site, string kind) => global.Name switch
    {
        "site" => global with { Value = site },
        "head" when kind != PageTemplates.Layout => global with { Known = new Dictionary<string, string> { ["kind"] = kind } },
        _ => global,
    };
}

/// <summary>The one table of page templates. <c>templates/README.md</c> says the same to authors.</summary>
public static class PageTemplates
{
    public const string Layout = "layout";

    private static readonly TemplateGlobal Site = new("site", ValueKind.Object, ViewTypes.Site);
    private static readonly TemplateGlobal Head = new("head", ValueKind.Object, ViewTypes.Head);

    /// <summary>The layout stands last.</summary>
    public static IReadOnlyList<PageTemplate> All { get; } =
    [
        Page("home", "/", ViewTypes.Home),
        Page("post", "a post", ViewTypes.Post),
        Page("category", "/category/<slug>.html, /category/<slug>/<k>.html", ViewTypes.List),
        Page("tag", "/tag/<name>.html, /tag/<name>/<k>.html", ViewTypes.List),
        Page("categories", "/categories.html", ViewTypes.Index),
        Page("tags", "/tags.html", ViewTypes.Index),
        Page("archive", "/archive/", ViewTypes.Calendar),
        Page("year", "a year, such as /2022/", ViewTypes.Calendar),
        Page("month", "a month, such as /2022/02/", ViewTypes.Calendar),
        Page("day", "a day, such as /2022/02/16/, /2022/02/16/2/", ViewTypes.Day),
        Page("page", "a page written by hand", ViewTypes.Page),
        Page("not-found", "/404.html", ViewTypes.NotFound),
        Page("gone", "the address of a post that has expired", ViewTypes.Gone),
        Page("redirect", "an old address that leads elsewhere", ViewTypes.Redirect),
        new(Layout, "the frame of all pages but redirects", [Site, Head, new TemplateGlobal("content", ValueKind.Html)]),
    ];

    private static PageTemplate Page(string name, string makes, ModelType type) =>
        new(name, makes, [Site, Head, new TemplateGlobal("page", ValueKind.Object, type)]);
}
