using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>What the planner needs beside the archive.</summary>
/// <param name="Clock">Now, for the news sitemap.</param>
/// <param name="Pages">By logical path.</param>
/// <param name="Statics">By logical path.</param>
/// <param name="Assets">Theme files by path below <c>/assets/</c>.</param>
/// <param name="TellsCase">Whether the output's disk tells names apart that differ only in case.</param>
public sealed record PlanInputs(
    DateTimeOffset Clock, IReadOnlyList<HandPage> Pages, IReadOnlyList<SourceFile> Statics, IReadOnlyList<KeyValuePair<string, ReadOnlyMemory<byte>>> Assets, bool TellsCase = true);

/// <summary>From the archive to all pages of the site. Precedence: the site's own pages, posts, hand-made pages, static files, aliases, old forms.</summary>
public sealed class SitePlanner(SiteConfig config, IArchive archive, ViewFactory views, PlanInputs inputs)
{
    private readonly HeadFactory heads = new(config, views);
    private readonly Dictionary<string, Diagnostic> lost = new(StringComparer.Ordinal);
    private Claims claims = new(inputs.TellsCase);

    /// <summary>About how many pages <see cref="Pages"/> will be, for progress; known after <see cref="Settle"/>.</summary>
    public int Expected { get; private set; }

    /// <summary>Finds all clashes and settles them; must be called once, before <see cref="Pages"/>.</summary>
    /// <returns>Pages that lost no clash and come after posts in precedence.</returns>
    public IReadOnlyList<Page> Settle(DiagnosticBag found)
    {
        while (DropHiddenPosts(found))
        {
            // Fewer posts can give a list another name, so the site's own pages are laid out anew.
        }
        foreach (var page in lost.Values)
            found.Add(page);
        var places = new Places(archive, claims);
        List<Page> later = [.. new HandPlanner(places, inputs).Plan(found), .. new StubPlanner(archive, views, heads, places, found).Plan(inputs.Pages)];
        if (claims.Claim(Routes.Robots, "a page of the site") is null)
            later.Add(new Page(Routes.Robots, PageKind.Robots, new PageContent.Robots(Routes.SitemapIndex.Address)));
        return later;
    }

    /// <summary>All pages but those that <see cref="Settle"/> returned; streams.</summary>
    public IEnumerable<Page> Pages()
    {
        var indexes = new IndexPlanner(config, archive, views, heads).Plan();
        var calendar = new CalendarPlanner(config, archive, views, heads).Plan();
        var feeds = new FeedPlanner(config, archive).Plan();
        var hand = inputs.Pages.Where(page => !page.NoIndex && claims.OwnerOf(page.Path) == page.Source).Select(page => page.Path.Address).ToList();
        var sitemaps = new SitemapPlanner(archive, inputs.Clock).Plan(hand);
        var listPlanner = new ListPlanner(config, archive, views, heads);
        var lists = archive.Lists.SelectMany(listPlanner.Plan);
        return indexes.Concat(calendar).Concat(feeds).Concat(sitemaps).Concat(lists).Concat(Gone()).Where(page => !lost.ContainsKey(page.Path.Value));
    }

    private void LayOut()
    {
        claims = new Claims(inputs.TellsCase);
        lost.Clear();
        Expected = 0;
        foreach (var (path, owner) in new Outline(config, archive).Paths())
        {
            Expected++;
            if (claims.Claim(path, owner) is { } first)
                lost.TryAdd(path.Value, Rules.ListLost.At(path.Value, 0, owner, path.Address, first));
        }
    }

    /// <summary>A post keeps its address unless a page of the site itself stands exactly there.</summary>
    /// <returns>Whether there were any to drop.</returns>
    private bool DropHiddenPosts(DiagnosticBag found)
    {
        LayOut();
        var hidden = new HashSet<long>();
        var folders = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var post in archive.Addresses())
        {
            Expected++;
            var path = OutputPath.OfAddress(post.Address);
            if (claims.OwnerOf(path) is { } owner && hidden.Add(post.Post))
                found.Add(claims.TakenFor(path) is null ? Rules.PostHidden : Rules.AddressTaken, post.Path, 0, post.Address, owner);
            else if (!inputs.TellsCase)
                claims.Claim(path, post.Path);
            foreach (string folder in Claims.DottedFolders(path.Value))
                folders.TryAdd(folder, post.Path);
        }
        if (folders.Count > 0)
        {
            foreach (var post in archive.Addresses().Where(post => folders.ContainsKey(OutputPath.OfAddress(post.Address).Value)))
            {
                if (hidden.Add(post.Post))
                    found.Add(Rules.AddressTaken, post.Path, 0, post.Address, folders[OutputPath.OfAddress(post.Address).Value]);
            }
        }
        archive.Drop(hidden);
        return hidden.Count > 0;
    }

    private IEnumerable<Page> Gone()
    {
        foreach (var post in archive.Expired())
        {
            var path = OutputPath.OfAddress(post.Address);
            var back = views.Link(post.Category);
            var view = new GoneView(post.Title, TimeZoneInfo.ConvertTime(post.Expired, config.Zone), back);
            yield return new Page(path, PageKind.Gone, new PageContent.FromTemplate("gone", heads.Of("gone", post.Title, path, noIndex: true, above: back), view));
        }
    }
}
