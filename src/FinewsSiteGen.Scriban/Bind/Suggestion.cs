namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Finds what was probably meant by a name that does not exist.</summary>
internal static class Suggestion
{
    /// <returns>The nearest candidate, at most a third of its letters away.</returns>
    public static string? For(string name, IEnumerable<string> candidates) => candidates
        .Select(candidate => (candidate, distance: Distance(name, candidate)))
        .Where(found => found.distance <= Math.Max(1, Math.Max(name.Length, found.candidate.Length) / 3))
        .OrderBy(found => found.distance)
        .ThenBy(found => found.candidate, StringComparer.Ordinal)
        .Select(found => found.candidate)
        .FirstOrDefault();

    /// <summary>Letters to add, remove or replace (Levenshtein).</summary>
    private static int Distance(string left, string right)
    {
        var row = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 0; i < left.Length; i++)
        {
            var diagonal = row[0]++;
            for (var j = 0; j < right.Length; j++)
            {
                var replaced = diagonal + (left[i] == right[j] ? 0 : 1);
                diagonal = row[j + 1];
                row[j + 1] = Math.Min(replaced, Math.Min(row[j], diagonal) + 1);
            }
        }

        return row[^1];
    }
}
