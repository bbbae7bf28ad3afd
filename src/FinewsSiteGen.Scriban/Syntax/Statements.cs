namespace FinewsSiteGen.Scriban.Syntax;

/// <param name="At">Offset in the template.</param>
internal abstract record Statement(int At)
{
    /// <summary>The blanks before the code that the statement stands in; empty when the code does not stand first on its line.</summary>
    public string Indent { get; init; } = "";
}

internal sealed record Block(int At, IReadOnlyList<Statement> Statements) : Statement(At);

internal sealed record Text(int At, string Value) : Statement(At);

/// <param name="End">Offset behind the expression.</param>
internal sealed record ExpressionStatement(int At, int End, Expression Value) : Statement(At);

/// <param name="Operator"><see cref="TokenKind.Assign"/>, or the arithmetic operator of <c>+=</c> and its like.</param>
internal sealed record Assignment(int At, Expression Target, TokenKind Operator, Expression Value) : Statement(At);

/// <param name="Branches">Each with its condition, in order.</param>
internal sealed record If(int At, IReadOnlyList<(Expression Condition, Block Body)> Branches, Block? Else) : Statement(At);

/// <param name="Item">A variable, or what is assigned to anew in each turn.</param>
internal sealed record For(
    int At, Expression Item, Expression List, IReadOnlyList<LoopOption> Options, Block Body, Block? Else, bool IsTable) : Statement(At);

/// <summary><c>offset: 2</c>, <c>reversed</c>; any name and value, as it is written.</summary>
internal sealed record LoopOption(int At, string Name, Expression? Value);

internal sealed record While(int At, Expression Condition, Block Body) : Statement(At);

internal sealed record Case(int At, Expression Subject, Block Before, IReadOnlyList<WhenBranch> Branches, Block? Else) : Statement(At);

internal sealed record WhenBranch(int At, IReadOnlyList<Expression> Values, Block Body);

internal sealed record Capture(int At, Expression Target, Block Body) : Statement(At);

internal sealed record With(int At, Expression Target, Block Body) : Statement(At);

/// <param name="End">Offset behind it.</param>
internal sealed record Wrap(int At, Expression Function, Block Body, int End) : Statement(At);

/// <summary><c>$$</c>: the block of the <c>wrap</c> that calls the function.</summary>
internal sealed record BlockCall(int At) : Statement(At);

internal sealed record Import(int At, Expression Value) : Statement(At);

internal sealed record ReadOnly(int At, Variable Variable) : Statement(At);

internal sealed record Return(int At, Expression? Value) : Statement(At);

internal sealed record Break(int At) : Statement(At);

internal sealed record Continue(int At) : Statement(At);

/// <summary><c>func f … end</c> and <c>f(x) = …</c>.</summary>
internal sealed record FunctionDeclaration(int At, Variable Target, FunctionShape Shape) : Statement(At);
