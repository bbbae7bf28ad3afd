using System.Text.Json;
using FinewsSiteGen.Benchmarks.Measure;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>What one build cost, and what its report says.</summary>
/// <param name="Rendered">Pages that were made, also those whose bytes were the same.</param>
/// <param name="PagesByKind">Files of the whole site.</param>
internal sealed record BuildRun(ChildCost Cost, int Posts, int Pages, int Parsed, int Rendered, int Written, int Removed, IReadOnlyDictionary<string, int> PagesByKind, string Stages)
{
    /// <summary>What the output holds otherwise than before, by its own files rather than by the report.</summary>
    public ChangedFiles Changed { get; init; } = ChangedFiles.None;

    public static BuildRun Of(ChildCost cost, string report)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(report));
        var root = json.RootElement;
        var counts = root.GetProperty("counts");
        int Count(string name) => counts.GetProperty(name).GetInt32();
        var kinds = root.GetProperty("pagesByKind").EnumerateObject().ToDictionary(kind => kind.Name, kind => kind.Value.GetInt32(), StringComparer.Ordinal);
        string stages = string.Join(", ", root.GetProperty("stageMs").EnumerateObject().Select(stage => $"{stage.Name} {Outcome.Number(stage.Value.GetInt64() / 1000.0, 2)}"));
        long peak = Math.Max(cost.PeakBytes, root.GetProperty("peakMemoryBytes").GetInt64());
        return new BuildRun(cost with { PeakBytes = peak }, Count("posts"), Count("pages"), Count("parsed"), Count("rendered"), Count("written"), Count("removed"), kinds, stages);
    }
}
