using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <param name="At">Offset in the template of what an error about this expression points to.</param>
internal abstract record Expression(int At)
{
    /// <summary>Offset of its first character.</summary>
    public virtual int Start => At;

    /// <summary>Offset behind it; 0 for what is no name and no call.</summary>
    public int End { get; init; }
}

internal sealed record Literal(int At, Value Value) : Expression(At);

/// <param name="Parts">Text literals and expressions, in order.</param>
internal sealed record Interpolation(int At, IReadOnlyList<Expression> Parts) : Expression(At);

/// <param name="Name">With its <c>$</c> when it is local; <c>$</c> alone holds the arguments, <c>$$</c> the block of a <c>wrap</c>.</param>
internal sealed record Variable(int At, string Name) : Expression(At)
{
    public bool IsLocal => Name.StartsWith('$');
}

/// <summary><c>for.index</c>, <c>while.first</c>, <c>tablerow.col</c>.</summary>
/// <param name="NameAt">Offset behind the dot.</param>
internal sealed record LoopVariable(int At, int NameAt, string Loop, string Name) : Expression(At);

/// <summary><c>this</c>: the globals, or what <c>with</c> put in front of them.</summary>
internal sealed record This(int At) : Expression(At);

/// <param name="At">Of the member's name.</param>
/// <param name="IsConditional">Written <c>?.</c>: null of null.</param>
internal sealed record Member(int At, Expression Target, string Name, bool IsConditional) : Expression(At)
{
    public override int Start => Target.Start;
}

internal sealed record Indexer(int At, Expression Target, Expression Index) : Expression(At)
{
    public override int Start => Target.Start;
}

/// <summary><c>! - + ^</c>.</summary>
internal sealed record Unary(int At, TokenKind Operator, Expression Operand) : Expression(At);

/// <summary><c>++x</c>, <c>x--</c>.</summary>
internal sealed record Step(int At, Expression Target, int Delta, bool IsPrefix) : Expression(At)
{
    public override int Start => IsPrefix ? At : Target.Start;

    /// <summary>Whether an expression can be counted up and down.</summary>
    public static bool IsTarget(Expression expression) => expression is Variable or Member or Indexer or LoopVariable or This or Group { Inner: Variable or Member or Indexer or Group };
}

/// <summary><c>name: value</c> where no argument is named: the value.</summary>
internal sealed record Named(int At, string Name, Expression Value) : Expression(At);

/// <summary><c>x = 1</c>, also where a value is expected: then null.</summary>
/// <param name="Operator"><see cref="TokenKind.Assign"/>, or the arithmetic operator of <c>+=</c> and its like.</param>
internal sealed record Assign(int At, Expression Target, TokenKind Operator, Expression Value) : Expression(At)
{
    public override int Start => Target.Start;

    public static bool IsTarget(Expression expression) => expression is Variable or Member or Indexer or LoopVariable or This or Group;

    /// <summary>Whether <c>=</c> behind it declares a function.</summary>
    public static bool MayDeclare(Expression expression) => expression is Call { IsExplicit: true, Target: Variable { IsLocal: false } } call
        && call.Arguments.All(argument => argument is { Name: null, Value: Variable { IsLocal: false } });

    /// <returns><see cref="TokenKind.Invalid"/> for what assigns nothing.</returns>
    public static TokenKind OperatorOf(TokenKind kind) => kind switch
    {
        TokenKind.Assign => TokenKind.Assign,
        TokenKind.PlusAssign => TokenKind.Plus,
        TokenKind.MinusAssign => TokenKind.Minus,
        TokenKind.StarAssign => TokenKind.Star,
        TokenKind.SlashAssign => TokenKind.Slash,
        TokenKind.SlashSlashAssign => TokenKind.SlashSlash,
        TokenKind.PercentAssign => TokenKind.Percent,
        _ => TokenKind.Invalid,
    };
}

/// <param name="At">Of the left operand.</param>
/// <param name="OperatorAt">Offset of the operator.</param>
internal sealed record Binary(int At, TokenKind Operator, Expression Left, Expression Right, int OperatorAt) : Expression(At)
{
    public override int Start => Left.Start;
}

internal sealed record Conditional(int At, Expression Condition, Expression Then, Expression Else) : Expression(At)
{
    public override int Start => Condition.Start;
}

/// <summary><c>@f</c>: the function itself rather than its result.</summary>
internal sealed record FunctionReference(int At, Expression Target) : Expression(At);

/// <summary><c>(x)</c>.</summary>
internal sealed record Group(int At, Expression Inner) : Expression(At);

/// <param name="Name">Of a named argument, else <see langword="null"/>.</param>
/// <param name="At">Of the name, or of the value that has none.</param>
internal readonly record struct Argument(string? Name, Expression Value, int At);

/// <param name="IsExplicit">Written with parentheses: <c>f(x)</c>.</param>
internal sealed record Call(int At, Expression Target, IReadOnlyList<Argument> Arguments, bool IsExplicit) : Expression(At)
{
    public override int Start => Target.Start;
}

/// <param name="Function">What stands behind the pipe: a function, or a call that gets <paramref name="Input"/> as its first argument.</param>
internal sealed record Pipe(int At, Expression Input, Expression Function) : Expression(At)
{
    public override int Start => Input.Start;
}

internal sealed record ArrayLiteral(int At, IReadOnlyList<Expression> Items) : Expression(At);

internal sealed record ObjectLiteral(int At, IReadOnlyList<(string Name, Expression Value)> Members) : Expression(At);

/// <summary><c>do … end</c>.</summary>
internal sealed record FunctionLiteral(int At, FunctionShape Shape) : Expression(At);

/// <param name="Default">Of an optional parameter.</param>
internal sealed record ParameterShape(string Name, Expression? Default);

/// <param name="Parameters"><see langword="null"/> when none are declared and the arguments are reached by <c>$0</c>, <c>$1</c>.</param>
/// <param name="TakesRest">Whether the last parameter gets all further arguments as a list.</param>
/// <param name="Name"><see langword="null"/> for a <c>do</c>.</param>
/// <param name="Text">What the function prints.</param>
internal sealed record FunctionShape(string? Name, IReadOnlyList<ParameterShape>? Parameters, bool TakesRest, Block Body, FunctionText Text);
