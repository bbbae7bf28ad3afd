namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Finds what was probably meant by a name that does not exist.</summary>
internal static class Suggestion
{
    /// <returns>The nearest candidate, at most a third of its letters away.</returns>
    public static string? For(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, distance: EditDistance.Of(name, candidate)))
        .Where(found => found.distance <= (Math.Max(name.Length, found.candidate.Length) + 1) / 3)
        .OrderBy(found => found.distance)
        .ThenBy(found => found.candidate, StringComparer.Ordinal)
        .Select(found => found.candidate)
        .FirstOrDefault();
}
