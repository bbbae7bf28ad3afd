namespace FinewsSiteGen.Scriban.Syntax;

internal static class Precedence
{
    /// <returns>How tightly a binary operator binds; 0 for what is none.</returns>
    public static int Of(TokenKind kind) => kind switch
    {
        TokenKind.Coalesce or TokenKind.NotCoalesce => 1,
        TokenKind.Or => 2,
        TokenKind.And => 3,
        TokenKind.Equal or TokenKind.NotEqual => 4,
        TokenKind.Less or TokenKind.LessOrEqual or TokenKind.Greater or TokenKind.GreaterOrEqual => 5,
        TokenKind.Plus or TokenKind.Minus => 6,
        TokenKind.Star or TokenKind.Slash or TokenKind.SlashSlash or TokenKind.Percent or TokenKind.ShiftLeft or TokenKind.ShiftRight => 7,
        TokenKind.RangeInclusive or TokenKind.RangeExclusive => 8,
        _ => 0,
    };
}
