using System.Collections.Concurrent;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Read;

namespace FinewsSiteGen;

/// <summary>Stories of posts that this build parsed come from the spool, the others from their sources, read and parsed once more.</summary>
/// <param name="root">Full path of the site's folder.</param>
internal sealed class StoryReader(SiteConfig config, IStorySpool spool, DayArchiveShelf shelf, string root) : IStorySource
{
    private readonly PostParser posts = new(config);
    private readonly ConcurrentBag<string> unread = [];

    /// <summary>Logical paths of sources that vanished or became unreadable while this build worked.</summary>
    public IReadOnlyCollection<string> Unread => unread;

    public PostDetail? Read(PostSummary post)
    {
        if (post.Own.Story.Length > 0)
            return spool.Read(post.Own.Story);
        if (SourceOf(post.Own.Path) is { } source)
        {
            var parsed = posts.Parse(source, new DiagnosticBag());
            return PostDetail.Of(parsed.Header, parsed.Story);
        }
        unread.Add(post.Own.Path);
        return null;
    }

    public PostDetail Read(SpoolRef place) => spool.Read(place);

    private SourceText? SourceOf(string path)
    {
        var file = new SourceFile(path, 0, root, SourceKind.Post, 0);
        return shelf.ArchiveOf(path) is { } archive && !File.Exists(file.FullPath) ? shelf.Read(archive, path) : SourceReader.Read(file, new DiagnosticBag());
    }
}
