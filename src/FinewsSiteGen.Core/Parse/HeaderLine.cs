namespace FinewsSiteGen.Parse;

/// <summary>What one line of a header looks like, judged by itself.</summary>
internal static class HeaderLine
{
    /// <returns>Whether the line is <c>---</c> or <c>...</c>, with nothing but white space after it.</returns>
    public static bool IsMarker(ReadOnlySpan<char> line, string marker) =>
        line.StartsWith(marker, StringComparison.Ordinal) && line[marker.Length..].IsWhiteSpace();

    /// <returns>Index of the colon of <c>key: value</c>, the key being an ASCII name at the line's start; -1 for other lines.</returns>
    public static int KeyEnd(ReadOnlySpan<char> line)
    {
        int colon = NameEnd(line);
        if (colon < 0 || line[colon] != ':')
            return -1;
        return colon + 1 == line.Length || line[colon + 1] is ' ' or '\t' ? colon : -1;
    }

    /// <returns>Index of the colon, ASCII or full-width, of <c>key:value</c> with or without a space after it; -1 for other lines and for addresses (<c>http://…</c>).</returns>
    public static int LooseKeyEnd(ReadOnlySpan<char> line)
    {
        int colon = NameEnd(line);
        return colon < 0 || line[(colon + 1)..].StartsWith("//", StringComparison.Ordinal) ? -1 : colon;
    }

    /// <returns>Whether the line can only stand in a header as part of the value above it.</returns>
    public static bool IsContinuation(ReadOnlySpan<char> line) =>
        line.Length > 0 && line[0] is ' ' or '\t' || line is "-" || line.StartsWith("- ", StringComparison.Ordinal);

    private static int NameEnd(ReadOnlySpan<char> line)
    {
        int i = 0;
        while (i < line.Length && (char.IsAsciiLetterOrDigit(line[i]) || line[i] is '_' or '-'))
            i++;
        if (i == 0 || !(char.IsAsciiLetter(line[0]) || line[0] == '_'))
            return -1;
        while (i < line.Length && line[i] == ' ')
            i++;
        return i < line.Length && line[i] is ':' or '：' ? i : -1;
    }
}
