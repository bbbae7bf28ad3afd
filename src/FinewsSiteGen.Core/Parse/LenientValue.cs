using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>A value that YAML cannot read, as written: without one outer pair of quotes, nothing unescaped.</summary>
internal static class LenientValue
{
    /// <returns>A list when all lines below the key are <c>- entry</c>, else text.</returns>
    public static ParamValue Of(HeaderPiece piece)
    {
        if (piece.Rest.Length > 0 || !piece.More.Exists(IsItem) || !piece.More.TrueForAll(line => IsItem(line) || IsNothing(line)))
            return new ParamValue.Text(Text(piece));
        return new ParamValue.List([.. piece.More.Where(IsItem).Select(line => new ParamValue.Text(Unquote(line.AsSpan().TrimStart()[1..])))]);
    }

    /// <returns>All lines in one, parted by spaces.</returns>
    public static string Text(HeaderPiece piece)
    {
        var lines = piece.More.Where(line => !IsNothing(line)).Select(line => line.Trim());
        return Unquote(string.Join(' ', piece.Rest.Length > 0 ? lines.Prepend(piece.Rest) : lines));
    }

    private static string Unquote(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        return (text is ['"', .., '"'] or ['\'', .., '\''] ? text[1..^1] : text).ToString();
    }

    private static bool IsItem(string line) => line.AsSpan().TrimStart() is ['-'] or ['-', ' ' or '\t', ..];

    private static bool IsNothing(string line) => line.AsSpan().TrimStart() is [] or ['#', ..];
}
