using System.Buffers;
using System.Collections.Concurrent;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Render;
using FinewsSiteGen.Report;
using FinewsSiteGen.Write;

namespace FinewsSiteGen;

/// <summary>The second half of a build: pages are planned by one thread, rendered and written by many.</summary>
internal sealed class SiteProduction(PageRenderer renderer, OutputWriter writer, Manifest manifest, IBuildProgress? progress)
{
    private const int Waiting = 256;

    private readonly ConcurrentDictionary<PageKind, int> counts = new();
    private int pages;
    private int written;
    private long bytes;

    public int Pages => pages;

    public int Written => written;

    public long Bytes => bytes;

    public IReadOnlyDictionary<string, int> PagesByKind =>
        new SortedDictionary<string, int>(counts.ToDictionary(count => count.Key.ToString(), count => count.Value), StringComparer.Ordinal);

    /// <param name="plan">Is enumerated on the calling thread, which owns the archive.</param>
    /// <param name="expected">How many pages there will be, for progress.</param>
    public void Run(IEnumerable<Page> plan, int expected, int threads, CancellationToken stop)
    {
        using var planned = new BlockingCollection<Page>(Waiting);
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var workers = Enumerable.Range(0, threads).Select(_ => Task.Factory.StartNew(
            () => Work(planned, expected, failed), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)).ToArray();
        try
        {
            foreach (var page in plan)
                planned.Add(page, failed.Token);
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
    }

    private void Work(BlockingCollection<Page> planned, int expected, CancellationTokenSource failed)
    {
        var inner = new ArrayBufferWriter<byte>(64 * 1024);
        var output = new ArrayBufferWriter<byte>(64 * 1024);
        try
        {
            foreach (var page in planned.GetConsumingEnumerable(failed.Token))
            {
                if (!renderer.Render(page, inner, output))
                    continue;
                manifest.Add(page.Path);
                if (writer.Write(page.Path, output.WrittenSpan))
                    Interlocked.Increment(ref written);
                Interlocked.Add(ref bytes, output.WrittenCount);
                counts.AddOrUpdate(page.Kind, 1, static (_, count) => count + 1);
                int made = Interlocked.Increment(ref pages);
                progress?.Report(Stage.Write, made, expected);
            }
        }
        catch
        {
            failed.Cancel();
            throw;
        }
    }
}
