namespace FinewsSiteGen.Benchmarks.Incremental;

/// <summary>How large the table's sites are and where they lie; all full paths.</summary>
/// <param name="Work">Keeps the corpora from one run to the next.</param>
/// <param name="Outputs">Takes sites and states, best in memory.</param>
/// <param name="Program">The published program: the executable, or its <c>.dll</c>, which <c>dotnet</c> then runs.</param>
internal sealed record TableOptions(string Work, string Outputs, string Program)
{
    /// <summary>Of the site whose posts all lie loose.</summary>
    public int Posts { get; init; } = 100_000;

    /// <summary>Of the large site: posts in archives.</summary>
    public int Sealed { get; init; } = 1_000_000;

    /// <summary>Of the large site: posts that lie loose beside these.</summary>
    public int Loose { get; init; } = 60_000;

    /// <summary>Posts that come to a site.</summary>
    public int Added { get; init; } = 100;

    public int PostsPerDay { get; init; } = 2000;

    public int Runs { get; init; } = 3;

    /// <summary>Names of the rows that are wanted; empty for all.</summary>
    public IReadOnlySet<string> Only { get; init; } = new HashSet<string>();

    /// <summary>Variables of the program's processes beside those of this one.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
