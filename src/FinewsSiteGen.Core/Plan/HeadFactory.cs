using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>What the layout says about pages of lists, indexes and the calendar.</summary>
public sealed class HeadFactory(SiteConfig config, ViewFactory views)
{
    public LinkView Archive { get; } = new("归档", views.Address(Routes.Archive.Address));

    /// <param name="above">Pages between the home page and this one.</param>
    /// <param name="feed">Ready for an attribute; <see langword="null"/> for the site's.</param>
    public HeadView Of(string kind, string title, OutputPath path, string description = "", string? feed = null, bool noIndex = false, params LinkView[] above) => new()
    {
        Kind = kind,
        Title = title,
        Description = description.Length > 0 ? description : config.Description,
        Canonical = views.Absolute(path.Address),
        NoIndex = noIndex,
        Feed = feed ?? views.Feed,
        Crumbs = kind == "home" ? [] : [views.Home, .. above],
    };
}
