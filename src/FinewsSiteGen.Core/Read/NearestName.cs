namespace FinewsSiteGen.Read;

/// <summary>Guesses which name a misspelt one was meant to be.</summary>
internal static class NearestName
{
    /// <summary>Longer than any name to guess: nothing is near it, and measuring would cost.</summary>
    private const int Longest = 40;

    /// <returns>The nearest by edits, if less than half of it differs; <see langword="null"/> when none is near.</returns>
    public static string? Of(string word, IReadOnlyList<string> names)
    {
        if (word.Length > Longest)
            return null;
        string? nearest = names.MinBy(name => EditDistance.Of(word.ToLowerInvariant(), name));
        return nearest is not null && EditDistance.Of(word.ToLowerInvariant(), nearest) * 2 < nearest.Length ? nearest : null;
    }
}
