namespace FinewsSiteGen.Model.Views;

/// <summary>Makes the view that all pages share.</summary>
public static class SiteViews
{
    public static SiteView Of(SiteConfig config, ViewFactory views) => new()
    {
        Title = config.Title,
        Description = config.Description,
        Language = config.Language,
        Locale = config.Language.Replace('-', '_'),
        Author = config.Author,
        Footer = config.Footer,
        Home = views.Home.Address,
        Feed = views.Feed,
        Categories = views.Address(Routes.Categories.Address),
        Tags = views.Address(Routes.Tags.Address),
        Archive = views.Address(Routes.Archive.Address),
        Assets = views.Address(Routes.Assets),
        Links = [.. config.Links.Select(link => new LinkView(link.Title, views.AnyAddress(link.Url)))],
    };
}
