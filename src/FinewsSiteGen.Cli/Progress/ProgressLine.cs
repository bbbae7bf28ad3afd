using System.Globalization;
using FinewsSiteGen.Cli.Printing;

namespace FinewsSiteGen.Cli.Progress;

/// <summary>How far a stage is, in words.</summary>
internal static class ProgressLine
{
    /// <summary><c>Render: 1,200 of 4,000 pages (30%), 310 a second, 9.0 s left</c>.</summary>
    public static string Working(StageState state)
    {
        string share = state.Total > 0
            ? string.Create(CultureInfo.InvariantCulture, $" of {Amount.Count(state.Total)} {state.Things} ({100L * state.Done / state.Total}%)")
            : " " + state.Things;
        string left = state.Left is { } time ? $", {Amount.Time(time)} left" : "";
        return $"{state.Stage}: {Amount.Count(state.Done)}{share}, {Amount.Count((long)state.Rate)} a second{left}";
    }

    /// <summary><c>Render: 4,000 pages in 13 s</c>.</summary>
    public static string Finished(StageState state) =>
        $"{state.Stage}: {Amount.Count(state.Done)} {state.Things} in {Amount.Time(state.Spent)}";
}
