using System.Globalization;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>Decides how much of the content a build looks at: everything, or what git or the caller says has changed.</summary>
/// <param name="avoid">Full paths of folders that are not content.</param>
internal sealed class ContentLook(SiteLayout layout, IReadOnlyCollection<string> avoid, BuildOptions options, DateTimeOffset clock, int threads)
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
        var lister = new ContentLister(layout, avoid, threads);
        if (named is null)
            return lister.List(stop);
        if (layout.Form != SiteForm.Own)
            Reason = "the site has no content/ folder";
        else if (earlier is null)
            Reason ??= "no earlier build is known";
        string[] paths = [.. named];
        if (earlier is null || Reason is not null || paths.Any(path => path is "." or "content"))
            return lister.List(stop);
        return lister.List(paths.Concat(SourceTable.Unsettled(earlier, clock)), stop);
    }

    /// <summary>Lets the next build know when everything was looked at last, and at which commit.</summary>
    /// <param name="began">When this build began to look; UTC ticks.</param>
    public void Keep(ArchiveState state, long began, ContentListing content)
    {
        if (content.Named is null)
            state.Keep(KeptNames.LastLook, began.ToString(CultureInfo.InvariantCulture));
        state.Keep(KeptNames.Commit, Commit ?? "");
    }

    private IEnumerable<string> FromGit(SqliteConnection? earlier)
    {
        var git = new GitContent(layout.Root);
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
        Path.GetRelativePath(layout.Root, Path.GetFullPath(path, layout.Root)).Replace(Path.DirectorySeparatorChar, '/').TrimEnd('/');
}
