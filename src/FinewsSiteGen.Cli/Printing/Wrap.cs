namespace FinewsSiteGen.Cli.Printing;

/// <summary>Breaks text of our own (one column a character) between words.</summary>
internal static class Wrap
{
    private const int Narrowest = 20;

    /// <summary>Lines of at most <paramref name="width"/> columns; only a single word may be longer.</summary>
    public static IEnumerable<string> Lines(string text, int width)
    {
        string line = "";
        foreach (string word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > Math.Max(width, Narrowest))
            {
                yield return line;
                line = "";
            }
            line += line.Length > 0 ? " " + word : word;
        }
        yield return line;
    }
}
