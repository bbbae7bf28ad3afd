using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>Decides how much of the content a build looks at: everything, or what git or the caller says has changed.</summary>
internal sealed class ContentLook(SitePlaces places, BuildOptions options, DateTimeOffset clock, int threads)
{
    /// <summary>The commit whose content lies on the disk; known only where git was asked.</summary>
    public string? Commit { get; private set; }

    /// <summary>As of <see cref="Report.BuildReport.LookedAtAll"/>.</summary>
    public string? Reason { get; private set; }

    /// <param name="earlier">The state as the last build left it; <see langword="null"/> for a build that starts from nothing.</param>
    public ContentListing Look(SqliteConnection? earlier, CancellationToken stop)
    {
        var named = options.Changes switch
        {
            ChangeSource.Git => FromGit(earlier),
            ChangeSource.Named => options.ChangedPaths.Select(Logical),
            _ => null,
        };
        var lister = new ContentLister(places.Layout, [places.Output, places.State], threads);
        if (named is null)
            return lister.List(stop);
        if (places.Layout.Form != SiteForm.Own)
            Reason = "the site has no content/ folder";
        else if (earlier is null)
            Reason ??= "no earlier build is known";
        if (earlier is null || Reason is not null)
            return lister.List(stop);
        return lister.List(named.Concat(SourceTable.Unsettled(earlier, clock)), stop);
    }

    private IEnumerable<string> FromGit(SqliteConnection? earlier)
    {
        var git = new GitContent(places.Layout.Root);
        Commit = git.Commit();
        if (Commit is null)
        {
            Reason = git.Obstacle;
            return [];
        }
        if (earlier is null)
            return [];
        if (ArchiveState.KeptIn(earlier, KeptNames.Commit) is not { Length: > 0 } before)
        {
            Reason = "the last build did not ask git";
            return [];
        }
        if (git.ChangedSince(before) is { } changed)
            return changed;
        Reason = git.Obstacle;
        return [];
    }

    private string Logical(string path) =>
        Path.GetRelativePath(places.Layout.Root, Path.GetFullPath(path, places.Layout.Root)).Replace(Path.DirectorySeparatorChar, '/');
}
