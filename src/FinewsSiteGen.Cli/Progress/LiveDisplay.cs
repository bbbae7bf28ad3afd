using System.Globalization;
using FinewsSiteGen.Cli.Printing;
using FinewsSiteGen.Report;
using Spectre.Console;

namespace FinewsSiteGen.Cli.Progress;

/// <summary>Progress on a terminal: a bar for each stage that has begun, gone when the work is done.</summary>
internal sealed class LiveDisplay(IAnsiConsole screen, TimeProvider time) : IProgressDisplay
{
    private static readonly TimeSpan DrawEvery = TimeSpan.FromMilliseconds(200);

    public T Watch<T>(ProgressCounters counters, Func<T> work) => screen.Progress()
        .AutoRefresh(false)
        .AutoClear(true)
        .ExcludeVerticalPadding()
        .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = null })
        .Start(context =>
        {
            var bars = new Bars(context, counters);
            using var timer = time.CreateTimer(static bars => ((Bars)bars!).Draw(), bars, DrawEvery, DrawEvery);
            try
            {
                return work();
            }
            finally
            {
                bars.Close();
            }
        });

    /// <summary>Drawn by a timer, whose ticks may overlap; not after it is closed.</summary>
    private sealed class Bars(ProgressContext context, ProgressCounters counters)
    {
        private readonly Lock turn = new();
        private readonly Dictionary<Stage, ProgressTask> bars = [];
        private bool closed;

        public void Draw()
        {
            lock (turn)
            {
                if (closed)
                    return;
                try
                {
                    foreach (var state in counters.Look())
                        Show(state);
                    context.Refresh();
                }
                catch (IOException)
                {
                    closed = true; // A terminal that went away must not end the build, and nothing catches what a timer throws.
                }
            }
        }

        public void Close()
        {
            lock (turn)
                closed = true;
        }

        private void Show(StageState state)
        {
            if (!bars.TryGetValue(state.Stage, out var bar))
                bars[state.Stage] = bar = context.AddTask(state.Stage.ToString());
            bar.IsIndeterminate = state.Total == 0;
            bar.MaxValue = Math.Max(1, state.Total);
            bar.Value = state.Done;
            bar.Description = Markup.Escape(Words(state));
        }

        private static string Words(StageState state)
        {
            string count = state.Total > 0 ? $"{Amount.Count(state.Done)}/{Amount.Count(state.Total)}" : Amount.Count(state.Done);
            string rest = state.Finished ? "in " + Amount.Time(state.Spent) : state.Left is { } left ? Amount.Time(left) + " left" : "";
            string rate = Amount.Count((long)state.Rate) + "/s";
            return string.Create(CultureInfo.InvariantCulture, $"{state.Stage,-6} {count,19} {rate,9} {rest,-15}");
        }
    }
}
