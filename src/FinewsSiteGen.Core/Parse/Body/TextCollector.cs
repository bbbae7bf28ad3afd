using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Gathers the plain text that digest and summary need, while the story is written.</summary>
internal sealed class TextCollector
{
    /// <summary>More than a summary can hold, even if it were half white space.</summary>
    private const int Enough = 4 * PlainText.LongestSummary;

    private readonly StringBuilder text = new();
    private readonly StringBuilder asides = new();
    private bool isDigest;

    public int Characters { get; private set; }

    public string Digest { get; private set; } = "";

    public string Summary => PlainText.Cut(Digest.Length > 0 ? Digest : PlainText.OneLine((text.Length > 0 ? text : asides).ToString()));

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
        Digest = PlainText.OneLine(text.ToString());
    }

    /// <param name="aside">Part of a heading, table or caption: used only when there is nothing else.</param>
    public void Append(ReadOnlySpan<char> words, bool aside)
    {
        Characters += Body.Characters.Count(words);
        var target = aside && !isDigest ? asides : text;
        if (isDigest)
            target.Append(words);
        else if (target.Length < Enough && Digest.Length == 0)
            target.Append(words[..Math.Min(words.Length, Enough)]);
    }

    /// <summary>White space, a line break, or the end of a block.</summary>
    public void Space(bool aside)
    {
        var target = aside && !isDigest ? asides : text;
        if (target.Length > 0 && target.Length < Enough | isDigest)
            target.Append(' ');
    }
}
