using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>One goal, and what was measured.</summary>
/// <param name="Case">What was done.</param>
/// <param name="Goal">In words, with the number it comes to.</param>
/// <param name="Figure">What was measured, with its unit.</param>
/// <param name="Ratio">Measured by wanted: at most 1 when the goal is met; <see langword="null"/> for a case that was left out.</param>
internal sealed record Outcome(string Case, string Goal, string Figure, double? Ratio)
{
    public bool IsMet => Ratio <= 1;

    public string Verdict => Ratio is null ? "left out" : IsMet ? "met" : "**missed**";

    /// <param name="unit">Stands behind both numbers.</param>
    /// <param name="digits">Behind the point.</param>
    public static Outcome AtMost(string name, string words, double most, double measured, string unit, int digits = 0) =>
        new(name, $"{words} ≤ {Number(most, digits)}{unit}", Number(measured, digits) + unit, most > 0 ? measured / most : measured > 0 ? double.PositiveInfinity : 0);

    /// <summary>Wall time of the fastest build, with its CPU: on a machine that others use the former says little.</summary>
    public static Outcome Wall(string name, string words, double most, IEnumerable<BuildRun> builds)
    {
        var best = builds.MinBy(build => build.Cost.WallSeconds)!.Cost;
        var outcome = AtMost(name, words, most, best.WallSeconds, " s", 2);
        return outcome with { Figure = $"{outcome.Figure} (CPU {Number(best.CpuSeconds, 2)} s)" };
    }

    public static string Number(double value, int digits = 0) => value.ToString($"N{digits}", CultureInfo.InvariantCulture);
}

/// <summary>One build of a row, for the second table.</summary>
/// <param name="Name">What was done.</param>
internal sealed record RowRun(string Name, BuildRun Build);
