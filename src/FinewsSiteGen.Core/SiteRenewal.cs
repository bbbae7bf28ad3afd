using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Plan;
using FinewsSiteGen.Render;
using FinewsSiteGen.Write;

namespace FinewsSiteGen;

/// <summary>Decides how much of the site a build must look at: everything, or what a change reaches.</summary>
/// <param name="target">Full path of the folder that is written.</param>
internal sealed class SiteRenewal(SiteSetting setting, string target, ArchiveState state, StoryReader stories, IStorySpool spool, bool isFirst)
{
    /// <param name="alteredByHand">Whether a file that is no post is another than before.</param>
    /// <param name="damaged">Files of the output that are missing or spoiled.</param>
    /// <param name="why">What it is of these files: <see cref="TouchReason.Damaged"/> or <see cref="TouchReason.Unpublished"/>.</param>
    /// <param name="diary">Learns what is made again, and why.</param>
    public SiteWork Plan(IReadOnlyList<SourceFile> files, bool alteredByHand, IReadOnlyCollection<KnownPage> damaged, TouchReason why, SiteDiary diary)
    {
        var config = setting.Config;
        var hand = new HandReader(config, setting.Options, spool);
        var templates = setting.ChangedTemplates(state);
        bool isByHand = alteredByHand;
        alteredByHand |= isFirst || templates.Contains("page") || templates.Contains("redirect") || state.Kept(KeptNames.ThemePrint) != setting.Prints.Theme || damaged.Any(page => page.Owner.Kind is OwnerKind.Hand or OwnerKind.Stub);
        if (alteredByHand)
            state.Declare(hand.Categories(files, state));
        bool makesAll = isFirst || state.Kept(KeptNames.RenderPrint) != setting.Prints.Render;
        state.Settle(renames: makesAll);
        bool tellsCase = OutputFolder.TellsCase(target);
        var views = new ViewFactory(config, () => new ListDirectory(state.Archive.Lists));
        var inputs = new PlanInputs(setting.Clock, [], [.. files.Where(file => file.Kind == SourceKind.Static)], setting.Assets, tellsCase);
        var planner = new SitePlanner(config, state.Archive, state.Places, views, inputs);
        var settled = new Settlement
        {
            Lost = state.Places.Lost,
            HandAddresses = (state.Kept(KeptNames.HandAddresses) ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries),
        };
        // What must be settled in any case is not asked for changes before: settling may bring more.
        var plain = state.Change();
        var change = alteredByHand ? null : Widen(plain, damaged, templates, makesAll);
        bool settles = change is null || planner.MayClash(change);
        if (settles)
        {
            planner = new SitePlanner(config, state.Archive, state.Places, views, inputs with { Pages = hand.Read(files, state) });
            settled = Settle(planner);
            plain = state.Change();
            change = Widen(plain, damaged, templates, makesAll);
        }
        var ofHand = !settles ? TouchReason.None
            : (isByHand ? TouchReason.ByHand : 0) | (state.Kept(KeptNames.ThemePrint) != setting.Prints.Theme ? TouchReason.Theme : 0) | (alteredByHand ? 0 : TouchReason.Contested);
        diary.Note(plain, makesAll, templates, damaged, why, ofHand);
        var renderer = new PageRenderer(
            setting.Templates, SiteViews.Of(config, views), new PostComposer(config, views, stories), new FeedRenderer(config, views), new SitemapRenderer(config));
        return new SiteWork(planner, state, change!, settled, settles, renderer, stories);
    }

    private Settlement Settle(SitePlanner planner)
    {
        var clashes = new DiagnosticBag();
        var settled = planner.Settle(clashes);
        state.Findings.Replace(FindingScope.Place, "", clashes.All);
        state.Places.Replace(settled.Contested, settled.Lost);
        state.Keep(KeptNames.HandAddresses, string.Join('\n', settled.HandAddresses));
        return settled;
    }

    /// <summary>Spoiled files are made again by making again what they belong to.</summary>
    private static ArchiveChange Widen(ArchiveChange change, IReadOnlyCollection<KnownPage> damaged, IReadOnlySet<string> templates, bool makesAll)
    {
        var touches = change.Touches;
        if (makesAll)
            return change with { Touches = touches with { Everything = true } };
        if (damaged.Count == 0)
            return change with { Touches = touches with { Templates = templates } };
        var of = damaged.ToLookup(page => page.Owner.Kind, page => page.Owner.Id);
        var lists = touches.Lists.ToDictionary(list => list.Key, list => list.Value);
        foreach (long list in of[OwnerKind.List])
            lists[list] = ListTouch.Whole;
        var months = touches.Months.ToDictionary(month => month.Key, month => month.Value);
        foreach (long month in of[OwnerKind.Month])
            months[((int)(month / 100), (int)(month % 100))] = new PostKey(long.MinValue, "");
        return change with
        {
            Touches = touches with
            {
                Posts = touches.Posts.Concat(of[OwnerKind.Post].Distinct().Where(post => !touches.Posts.ContainsKey(post)).Select(post => KeyValuePair.Create(post, TouchReason.Damaged))).ToDictionary(),
                Lists = lists,
                Days = touches.Days.Concat(of[OwnerKind.Day].Select(DayNumber.Day)).ToHashSet(),
                Months = months,
                Templates = templates,
                IsSiteWide = true,
            },
        };
    }
}
