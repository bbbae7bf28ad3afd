namespace FinewsSiteGen.Scriban.Check;

/// <summary>A part of a text.</summary>
/// <param name="Literal">What the author wrote; <see langword="null"/> for a value.</param>
/// <param name="Kinds">What the value may be.</param>
internal readonly record struct Piece(string? Literal, Kinds Kinds);

/// <summary>A text of which it is known what its parts are; compared by its parts.</summary>
internal sealed class Phrase : IEquatable<Phrase>
{
    /// <summary>A text of more parts is no longer followed.</summary>
    private const int PieceLimit = 24;

    private readonly string key;

    private Phrase(IReadOnlyList<Piece> pieces)
    {
        Pieces = pieces;
        key = string.Concat(pieces.Select(piece => piece.Literal == null ? $"\0{(int)piece.Kinds}\0" : piece.Literal));
    }

    public static Phrase Empty { get; } = new([]);

    public IReadOnlyList<Piece> Pieces { get; }

    /// <summary>The text, when the author wrote all of it.</summary>
    public string? Literal => Pieces is [] ? "" : Pieces is [{ Literal: { } only }] ? only : null;

    public static Phrase Of(string literal) => literal.Length == 0 ? Empty : new([new Piece(literal, Kinds.None)]);

    public static Phrase Of(Kinds kinds) => new([new Piece(null, kinds)]);

    /// <returns><see langword="null"/> when it would get too long.</returns>
    public static Phrase? Concat(Phrase left, Phrase right)
    {
        if (left.Pieces.Count == 0 || right.Pieces.Count == 0)
        {
            return left.Pieces.Count == 0 ? right : left;
        }

        var pieces = left.Pieces[^1].Literal is { } end && right.Pieces[0].Literal is { } start
            ? [.. left.Pieces.SkipLast(1), new Piece(end + start, Kinds.None), .. right.Pieces.Skip(1)]
            : left.Pieces.Concat(right.Pieces).ToList();
        return pieces.Count > PieceLimit ? null : new Phrase(pieces);
    }

    /// <summary>Whether it is safe in element content and in quoted attributes.</summary>
    public bool HasNoMarkup => Pieces.All(piece => piece.Literal == null ? (piece.Kinds & ~Kinds.Plain) == 0 : IsPlain(piece.Literal));

    /// <summary>What it is when its parts are no longer told apart.</summary>
    public Kinds Summary()
    {
        if (HasNoMarkup)
        {
            return Kinds.Safe;
        }

        var (after, problem) = OutputRules.Follow(HtmlState.Content, this, "");
        return problem == null && after == HtmlState.Content ? Kinds.Html : Kinds.Text;
    }

    /// <summary>Whether the author's text means the same in element content and in quoted attributes.</summary>
    public static bool IsPlain(string literal) => literal.AsSpan().IndexOfAny("<>\"'") < 0;

    public bool Equals(Phrase? other) => other != null && key == other.key;

    public override bool Equals(object? obj) => Equals(obj as Phrase);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(key);
}
