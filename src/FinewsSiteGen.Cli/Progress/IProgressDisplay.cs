namespace FinewsSiteGen.Cli.Progress;

/// <summary>Shows how far some work is while it runs.</summary>
internal interface IProgressDisplay
{
    /// <summary>Runs <paramref name="work"/> on this thread and shows what it reports to <paramref name="counters"/>; what it throws comes through.</summary>
    T Watch<T>(ProgressCounters counters, Func<T> work);
}

/// <summary>Shows nothing: for <c>--quiet</c>.</summary>
internal sealed class NoDisplay : IProgressDisplay
{
    public T Watch<T>(ProgressCounters counters, Func<T> work) => work();
}
