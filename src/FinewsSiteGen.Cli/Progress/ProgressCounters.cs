using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Progress;

/// <summary>Takes what the working threads report and does nothing with it: a display looks here when it wants to draw.</summary>
/// <remarks>Reports of different threads may overtake one another, so the furthest one counts.</remarks>
internal sealed class ProgressCounters(TimeProvider time) : IBuildProgress
{
    /// <summary>Counters of different stages lie 128 bytes apart, so that threads do not fight over a cache line.</summary>
    private const int Stride = 16;

    private static readonly int StageCount = Enum.GetValues<Stage>().Length;

    /// <summary>For each stage: done in the high 32 bits and total in the low ones, so that one compare orders two reports.</summary>
    private readonly long[] furthest = new long[StageCount * Stride];

    /// <summary>For each stage: timestamps of its first report and of the one that completed it; 0 for none.</summary>
    private readonly long[] began = new long[StageCount * Stride];
    private readonly long[] ended = new long[StageCount * Stride];

    public void Report(Stage stage, int done, int total)
    {
        int place = (int)stage * Stride;
        long told = ((long)done << 32) | (uint)total;
        long known = Volatile.Read(ref furthest[place]);
        if (Volatile.Read(ref began[place]) == 0)
            Interlocked.CompareExchange(ref began[place], Now(), 0);
        while (told > known)
        {
            long seen = Interlocked.CompareExchange(ref furthest[place], told, known);
            if (seen == known)
            {
                if (done >= total && total > 0)
                    Volatile.Write(ref ended[place], Now());
                return;
            }
            known = seen;
        }
    }

    /// <summary>The stages that have begun, in order.</summary>
    public IReadOnlyList<StageState> Look()
    {
        var states = new List<StageState>(StageCount);
        for (int stage = 0; stage < StageCount; stage++)
        {
            int place = stage * Stride;
            long start = Volatile.Read(ref began[place]);
            if (start == 0)
                continue;
            long told = Volatile.Read(ref furthest[place]);
            var (done, total) = ((int)(told >> 32), (int)(uint)told);
            long end = done >= total && total > 0 ? Volatile.Read(ref ended[place]) : 0;
            states.Add(new StageState((Stage)stage, done, total, time.GetElapsedTime(start, end != 0 ? end : Now())));
        }
        return states;
    }

    /// <summary>Never 0, which stands for "not yet".</summary>
    private long Now() => Math.Max(1, time.GetTimestamp());
}
