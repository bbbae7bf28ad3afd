namespace FinewsSiteGen.Report;

/// <summary>Measures the stages of one build; used by one thread.</summary>
public sealed class StageClock(TimeProvider time)
{
    private readonly long begin = time.GetTimestamp();
    private readonly SortedDictionary<Stage, TimeSpan> times = [];

    public IReadOnlyDictionary<Stage, TimeSpan> Times => times;

    public TimeSpan Elapsed => time.GetElapsedTime(begin);

    public T Time<T>(Stage stage, Func<T> work)
    {
        long start = time.GetTimestamp();
        T result = work();
        times[stage] = times.GetValueOrDefault(stage) + time.GetElapsedTime(start);
        return result;
    }
}
