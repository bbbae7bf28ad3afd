namespace FinewsSiteGen.Scriban.Syntax;

internal enum TokenKind
{
    /// <summary>Literal text, whitespace already trimmed; its value is the text.</summary>
    Text,
    CodeEnter,
    CodeExit,
    NewLine,
    Semicolon,
    End,
    Identifier,
    Number,
    String,

    /// <summary>The first text of <c>$"text {expression} text"</c>; its value is an <see cref="InterpolationPiece"/>.</summary>
    Interpolation,

    /// <summary>The text behind one of its expressions.</summary>
    InterpolationRest,
    Colon,
    Comma,
    Dot,
    QuestionDot,
    RangeInclusive,
    RangeExclusive,
    Ellipsis,
    ParenOpen,
    ParenClose,
    BracketOpen,
    BracketClose,
    BraceOpen,
    BraceClose,
    Pipe,
    PipeGreater,
    Plus,
    Minus,
    Star,
    Slash,
    SlashSlash,
    Percent,
    Caret,
    At,
    And,
    Or,
    Not,
    Assign,
    PlusAssign,
    MinusAssign,
    StarAssign,
    SlashAssign,
    SlashSlashAssign,
    PercentAssign,
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
    ShiftLeft,
    ShiftRight,
    Question,
    Coalesce,
    NotCoalesce,
    Increment,
    Decrement,

    /// <summary>Its value is a <see cref="LexicalProblem"/>.</summary>
    Invalid,
}

/// <param name="Start">Offset in the template, in UTF-16 units.</param>
/// <param name="Value">What a literal stands for; the name of an identifier.</param>
/// <param name="Spaced">Whether whitespace stands before it, which tells an index from an array argument.</param>
internal readonly record struct Token(TokenKind Kind, int Start, int End, object? Value = null, bool Spaced = false)
{
    public string Name => (string)Value!;
}

/// <param name="Opens">Whether an expression stands behind it.</param>
internal sealed record InterpolationPiece(string Text, bool Opens);

/// <summary>Why characters are no token.</summary>
internal sealed record LexicalProblem(int Offset, string Message, string Cure);
