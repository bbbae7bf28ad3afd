namespace FinewsSiteGen.Parse;

/// <summary>Walks over the lines of a text without copying it; a line ends with LF or CR LF.</summary>
/// <param name="start">Index at which the first line begins.</param>
/// <param name="number">1-based number of the line that begins at <paramref name="start"/>.</param>
internal ref struct LineWalker(ReadOnlySpan<char> text, int start, int number)
{
    private readonly ReadOnlySpan<char> text = text;
    private int length;

    /// <summary>Index of the current line's first character.</summary>
    public int Start { get; private set; } = start;

    /// <summary>Index at which the next line begins; the length of the text after the last line.</summary>
    public int Next { get; private set; } = start;

    /// <summary>1-based; valid once <see cref="MoveNext"/> has returned true.</summary>
    public int Number { get; private set; } = number - 1;

    /// <summary>Without its line end.</summary>
    public readonly ReadOnlySpan<char> Line => text.Slice(Start, length);

    public bool MoveNext()
    {
        if (Next >= text.Length)
            return false;
        Start = Next;
        Number++;
        var rest = text[Start..];
        int end = rest.IndexOf('\n');
        Next = end < 0 ? text.Length : Start + end + 1;
        length = end < 0 ? rest.Length : end;
        if (length > 0 && rest[length - 1] == '\r')
            length--;
        return true;
    }
}
