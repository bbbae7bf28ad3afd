namespace FinewsSiteGen.Model.Views;

/// <summary>Makes the view that all pages share.</summary>
public static class SiteViews
{
    public static SiteView Of(SiteConfig config, ViewFactory views) => new()
    {
        Title = config.Title,
        Description = config.Description,
        Language = config.Language,
        Author = config.Author,
        Footer = config.Footer,
        Home = views.Address("/"),
        Feed = views.Address("/feed.xml"),
        Categories = views.Address("/categories.html"),
        Tags = views.Address("/tags.html"),
        Archive = views.Address("/archive/"),
        Assets = views.Address("/assets/"),
        Links = [.. config.Links.Select(link => new LinkView(link.Title, views.AnyAddress(link.Url)))],
    };
}
