using System.Text.Json;
using System.Text.Json.Serialization;

namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>What one row brought, kept beside the corpora so that rows can be run one by one.</summary>
/// <param name="Date">When it ran.</param>
/// <param name="Sizes">The sizes of its sites; of other sizes it does not belong into the same table.</param>
internal sealed record RowResult(string Name, string Date, string Sizes, IReadOnlyList<Outcome> Outcomes, IReadOnlyList<RowRun> Runs)
{
    private static readonly JsonSerializerOptions Form = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    public void Keep(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(At(folder, Name), JsonSerializer.Serialize(this, Form));
    }

    /// <returns><see langword="null"/> when the row has not run, or with other sizes.</returns>
    public static RowResult? Find(string folder, string name, string sizes) =>
        File.Exists(At(folder, name)) && JsonSerializer.Deserialize<RowResult>(File.ReadAllText(At(folder, name)), Form) is { } result && result.Sizes == sizes ? result : null;

    private static string At(string folder, string name) => Path.Combine(folder, name + ".json");
}
