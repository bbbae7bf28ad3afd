using System.Runtime.InteropServices;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Gathers the plain text that digest and summary need, while the story is written.</summary>
internal sealed class TextCollector
{
    /// <summary>More than a summary can hold, even if it were half white space.</summary>
    private const int Enough = 4 * PlainText.LongestSummary;

    private readonly List<char> text = [];
    private readonly List<char> asides = [];
    private bool isDigest;

    public int Characters { get; private set; }

    public string Digest { get; private set; } = "";

    public string Summary => Digest.Length > 0 ? PlainText.Cut(Digest) : PlainText.Summary(CollectionsMarshal.AsSpan(text.Count > 0 ? text : asides));

    public void Clear()
    {
        text.Clear();
        asides.Clear();
        isDigest = false;
        Characters = 0;
        Digest = "";
    }

    public void BeginDigest() => isDigest = true;

    public void EndDigest()
    {
        isDigest = false;
        Digest = PlainText.OneLine(CollectionsMarshal.AsSpan(text));
    }

    /// <param name="aside">Part of a heading, table or caption: used only when there is nothing else.</param>
    public void Append(ReadOnlySpan<char> words, bool aside)
    {
        Characters += Body.Characters.Count(words);
        var target = aside && !isDigest ? asides : text;
        if (isDigest)
            target.AddRange(words);
        else if (target.Count < Enough && Digest.Length == 0)
            target.AddRange(words[..Math.Min(words.Length, Enough)]);
    }

    /// <summary>White space, a line break, or the end of a block.</summary>
    public void Space(bool aside)
    {
        var target = aside && !isDigest ? asides : text;
        if (target.Count > 0 && target.Count < Enough | isDigest)
            target.Add(' ');
    }
}
