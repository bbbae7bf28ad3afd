using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Parse;

/// <summary>Divides a damaged header into pieces of one key each, by its lines alone.</summary>
internal sealed class HeaderPieces(string path, DiagnosticBag found)
{
    private readonly List<HeaderPiece> pieces = [];

    /// <param name="limit">After that many pieces the rest is left.</param>
    public List<HeaderPiece> Divide(string header, int firstLine, int limit)
    {
        int indent = -1;
        var lines = new LineWalker(header, 0, firstLine);
        while (pieces.Count < limit && lines.MoveNext())
        {
            var text = lines.Line.TrimStart();
            int depth = lines.Line.Length - text.Length;
            if (indent < 0 && text.Length > 0)
                indent = depth;
            Add(lines.Line, text, depth == indent, lines.Number);
        }
        return pieces;
    }

    private void Add(ReadOnlySpan<char> line, ReadOnlySpan<char> text, bool atMargin, int number)
    {
        var above = pieces.Count > 0 ? pieces[^1] : null;
        if (BeginsPiece(text, atMargin, above))
            pieces.Add(Piece(text, number, !atMargin));
        else if (text.Length == 0 || text[0] == '#' && atMargin || above is not null && Continues(text, atMargin, above))
            above?.More.Add(line.ToString());
        else
            found.Add(Rules.StrayLine, path, number, text.ToString());
    }

    private static bool BeginsPiece(ReadOnlySpan<char> text, bool atMargin, HeaderPiece? above)
    {
        if (text is ['#' or '-' or ']' or '}' or '"' or '\'', ..] || KeyEnd(text) < 0)
            return false;
        return atMargin
            ? above?.IsOpen != true || HeaderLine.KeyEnd(text) >= 0
            : above?.IsNested != true && IsKnown(text);
    }

    private static bool Continues(ReadOnlySpan<char> text, bool atMargin, HeaderPiece above) =>
        !atMargin || above.IsOpen || text is [']' or '}', ..] || HeaderLine.IsContinuation(text);

    private static HeaderPiece Piece(ReadOnlySpan<char> text, int number, bool oddIndent)
    {
        int colon = KeyEnd(text);
        bool oddColon = text[colon] != ':' || colon + 1 < text.Length && !char.IsWhiteSpace(text[colon + 1]);
        return new HeaderPiece(text[..colon].TrimEnd().ToString(), number, text[(colon + 1)..].Trim().ToString(), [], oddColon, oddIndent);
    }

    private static bool IsKnown(ReadOnlySpan<char> text) => HeaderLine.KeyEnd(text) is >= 0 and var colon && HeaderKey.HasMeaning(text[..colon].TrimEnd());

    /// <returns>Index of the colon that ends the key: a name in any script before a colon and a space, else an ASCII name before any colon.</returns>
    private static int KeyEnd(ReadOnlySpan<char> text)
    {
        int strict = text.IndexOf(": ", StringComparison.Ordinal);
        int loose = HeaderLine.LooseKeyEnd(text);
        if (loose >= 0 && (strict < 0 || loose < strict))
            return loose;
        return strict > 0 ? strict : text.Length > 1 && text[^1] == ':' ? text.Length - 1 : -1;
    }
}
