using System.Runtime.InteropServices;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Gathers the plain text that digest and summary need, while the story is written.</summary>
internal sealed class TextCollector
{
    private readonly Gathered text = new();
    private readonly Gathered asides = new();
    private bool isDigest;

    public int Characters { get; private set; }

    public string Digest { get; private set; } = "";

    public string Summary => Digest.Length > 0 ? PlainText.Cut(Digest) : PlainText.Summary((text.IsEmpty ? asides : text).All);

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
        Digest = PlainText.OneLine(text.All);
    }

    /// <param name="words">Well-formed UTF-8 without white space.</param>
    /// <param name="count">Characters among them as <see cref="Characters"/> counts them.</param>
    /// <param name="aside">Part of a heading, table or caption: used only when there is nothing else.</param>
    public void Append(ReadOnlySpan<byte> words, int count, bool aside)
    {
        Characters += count;
        if (isDigest)
            text.Add(words);
        else if (Digest.Length == 0)
            (aside ? asides : text).AddBeginning(words);
    }

    /// <summary>White space, a line break, or the end of a block.</summary>
    public void Space(bool aside)
    {
        var target = aside && !isDigest ? asides : text;
        if (!target.IsEmpty && (isDigest || !target.IsFull))
            target.AddSpace();
    }

    private sealed class Gathered
    {
        /// <summary>More than a summary can hold, even if it were half white space.</summary>
        private const int Enough = 4 * PlainText.LongestSummary;

        /// <summary>Characters of words after which none matters for a summary.</summary>
        private const int EnoughWords = PlainText.LongestSummary + 2;

        /// <summary>UTF-8 that holds at least <see cref="EnoughWords"/> characters of UTF-16, even when it is cut within one.</summary>
        private const int EnoughBytes = 3 * EnoughWords + 3;

        private readonly List<char> all = [];
        private int spaces;

        public bool IsEmpty => all.Count == 0;

        public bool IsFull => all.Count >= Enough || all.Count - spaces >= EnoughWords;

        public ReadOnlySpan<char> All => CollectionsMarshal.AsSpan(all);

        public void Clear()
        {
            all.Clear();
            spaces = 0;
        }

        public void Add(ReadOnlySpan<byte> words) => Utf8Text.AddTo(all, words);

        public void AddBeginning(ReadOnlySpan<byte> words)
        {
            if (!IsFull)
                Add(words.Length > EnoughBytes ? words[..EnoughBytes] : words);
        }

        public void AddSpace()
        {
            all.Add(' ');
            spaces++;
        }
    }
}
