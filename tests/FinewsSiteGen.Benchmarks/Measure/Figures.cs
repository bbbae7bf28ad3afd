using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinewsSiteGen.Benchmarks.Measure;

/// <summary>What one run cost and made. Processes hand it on as one line of JSON.</summary>
/// <param name="Posts">Posts read.</param>
/// <param name="Files">Files written.</param>
/// <param name="CpuSeconds">User and system, all threads, from the start of the process.</param>
/// <param name="WallSeconds">Of the work itself, without the start of the runtime.</param>
/// <param name="PeakBytes">Largest resident memory of the process.</param>
internal sealed record Figures(int Posts, int Files, double CpuSeconds, double WallSeconds, long PeakBytes)
{
    public string ToJson() => JsonSerializer.Serialize(this, FiguresJson.Default.Figures);

    /// <exception cref="JsonException">The line is not one that <see cref="ToJson"/> wrote.</exception>
    public static Figures FromJson(string line) => JsonSerializer.Deserialize(line, FiguresJson.Default.Figures) ?? throw new JsonException("no figures");
}

[JsonSerializable(typeof(Figures))]
internal sealed partial class FiguresJson : JsonSerializerContext;
