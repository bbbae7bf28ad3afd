using System.Globalization;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen;

/// <summary>Decides how much of the content a build looks at: everything, or what git or the caller says has changed.</summary>
/// <param name="avoid">Full paths of folders that are not content.</param>
internal sealed class ContentLook(SiteLayout layout, IReadOnlyCollection<string> avoid, BuildOptions options, TimeProvider time) : IDisposable
{
    private readonly long began = time.GetUtcNow().UtcTicks;
    private readonly CancellationTokenSource ended = new();
    private Task<ContentListing>? walk;

    /// <summary>The commit whose content lies on the disk; known only where git was asked.</summary>
    public string? Commit { get; private set; }

    /// <summary>As of <see cref="Report.BuildReport.LookedAtAll"/>.</summary>
    public string? Reason { get; private set; }

    /// <summary>Begins to look where all of it is looked at in any case, while the build reads what else it needs.</summary>
    public void Begin()
    {
        if (options.Changes == ChangeSource.Disk)
            walk = Task.Run(() => Lister().List(ended.Token));
    }

    /// <param name="earlier">The state as the last build left it; <see langword="null"/> for a build that starts from nothing.</param>
    public ContentListing Look(SqliteConnection? earlier, DateTimeOffset clock, CancellationToken stop)
    {
        using var stopped = stop.Register(ended.Cancel);
        if (walk is not null)
            return walk.GetAwaiter().GetResult();
        var named = options.Changes switch
        {
            ChangeSource.Git => FromGit(earlier),
            ChangeSource.Named => options.ChangedPaths.Select(Logical),
            _ => null,
        };
        var lister = Lister();
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
    public void Keep(ArchiveState state, ContentListing content)
    {
        if (content.Named is null)
            state.Keep(KeptNames.LastLook, began.ToString(CultureInfo.InvariantCulture));
        state.Keep(KeptNames.Commit, Commit ?? "");
    }

    public void Dispose()
    {
        ended.Cancel();
        walk?.ContinueWith(static _ => { }, TaskScheduler.Default).Wait();
        ended.Dispose();
    }

    private ContentLister Lister() => new(layout, avoid, options.WorkerThreads);

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
