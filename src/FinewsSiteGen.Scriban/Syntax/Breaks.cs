namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Where lines end: at <c>\n</c>, <c>\r\n</c> and <c>\r</c>.</summary>
internal static class Breaks
{
    public static bool Is(char c) => c is '\n' or '\r';

    /// <returns>How many characters the break at <paramref name="at"/> has; 0 when there is none.</returns>
    public static int LengthAt(string text, int at) =>
        at >= text.Length || !Is(text[at]) ? 0
        : text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n' ? 2 : 1;

    /// <summary>1-based line and column.</summary>
    public static (int Line, int Column) Position(string text, int offset)
    {
        var (line, start) = (1, 0);
        for (var at = 0; at < Math.Min(offset, text.Length);)
        {
            var length = LengthAt(text, at);
            at += Math.Max(length, 1);
            if (length > 0 && at <= offset)
            {
                (line, start) = (line + 1, at);
            }
        }

        return (line, Math.Min(offset, text.Length) - start + 1);
    }
}
