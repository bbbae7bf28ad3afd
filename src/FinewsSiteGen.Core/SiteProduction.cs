using System.Buffers;
using System.Collections.Concurrent;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Render;
using FinewsSiteGen.Report;

namespace FinewsSiteGen;

/// <summary>The second half of a build: pages are planned by one thread, which owns the state, and rendered and written by many.</summary>
/// <param name="keyed">Gives the hashes of pages that the state keeps.</param>
internal sealed class SiteProduction(PageRenderer renderer, ISiteTarget target, PageBook book, KeyedHash keyed, IBuildProgress? progress)
{
    /// <summary>Pages that are handed to a thread at once: handing on each by itself costs as much as rendering it.</summary>
    private const int Handful = 16;

    /// <summary>Handfuls that wait for a thread.</summary>
    private const int Waiting = 16;

    /// <summary>So many pages are announced at once, before the first of them is rendered.</summary>
    private const int Batch = 64;

    private readonly ConcurrentQueue<MadePage> made = new();
    private int rendered;

    /// <summary>Pages that were planned and rendered.</summary>
    public int Rendered => rendered;

    /// <param name="plan">Is enumerated on the calling thread.</param>
    /// <param name="expected">How many pages there will be, for progress; 0 while nobody knows.</param>
    public void Run(IEnumerable<Page> plan, int expected, int threads, CancellationToken stop)
    {
        using var planned = new BlockingCollection<(Page Page, Hash128? Known)[]>(Waiting);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var workers = Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () => Work(planned, expected, failed), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            foreach (var batch in plan.Chunk(Batch))
                Hand(batch, planned, failed.Token);
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            // A worker failed; its exception says why and is thrown below.
        }
        catch
        {
            failed.Cancel();
            throw;
        }
        finally
        {
            planned.CompleteAdding();
            Task.WaitAny([Task.WhenAll(workers)], CancellationToken.None);
        }
        foreach (var worker in workers.OrderBy(worker => worker.Exception?.InnerException is OperationCanceledException))
            worker.GetAwaiter().GetResult();
        TakeMade();
    }

    private void Hand(Page[] batch, BlockingCollection<(Page Page, Hash128? Known)[]> planned, CancellationToken stop)
    {
        target.Announce(batch.Select(page => page.Path.Value));
        foreach (var pages in batch.Chunk(Handful))
            planned.Add([.. pages.Select(page => (page, book.HashOf(page.Path.Value)))], stop);
        TakeMade();
    }

    private void TakeMade()
    {
        while (made.TryDequeue(out var page))
            book.Take(page);
    }

    private void Work(BlockingCollection<(Page Page, Hash128? Known)[]> planned, int expected, CancellationTokenSource failed)
    {
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            foreach (var (page, known) in planned.GetConsumingEnumerable(failed.Token).SelectMany(pages => pages))
            {
                var found = new DiagnosticBag();
                bool isMade = renderer.Render(page, output, found);
                made.Enqueue(isMade ? Write(page, known, output.WrittenSpan, found) : new MadePage(page, null, 0, false, found));
                progress?.Report(Stage.Write, Interlocked.Increment(ref rendered), expected);
            }
        }
        catch
        {
            failed.Cancel();
            throw;
        }
    }

    private MadePage Write(Page page, Hash128? known, ReadOnlySpan<byte> bytes, DiagnosticBag found)
    {
        var hash = keyed.Of(bytes);
        bool isWritten = known != hash && target.Write(page.Path, bytes, mayBeSame: known is null);
        return new MadePage(page, hash, bytes.Length, isWritten, found);
    }
}

/// <param name="Hash">Of its bytes; <see langword="null"/> when its source could not be read and it was not made.</param>
/// <param name="IsWritten">Whether the file had to be written.</param>
internal sealed record MadePage(Page Page, Hash128? Hash, long Size, bool IsWritten, DiagnosticBag Found);
