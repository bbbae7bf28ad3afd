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
/// <param name="content">Full path of the content folder.</param>
internal sealed class SiteIngest(SiteConfig config, BuildOptions options, DateTimeOffset clock, IStorySpool spool, string content)
{
    /// <summary>Batches of posts that wait for the state; bounds memory, since each post holds its strings.</summary>
    private const int Waiting = 16;

    private readonly PostParser posts = new(config);
    private int parsed;
    private volatile bool alteredByHand;

    /// <summary>Posts that were read and parsed.</summary>
    public int Parsed => parsed;

    /// <summary>Whether a file that is no post is another than before: hand-made pages, files, marks.</summary>
    public bool AlteredByHand => alteredByHand;

    public void Run(ContentChanges changes, ArchiveState state, int threads, IBuildProgress? progress, CancellationToken stop)
    {
        Forget(changes, state);
        using var taken = new BlockingCollection<Action<ArchiveState>[]>(Waiting);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var limits = new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = failed.Token };
        int done = 0;
        int total = changes.Sealed.Count == 0 ? changes.Doubtful.Count : 0;
        var keyed = state.Hash;
        IntakeBatch Begin() => new(taken, failed.Token);
        LooseWorker BeginLoose() => new(Begin(), new LooseReader(keyed));
        void Tick() => progress?.Report(Stage.Parse, Interlocked.Increment(ref done), total);
        var parsing = Task.Run(
            () =>
            {
                try
                {
                    Parallel.ForEach(changes.Doubtful, limits, BeginLoose, (file, _, worker) =>
                    {
                        worker.Batch.Add(Take(file, worker.Reader.Read, changes));
                        Tick();
                        return worker;
                    }, worker =>
                    {
                        worker.Reader.Dispose();
                        worker.Batch.Hand();
                    });
                    Parallel.ForEach(Partitioner.Create(changes.Sealed, EnumerablePartitionerOptions.NoBuffering), limits, Begin, (work, _, batch) =>
                    {
                        new SealedIntake(work, changes, content, keyed, Take).Run(batch.Add, Tick);
                        return batch;
                    }, batch => batch.Hand());
                }
                finally
                {
                    taken.CompleteAdding();
                }
            },
            CancellationToken.None);
        try
        {
            foreach (var take in taken.GetConsumingEnumerable(stop).SelectMany(batch => batch))
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

    private void Forget(ContentChanges changes, ArchiveState state)
    {
        foreach (var (path, known) in changes.Gone)
        {
            alteredByHand |= !IsPost(known.Kind);
            state.Remove(path);
            state.Sources.Remove(path, known.Sealed);
            state.Findings.Remove(FindingScope.Source, path);
        }
        foreach (var day in changes.GoneArchives)
        {
            state.Archives.Remove(day);
            state.Findings.Remove(FindingScope.Archive, DayArchive.At(day));
        }
        foreach (var (archive, hash) in changes.Restamped)
            state.Archives.Put(archive, hash);
    }

    private Action<ArchiveState> Take(SourceFile file, ReadSource read, ContentChanges changes) =>
        Take(file, read, changes.Known.TryGetValue(file.Path, out var known) ? known : null, changes.Woken.Contains(file.Path));

    private Action<ArchiveState> Take(SourceFile file, ReadSource read, KnownSource? known, bool isWoken)
    {
        var found = new DiagnosticBag();
        if (file.Kind == SourceKind.Draft && !options.Drafts)
        {
            found.Add(Rules.DraftLeftOut, file.Path, 0);
            return new Intake(file, Hash128.None, known, found).Nothing;
        }
        if (!IsPost(file.Kind))
            return TakeByHand(file, known);
        if (read(file, found) is not { } source)
            return new Intake(file, Hash128.None, known, found).Unreadable;
        if (known is { } same && same.Hash == source.Hash && same.Kind == file.Kind && !isWoken)
            return state => state.Sources.Restamp(file, same);
        Interlocked.Increment(ref parsed);
        return TakePost(posts.Parse(source, found), new Intake(file, source.Hash, known, found));
    }

    private Action<ArchiveState> TakeByHand(SourceFile file, KnownSource? known)
    {
        var hash = SourceReader.HashOf(file);
        if (known is { } same && same.Hash == hash && same.Kind == file.Kind)
            return state => state.Sources.Restamp(file, same);
        alteredByHand = true;
        return state =>
        {
            if (known is { } other && IsPost(other.Kind))
            {
                state.Remove(file.Path);
                state.Sources.Remove(file.Path, other.Sealed);
            }
            state.Sources.Put(hash is null ? file with { Modified = Intake.NeverAsKnown } : file, hash ?? Hash128.None, default);
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
        // What waits for the state holds no bodies.
        return intake.Of(post with { Story = post.Story with { Html = default } }, story, expired, range);
    }

    private static bool IsPost(SourceKind kind) => kind is SourceKind.Post or SourceKind.Draft;

    /// <summary>What one thread has for itself while it takes loose files.</summary>
    private sealed record LooseWorker(IntakeBatch Batch, LooseReader Reader);
}

/// <summary>As of <see cref="SourceReader.Read"/>, with its hash.</summary>
internal delegate SourceText? ReadSource(SourceFile file, DiagnosticBag found);
