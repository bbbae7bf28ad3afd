namespace FinewsSiteGen.Read;

/// <summary>Guesses which name a misspelt one was meant to be.</summary>
internal static class NearestName
{
    /// <summary>Longer than any name to guess: nothing is near it, and measuring would cost.</summary>
    private const int Longest = 40;

    /// <returns>The nearest by edits (Levenshtein), if less than half of it differs; <see langword="null"/> when none is near.</returns>
    public static string? Of(string word, IReadOnlyList<string> names)
    {
        if (word.Length > Longest)
            return null;
        string? nearest = names.MinBy(name => Distance(word.ToLowerInvariant(), name));
        return nearest is not null && Distance(word.ToLowerInvariant(), nearest) * 2 < nearest.Length ? nearest : null;
    }

    private static int Distance(string a, string b)
    {
        int[] row = [.. Enumerable.Range(0, b.Length + 1)];
        for (int i = 1; i <= a.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                int substitute = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(substitute, Math.Min(row[j], row[j - 1]) + 1);
            }
        }
        return row[^1];
    }
}
