using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>From what changed to the pages that must be made. Precedence: the site's own pages, posts, hand-made pages, static files, aliases, old forms.</summary>
/// <param name="places">As the last build left them.</param>
public sealed class SitePlanner(SiteConfig config, IArchive archive, IPlaces places, ViewFactory views, PlanInputs inputs)
{
    private readonly HeadFactory heads = new(config, views);
    private readonly Outline outline = new(config);

    /// <summary>Finds all clashes of places and settles them; everything must have been taken in.</summary>
    public Settlement Settle(DiagnosticBag found)
    {
        var settler = new PlaceSettler(archive, outline, inputs.TellsCase);
        var (claims, lost) = settler.Settle(found);
        var taken = new Places(archive, claims);
        var stubs = new StubPlanner(archive, views, heads);
        List<Page> later = [.. new HandPlanner(taken, inputs).Plan(found), .. stubs.Plan(inputs.Pages, taken, found)];
        if (claims.Claim(Routes.Robots, "a page of the site") is null)
            later.Add(new Page(Routes.Robots, PageKind.Robots, new PageContent.Robots(Routes.SitemapIndex.Address), PageOwner.Hand));
        return new Settlement
        {
            Pages = later,
            Lost = lost,
            Contested = claims.Contested,
            HandAddresses = [.. inputs.Pages.Where(page => !page.NoIndex && claims.OwnerOf(page.Path) == page.Source).Select(page => page.Path.Address)],
        };
    }

    /// <summary>Whether the change may alter who stands where, so that <see cref="Settle"/> must be called.</summary>
    public bool MayClash(ArchiveChange change) => change.Touches.Everything || !inputs.TellsCase || new ClashWatch(outline, places).MayClash(change);

    /// <summary>The redirects that a change brings or alters when no place is settled anew.</summary>
    public IEnumerable<Page> Stubs(ArchiveChange change)
    {
        var stubs = new StubPlanner(archive, views, heads);
        return change.Lists.Select(list => list.Now).OfType<PostList>().Where(list => list.Kind == ListKind.Category && IsOther(change, list)).SelectMany(stubs.Plan)
            .Concat(change.AliasesJoined.Order(StringComparer.Ordinal).SelectMany(stubs.PlanAlias));
    }

    /// <summary>All pages that a change reaches but hand-made ones, files and redirects; streams.</summary>
    public IEnumerable<Page> Pages(ArchiveChange change, Settlement settled)
    {
        var touches = change.Touches;
        var sitemaps = new SitemapPlanner(archive, inputs.Clock, touches).Plan(settled.HandAddresses);
        if (touches.IsEmpty)
            return sitemaps;
        var indexes = new IndexPlanner(config, archive, views, heads).Plan();
        var calendar = new CalendarPlanner(config, archive, views, heads);
        var feeds = new FeedPlanner(config, archive);
        var bordering = change.Days.Where(day => day.Before == 0 || day.Now == 0).Select(day => day.Day).ToList();
        var days = new DayPlanner(archive, calendar, feeds).Plan(touches, bordering);
        return indexes.Concat(calendar.Plan(touches)).Append(feeds.Plan()).Concat(days).Concat(sitemaps).Concat(Lists(touches)).Concat(Gone(touches)).Where(page => !settled.Lost.Contains(page.Path.Value));
    }

    /// <summary>Files that stand there and that the change leaves without a page; hand-made pages, files and redirects only where a place was not settled anew.</summary>
    /// <param name="made">Paths of pages that this build made.</param>
    public IEnumerable<string> NoLonger(ArchiveChange change, IReadOnlySet<string> made)
    {
        var paths = change.GoneAddresses.Select(OutputPath.OfAddress)
            .Concat(change.Lists.SelectMany(list => outline.Difference(list.Before, list.Now).Gone))
            .Concat(change.Lists.SelectMany(list => StubPlanner.PathsOf(list.Before).Except(StubPlanner.PathsOf(list.Now))).Where(IsRedirect))
            .Concat(change.Days.SelectMany(day => outline.Difference(day.Day, day.Before, day.Now).Gone))
            .Concat(new CalendarPlanner(config, archive, views, heads).Gone(change))
            .Concat(change.AliasesLeft.Except(change.AliasesJoined).Select(alias => OutputPath.TryParse(alias, out var path) ? path : null).OfType<OutputPath>().Where(IsRedirect));
        return paths.Select(path => path.Value).Concat(new SitemapPlanner(archive, inputs.Clock, change.Touches).Gone(places, made)).Where(path => !made.Contains(path)).Distinct();
    }

    /// <summary>Whoever names a place for a redirect need not have got it: another page may stand there, and stay.</summary>
    private bool IsRedirect(OutputPath path) => places.OwnerAt(path.Value)?.Kind == OwnerKind.Stub;

    private static bool IsOther(ArchiveChange change, PostList list) =>
        change.Lists.First(one => one.Now?.Id == list.Id) is not { Before: { } before } || !before.IsNamedAs(list) || !before.Spellings.SequenceEqual(list.Spellings);

    /// <summary>Where all pages of a template are made again, one pass makes them, and what else is touched comes from its own place; so no page is made twice.</summary>
    private IEnumerable<Page> Lists(Touches touches)
    {
        var planner = new ListPlanner(config, archive, views, new ListPageFactory(config, views, heads));
        if (touches.Everything)
            return archive.Lists.SelectMany(planner.PlanWhole);
        var reached = archive.Lists.Where(list => touches.Lists.ContainsKey(list.Id)).SelectMany(list => planner.Plan(list, touches.Lists[list.Id]))
            .Concat(touches.Posts.Keys.Order().Select(planner.PlanPost).OfType<Page>());
        return touches.Remakes("post", "category", "tag", "redirect")
            ? archive.Lists.SelectMany(planner.PlanWhole).Where(page => touches.Remakes(page.Template)).Concat(reached.Where(page => !touches.Remakes(page.Template)))
            : reached;
    }

    /// <summary>Tombstones.</summary>
    private IEnumerable<Page> Gone(Touches touches)
    {
        foreach (var post in touches.Remakes("gone") ? archive.Expired() : touches.Posts.Keys.Order().Select(archive.ExpiredPost).OfType<ExpiredPost>())
        {
            var path = OutputPath.OfAddress(post.Address);
            var back = views.Link(post.Category);
            var view = new GoneView(post.Title, TimeZoneInfo.ConvertTime(post.Expired, config.Zone), back);
            var head = heads.Of("gone", post.Title, path, noIndex: true, above: back);
            yield return new Page(path, PageKind.Gone, new PageContent.FromTemplate("gone", head, view), new PageOwner(OwnerKind.Post, post.Id));
        }
    }
}
