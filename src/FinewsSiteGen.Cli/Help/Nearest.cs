namespace FinewsSiteGen.Cli.Help;

/// <summary>Finds the word that a mistyped one was meant to be.</summary>
internal static class Nearest
{
    /// <returns>The closest of <paramref name="words"/>, or <see langword="null"/> when none is within a third of the length; leading dashes do not count.</returns>
    public static string? To(string typed, IEnumerable<string> words)
    {
        string meant = typed.TrimStart('-').ToLowerInvariant();
        return words
            .Select(word => (Word: word, Name: word.TrimStart('-')))
            .Select(word => (word.Word, Edits: Distance(meant, word.Name), Longer: Math.Max(meant.Length, word.Name.Length)))
            .Where(word => word.Edits <= Math.Max(1, word.Longer / 3))
            .OrderBy(word => word.Edits)
            .ThenBy(word => word.Word, StringComparer.Ordinal)
            .Select(word => word.Word)
            .FirstOrDefault();
    }

    /// <summary>Letters to add, drop, change or swap with the next one (optimal string alignment).</summary>
    private static int Distance(string a, string b)
    {
        var cost = new int[a.Length + 1, b.Length + 1];
        for (int i = 0; i <= a.Length; i++)
        {
            for (int j = 0; j <= b.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    cost[i, j] = i + j;
                    continue;
                }
                int change = a[i - 1] == b[j - 1] ? 0 : 1;
                cost[i, j] = Math.Min(cost[i - 1, j - 1] + change, Math.Min(cost[i - 1, j], cost[i, j - 1]) + 1);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    cost[i, j] = Math.Min(cost[i, j], cost[i - 2, j - 2] + 1);
            }
        }
        return cost[a.Length, b.Length];
    }
}
