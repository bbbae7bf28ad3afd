using System.Buffers;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>What a post without a title is called.</summary>
internal static class StandInTitle
{
    /// <summary>UTF-16 units; the length of a long headline.</summary>
    private const int Longest = 40;

    /// <summary>A shorter beginning says too little.</summary>
    private const int Fewest = 6;

    private static readonly SearchValues<char> Stops = SearchValues.Create("，。；：！？、…—;!?）」』”");

    /// <returns>The beginning of the story, cut at the last punctuation mark that fits; the file's own name when there are no words.</returns>
    public static string Of(Story story, PostId id)
    {
        string words = (story.Digest.Length > 0 ? story.Digest : story.Summary).Trim();
        if (words.Length == 0)
            return id.Code;
        if (words.Length <= Longest)
            return words.TrimEnd('。', '.', '…');
        int stop = words.AsSpan(0, Longest + 1).LastIndexOfAny(Stops);
        return stop >= Fewest ? words[..stop].TrimEnd() : HeaderText.Cut(words, Longest).TrimEnd() + "…";
    }
}
