using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen;

/// <summary>A folder that was moved, a checkout that is half done, a disk that is not mounted must not take posts off the site: what is absent as a whole is an error.</summary>
/// <param name="root">Full path of the site's folder.</param>
internal sealed class ContentGuard(ContentListing listing, ContentChanges changes, string root)
{
    /// <summary>Who removes a handful of posts may well remove their folder with them.</summary>
    private const int FewPosts = 10;

    /// <exception cref="SiteException">Much of what the last build had is not there.</exception>
    public void Check()
    {
        Diagnostic[] missing = [.. Archives().Concat(Unlisted()).Concat(Folders()).Select(place => Rules.ContentMissing.At(place.Path, 0, place.Posts))];
        if (missing.Length > 0)
            throw new SiteException(Failure.Usage, missing);
    }

    private IEnumerable<(string Path, int Posts)> Archives()
    {
        if (changes.GoneArchives.Count == 0)
            return [];
        var opened = changes.Known.Values.Select(source => source.Sealed).ToHashSet();
        var posts = changes.Gone.Where(source => source.Value.Sealed is not null).CountBy(source => source.Value.Sealed!.Value).ToDictionary();
        return changes.GoneArchives.Where(day => posts.ContainsKey(day) && !opened.Contains(day)).Select(day => (DayArchive.At(day), posts[day]));
    }

    private IEnumerable<(string Path, int Posts)> Unlisted() =>
        from folder in listing.Unlisted
        let posts = GonePosts().Count(path => folder.Length == 0 || path.StartsWith(folder + "/", StringComparison.Ordinal))
        where posts > 0
        select (folder, posts);

    private IEnumerable<(string Path, int Posts)> Folders()
    {
        // Who names what is gone means it.
        if (listing.Named is not null || !GonePosts().Any())
            return [];
        var fresh = changes.Doubtful.Where(file => !changes.Known.ContainsKey(file.Path)).Select(file => Path.GetFileName(file.Path)).ToHashSet(StringComparer.Ordinal);
        return GonePosts().Where(path => !fresh.Contains(Path.GetFileName(path)))
            .GroupBy(MissingFolderOf, StringComparer.Ordinal)
            .Where(posts => posts.Key.Length > 0 && posts.Count() >= FewPosts)
            .Select(posts => (posts.Key, posts.Count()));
    }

    private IEnumerable<string> GonePosts() => changes.Gone.Where(source => source.Value is { Kind: SourceKind.Post, Sealed: null }).Select(source => source.Key);

    /// <returns>Logical path of the outermost folder of a file that is not there; empty when the file's own folder is there.</returns>
    private string MissingFolderOf(string path)
    {
        string missing = "";
        for (int end = path.LastIndexOf('/'); end > 0 && !Directory.Exists(Path.Combine(root, path[..end])); end = path.LastIndexOf('/', end - 1))
            missing = path[..end];
        return missing;
    }
}
