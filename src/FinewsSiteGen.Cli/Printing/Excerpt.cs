using System.Text;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>A line of a file with a mark under one place of it.</summary>
/// <param name="Text">The line, cut around the place where it is too long.</param>
/// <param name="Mark">Blanks, then <c>^</c>; below <see cref="Text"/> it stands under the place.</param>
internal readonly record struct Excerpt(string Text, string Mark)
{
    private const string Cut = "...";

    /// <param name="column">1-based, in UTF-16 units; behind the end of the line it means its end.</param>
    /// <param name="width">Columns that the text may fill.</param>
    public static Excerpt Of(string line, int column, int width)
    {
        var characters = Harmless.Of(line).EnumerateRunes().ToList();
        int place = CountTo(characters, column - 1);
        int start = 0, end = characters.Count;
        if (characters.Sum(Columns.Of) > width)
            (start, end) = Window(characters, place, width - 2 * Cut.Length);
        var mark = new StringBuilder(start > 0 ? new string(' ', Cut.Length) : "");
        foreach (var character in characters[start..place])
            mark.Append(character.Value == '\t' ? "\t" : new string(' ', Columns.Of(character)));
        string text = string.Concat(characters[start..end]);
        return new Excerpt((start > 0 ? Cut : "") + text + (end < characters.Count ? Cut : ""), mark.Append('^').ToString());
    }

    private static int CountTo(List<Rune> characters, int offset)
    {
        int count = 0;
        for (int at = 0; count < characters.Count && at + characters[count].Utf16SequenceLength <= offset; count++)
            at += characters[count].Utf16SequenceLength;
        return count;
    }

    /// <summary>What fits into <paramref name="width"/>: about as much before the place as behind it.</summary>
    private static (int Start, int End) Window(List<Rune> characters, int place, int width)
    {
        int start = place, end = place, left = width;
        while (start > 0 && Columns.Of(characters[start - 1]) <= left - width / 2)
            left -= Columns.Of(characters[--start]);
        while (end < characters.Count && Columns.Of(characters[end]) <= left)
            left -= Columns.Of(characters[end++]);
        while (start > 0 && Columns.Of(characters[start - 1]) <= left)
            left -= Columns.Of(characters[--start]);
        return (start, end);
    }
}
