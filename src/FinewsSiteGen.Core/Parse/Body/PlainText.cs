using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Text of one line, made from text that was spread over blocks and lines.</summary>
internal static class PlainText
{
    /// <summary>Longest summary, in UTF-16 characters, the ellipsis included.</summary>
    public const int LongestSummary = 120;

    /// <summary>A first sentence shorter than this says too little; the cut then falls on a later comma.</summary>
    private const int ShortestSummary = 16;

    private const string SentenceEnds = "。！？；";
    private const string LatinEnds = ".!?;";
    private const string Pauses = "，、,";

    /// <summary>White space collapsed and, between Chinese characters, left out.</summary>
    /// <param name="enough">Characters after which the rest does not matter.</param>
    public static string OneLine(ReadOnlySpan<char> text, int enough = int.MaxValue)
    {
        if (Characters.HasNoBlanks(text))
            return text.ToString();
        var line = new StringBuilder(Math.Min(text.Length, enough));
        bool space = false;
        foreach (char c in text)
        {
            if (Characters.IsBlank(c))
            {
                space = true;
                continue;
            }
            if (line.Length >= enough)
                break;
            if (space && line.Length > 0 && !Characters.JoinWithoutSpace(line[^1], c))
                line.Append(' ');
            space = false;
            line.Append(c);
        }
        return line.ToString();
    }

    /// <summary><see cref="OneLine"/> and <see cref="Cut"/>, of a text that may be long.</summary>
    public static string Summary(ReadOnlySpan<char> text) => Cut(OneLine(text, LongestSummary + 2));

    /// <summary>At most <see cref="LongestSummary"/> characters: to the end of a sentence, else to a pause and an ellipsis, else anywhere but within a character.</summary>
    /// <param name="line">From <see cref="OneLine"/>.</param>
    public static string Cut(string line)
    {
        if (line.Length <= LongestSummary)
            return line;
        for (int i = LongestSummary - 1; i >= ShortestSummary; i--)
        {
            bool isEnd = SentenceEnds.Contains(line[i]) || LatinEnds.Contains(line[i]) && line[i + 1] == ' ';
            if (isEnd)
                return line[..(i + 1)];
        }
        for (int i = LongestSummary - 1; i >= ShortestSummary; i--)
        {
            if (Pauses.Contains(line[i]) && (line[i] != ',' || line[i + 1] == ' '))
                return line[..i] + "…";
        }
        int end = LongestSummary - 1;
        if (char.IsHighSurrogate(line[end - 1]))
            end--;
        return line[..end] + "…";
    }
}
