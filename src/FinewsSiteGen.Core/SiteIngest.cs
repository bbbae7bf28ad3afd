using System.Collections.Concurrent;
using System.Globalization;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Read;
using FinewsSiteGen.Report;

namespace FinewsSiteGen;

/// <summary>The first half of a build: sources that are new or look otherwise are read and parsed by many threads and taken into the state by one.</summary>
internal sealed class SiteIngest(SiteConfig config, BuildOptions options, DateTimeOffset clock, IStorySpool spool)
{
    /// <summary>Posts that wait for the state; bounds memory, since each holds its strings.</summary>
    private const int Waiting = 512;

    private readonly PostParser posts = new(config);
    private int parsed;
    private volatile bool alteredByHand;

    /// <summary>Posts that were read and parsed.</summary>
    public int Parsed => parsed;

    /// <summary>Whether a file that is no post is another than before: hand-made pages, files, marks.</summary>
    public bool AlteredByHand => alteredByHand;

    public void Run(ContentChanges changes, ArchiveState state, int threads, IBuildProgress? progress, CancellationToken stop)
    {
        Forget(changes.Gone, state);
        using var taken = new BlockingCollection<Action<ArchiveState>>(Waiting);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        int done = 0;
        var parsing = Task.Run(
            () =>
            {
                try
                {
                    Parallel.ForEach(changes.Doubtful, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = failed.Token }, file =>
                    {
                        if (Take(file, changes) is { } take)
                            taken.Add(take, failed.Token);
                        progress?.Report(Stage.Parse, Interlocked.Increment(ref done), changes.Doubtful.Count);
                    });
                }
                finally
                {
                    taken.CompleteAdding();
                }
            },
            CancellationToken.None);
        try
        {
            foreach (var take in taken.GetConsumingEnumerable(stop))
                take(state);
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

    private void Forget(IEnumerable<KeyValuePair<string, KnownSource>> gone, ArchiveState state)
    {
        foreach (var (path, known) in gone)
        {
            alteredByHand |= !IsPost(known.Kind);
            state.Remove(path);
            state.Sources.Remove(path);
            state.Findings.Remove(FindingScope.Source, path);
        }
    }

    private Action<ArchiveState>? Take(SourceFile file, ContentChanges changes)
    {
        bool isKnown = changes.Known.TryGetValue(file.Path, out var known);
        var found = new DiagnosticBag();
        if (file.Kind == SourceKind.Draft && !options.Drafts)
        {
            found.Add(Rules.DraftLeftOut, file.Path, 0);
            return new Intake(file, 0, isKnown, found).Nothing;
        }
        if (!IsPost(file.Kind))
            return TakeByHand(file, isKnown, known);
        if (SourceReader.Read(file, found) is not { } source)
            return new Intake(file with { Modified = Intake.NeverAsKnown }, 0, isKnown, found).Nothing;
        if (isKnown && known.Hash == source.Hash && known.Kind == file.Kind && !changes.IsWoken(file.Path))
            return state => state.Sources.Restamp(file);
        Interlocked.Increment(ref parsed);
        return TakePost(posts.Parse(source, found), new Intake(file, source.Hash, isKnown, found));
    }

    private Action<ArchiveState> TakeByHand(SourceFile file, bool isKnown, KnownSource known)
    {
        var hash = SourceReader.HashOf(file);
        if (isKnown && hash is { } same && known.Hash == same && known.Kind == file.Kind)
            return state => state.Sources.Restamp(file);
        alteredByHand = true;
        return state =>
        {
            if (isKnown && IsPost(known.Kind))
                state.Remove(file.Path);
            state.Sources.Put(hash is null ? file with { Modified = Intake.NeverAsKnown } : file, hash ?? 0, default);
        };
    }

    private Action<ArchiveState> TakePost(Post post, Intake intake)
    {
        if (post.Header.IsDraft && !options.Drafts)
        {
            intake.Found.Add(Rules.DraftLeftOut, post.Path, 0);
            return intake.Nothing;
        }
        long? published = options.Future ? null : post.Published?.Instant.UtcTicks;
        if (published > clock.UtcTicks)
        {
            intake.Found.Add(Rules.FutureLeftOut, post.Path, 0, post.Published!.Value.Instant.ToString("yyyy-MM-dd HH:mm zzz", CultureInfo.InvariantCulture));
            return intake.NothingBefore(published.Value);
        }
        bool expired = post.Header.Expires <= clock;
        var range = expired ? new ClockRange(Math.Max(published ?? long.MinValue, post.Header.Expires!.Value.UtcTicks), null) : new ClockRange(published, post.Header.Expires?.UtcTicks);
        var story = expired ? default : spool.Append(PostDetail.Of(post.Header, post.Story));
        return intake.Of(post, story, expired, range);
    }

    private static bool IsPost(SourceKind kind) => kind is SourceKind.Post or SourceKind.Draft;
}
