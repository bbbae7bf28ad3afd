using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Progress;

/// <summary>Progress for logs: a line for each finished stage, and now and then one for the stage at work.</summary>
internal sealed class PlainDisplay(Printer printer, TimeProvider time) : IProgressDisplay
{
    public static readonly TimeSpan LookEvery = TimeSpan.FromSeconds(1);

    /// <summary>The least time between two lines about unfinished work.</summary>
    public static readonly TimeSpan SpeakEvery = TimeSpan.FromSeconds(5);

    public T Watch<T>(ProgressCounters counters, Func<T> work)
    {
        var log = new Log(printer, counters, time);
        using (time.CreateTimer(static log => ((Log)log!).Look(), log, LookEvery, LookEvery))
        {
            var result = work();
            log.Close();
            return result;
        }
    }

    private sealed class Log(Printer printer, ProgressCounters counters, TimeProvider time)
    {
        private readonly Lock turn = new();
        private readonly HashSet<Stage> told = [];
        private long spoke = time.GetTimestamp();
        private bool closed;

        public void Look()
        {
            lock (turn)
            {
                if (closed)
                    return;
                try
                {
                    Tell(counters.Look());
                }
                catch (IOException)
                {
                    closed = true; // A log that is full must not end the build, and nothing catches what a timer throws.
                }
            }
        }

        /// <summary>The work is done: so are the stages that never knew their total.</summary>
        public void Close()
        {
            lock (turn)
            {
                if (closed)
                    return;
                closed = true;
                TellFinished(counters.Look().Where(state => state.Done > 0));
            }
        }

        private void Tell(IReadOnlyList<StageState> states)
        {
            TellFinished(states.Where(state => state.Finished));
            if (time.GetElapsedTime(spoke) < SpeakEvery || states.LastOrDefault(state => !state.Finished) is not { Done: > 0 } working)
                return;
            printer.Line(ProgressLine.Working(working));
            spoke = time.GetTimestamp();
        }

        private void TellFinished(IEnumerable<StageState> states)
        {
            foreach (var state in states.Where(state => told.Add(state.Stage)))
                printer.Line(ProgressLine.Finished(state));
        }
    }
}
