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
            .Select(word => (word.Word, Edits: EditDistance.Of(meant, word.Name), Longer: Math.Max(meant.Length, word.Name.Length)))
            .Where(word => word.Edits <= Math.Max(1, word.Longer / 3))
            .OrderBy(word => word.Edits)
            .ThenBy(word => word.Word, StringComparer.Ordinal)
            .Select(word => word.Word)
            .FirstOrDefault();
    }
}
