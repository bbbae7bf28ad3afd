using System.Globalization;
using FinewsSiteGen.Benchmarks.Measure;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>The result as a page of Markdown.</summary>
internal sealed class RaceTable(IReadOnlyList<RaceResult> results, Machine machine)
{
    public string Text => string.Create(CultureInfo.InvariantCulture, $"""
        # Templates against code that writes the same pages

        {machine.Date} · {results[0].Rounds.Count} rounds, in turn · {machine.Cores} cores, {machine.Processor} · {machine.System} · {machine.Runtime}

        | page | bytes | by hand, µs of CPU | by template, µs of CPU | **template / hand** | garbage by hand, bytes | garbage by template, bytes |
        |---|---:|---:|---:|---:|---:|---:|
        {string.Join('\n', results.Select(Row))}

        The site's own templates `post` (with a body of 6 KB), `category` (50 posts) and `home` (80 posts), each in the layout, with
        the options of a site. They are compiled as a build compiles them, with what is the same on all pages of
        a kind worked out beforehand. The code by hand writes the same bytes, which is checked before anything is measured. Microseconds and
        ratios are medians of the rounds; a ratio is that of one round, whose two halves ran one right behind the other.

        """);

    private static string Row(RaceResult race) => string.Create(CultureInfo.InvariantCulture,
        $"| {race.Name} | {race.Bytes:N0} | {Median(race, round => round.Hand):F2} | {Median(race, round => round.Engine):F2} | **{Median(race, round => round.Ratio):F2}** | {race.HandAllocated:N0} | {race.EngineAllocated:N0} |");

    private static double Median(RaceResult race, Func<Round, double> value)
    {
        double[] sorted = [.. race.Rounds.Select(value).Order()];
        return sorted[sorted.Length / 2];
    }
}
