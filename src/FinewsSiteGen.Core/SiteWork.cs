using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Plan;
using FinewsSiteGen.Render;

namespace FinewsSiteGen;

/// <summary>What one build has to make and to remove.</summary>
/// <param name="settles">Whether all places were settled anew, so that all hand-made pages, files and redirects are made again.</param>
internal sealed class SiteWork(SitePlanner planner, ArchiveState state, ArchiveChange change, Settlement settled, bool settles, PageRenderer renderer, StoryReader stories)
{
    public PageRenderer Renderer => renderer;

    public StoryReader Stories => stories;

    /// <summary>Whether every page is made: what is not made then is no longer part of the site.</summary>
    public bool MakesAll => change.Touches.Everything;

    /// <summary>About how many pages there will be, for progress; 0 when nobody knows.</summary>
    public int Expected => MakesAll ? 0 : change.Touches.Posts.Count * 2;

    /// <summary>Pages to make; streams, on the thread that owns the state.</summary>
    public IEnumerable<Page> Pages => planner.Pages(change, settled).Concat(settles ? settled.Pages : planner.Stubs(change));

    /// <summary>Files that are no longer part of the site; to be asked when all pages are made.</summary>
    /// <param name="made">Paths that this build made, unless it makes all.</param>
    /// <param name="earlier">What the output held before, when the state is new.</param>
    public IEnumerable<string> NoLonger(IReadOnlySet<string> made, PageTable? earlier)
    {
        if (earlier is not null)
            return earlier.All().Select(page => page.Path).Where(path => state.Pages.Find(path) is null);
        if (MakesAll)
            return state.Pages.NotMade();
        var gone = planner.NoLonger(change, made);
        return settles ? gone.Concat(state.Pages.OfHand().Where(path => !made.Contains(path))) : gone;
    }
}
