namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>The operators and punctuation of the language, longest first.</summary>
internal static class Symbols
{
    private static readonly (string Text, TokenKind Kind)[] All =
    [
        ("...", TokenKind.Ellipsis), ("..<", TokenKind.RangeExclusive), ("//=", TokenKind.SlashSlashAssign),
        ("..", TokenKind.RangeInclusive), ("?.", TokenKind.QuestionDot), ("??", TokenKind.Coalesce), ("?!", TokenKind.NotCoalesce),
        ("|>", TokenKind.PipeGreater), ("||", TokenKind.Or), ("&&", TokenKind.And), ("==", TokenKind.Equal), ("!=", TokenKind.NotEqual),
        ("<=", TokenKind.LessOrEqual), (">=", TokenKind.GreaterOrEqual), ("<<", TokenKind.ShiftLeft), (">>", TokenKind.ShiftRight),
        ("//", TokenKind.SlashSlash), ("^^", TokenKind.Invalid), ("++", TokenKind.Increment), ("--", TokenKind.Decrement), ("+=", TokenKind.PlusAssign),
        ("-=", TokenKind.MinusAssign), ("*=", TokenKind.StarAssign), ("/=", TokenKind.SlashAssign), ("%=", TokenKind.PercentAssign),
        (":", TokenKind.Colon), (",", TokenKind.Comma), (".", TokenKind.Dot), ("(", TokenKind.ParenOpen), (")", TokenKind.ParenClose),
        ("[", TokenKind.BracketOpen), ("]", TokenKind.BracketClose), ("{", TokenKind.BraceOpen), ("}", TokenKind.BraceClose),
        ("|", TokenKind.Pipe), ("+", TokenKind.Plus), ("-", TokenKind.Minus), ("*", TokenKind.Star), ("/", TokenKind.Slash),
        ("%", TokenKind.Percent), ("^", TokenKind.Caret), ("@", TokenKind.At), ("!", TokenKind.Not), ("=", TokenKind.Assign),
        ("<", TokenKind.Less), (">", TokenKind.Greater), ("?", TokenKind.Question), (";", TokenKind.Semicolon),
    ];

    public static (TokenKind Kind, int Length) Read(ReadOnlySpan<char> text)
    {
        foreach (var (symbol, kind) in All)
        {
            if (text.StartsWith(symbol, StringComparison.Ordinal))
            {
                return (kind, symbol.Length);
            }
        }

        return (TokenKind.Invalid, 1);
    }
}
