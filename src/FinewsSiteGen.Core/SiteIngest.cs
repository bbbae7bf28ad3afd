using System.Collections.Concurrent;
using System.Globalization;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Read;
using FinewsSiteGen.Report;

namespace FinewsSiteGen;

/// <summary>The first half of a build: all sources are read and parsed by many threads and taken into the archive by one.</summary>
internal sealed class SiteIngest(SiteConfig config, BuildOptions options, DateTimeOffset clock, IStorySpool spool, DiagnosticBag found)
{
    /// <summary>Posts that wait for the archive; bounds memory, since each holds its strings.</summary>
    private const int Waiting = 512;

    private readonly PostParser posts = new(config);
    private readonly PageParser pages = new(config);
    private readonly FrontMatterReader headers = new(config);
    private readonly ConcurrentBag<HandPage> handPages = [];

    /// <summary>By logical path.</summary>
    public IReadOnlyList<HandPage> Pages => [.. handPages.OrderBy(page => page.Source, StringComparer.Ordinal)];

    public void Run(IReadOnlyList<SourceFile> files, ArchiveWriter archive, int threads, IBuildProgress? progress, CancellationToken stop)
    {
        using var parsed = new BlockingCollection<Action<ArchiveWriter>>(Waiting);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        int done = 0;
        var parsing = Task.Run(
            () =>
            {
                try
                {
                    Parallel.ForEach(files, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = failed.Token }, file =>
                    {
                        if (Parse(file) is { } take)
                            parsed.Add(take, failed.Token);
                        progress?.Report(Stage.Parse, Interlocked.Increment(ref done), files.Count);
                    });
                }
                finally
                {
                    parsed.CompleteAdding();
                }
            },
            CancellationToken.None);
        try
        {
            foreach (var take in parsed.GetConsumingEnumerable(stop))
                take(archive);
        }
        catch
        {
            failed.Cancel();
            throw;
        }
        finally
        {
            Task.WaitAny([parsing], CancellationToken.None);
        }
        parsing.GetAwaiter().GetResult();
    }

    private Action<ArchiveWriter>? Parse(SourceFile file)
    {
        if (IsLeftOut(file.Kind == SourceKind.Draft, file.Path) || file.Kind == SourceKind.Static || SourceReader.Read(file, found) is not { } source)
            return null;
        switch (file.Kind)
        {
            case SourceKind.CategoryMark:
                var header = headers.Read(source, new DiagnosticBag()).Header;
                string category = header.Categories.Count > 0 ? header.Categories[0] : file.Stem;
                return archive => archive.Declare(category);
            case SourceKind.Page:
                AddPage(pages.Parse(source, file.Relative, found));
                return null;
            default:
                return TakePost(posts.Parse(source, found));
        }
    }

    private Action<ArchiveWriter>? TakePost(Post post)
    {
        if (IsLeftOut(post))
            return null;
        bool expired = post.Header.Expires <= clock;
        var story = expired ? default : spool.Append(Detail(post.Header, post.Story));
        return archive => archive.Add(post, story, expired);
    }

    private bool IsLeftOut(Post post)
    {
        if (IsLeftOut(post.Header.IsDraft, post.Path))
            return true;
        if (options.Future || post.Published is not { } published || published.Instant <= clock)
            return false;
        found.Add(Rules.FutureLeftOut, post.Path, 0, published.Instant.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
        return true;
    }

    private bool IsLeftOut(bool isDraft, string path)
    {
        if (!isDraft || options.Drafts)
            return false;
        found.Add(Rules.DraftLeftOut, path, 0);
        return true;
    }

    private void AddPage(ParsedPage page)
    {
        if (IsLeftOut(page.Header.IsDraft, page.Source))
            return;
        var story = spool.Append(Detail(page.Header, page.Story));
        handPages.Add(new HandPage(page.Source, page.Path, page.Title, page.Header.Updated, page.Story.IsQuarantined, story, page.Header.Aliases));
    }

    private static PostDetail Detail(FrontMatter header, Story story) => new()
    {
        Categories = header.Categories,
        Tags = header.Tags,
        Source = story.Source,
        Author = header.Author ?? "",
        Description = header.Description ?? "",
        Digest = story.Digest,
        Image = header.Image ?? story.Image,
        Stocks = story.Stocks,
        Characters = story.Characters,
        Params = header.Params,
        Html = story.Html,
    };
}
