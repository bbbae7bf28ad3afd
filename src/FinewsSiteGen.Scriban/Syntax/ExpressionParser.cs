using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Expressions, from the loosest to the tightest: condition, pipe, binary operators; the rest is left to <see cref="OperandParser"/>.</summary>
internal sealed class ExpressionParser
{
    private readonly TokenReader tokens;
    private readonly ExpressionState state;
    private readonly OperandParser operands;

    public ExpressionParser(TokenReader tokens, Func<int, FunctionShape> parseFunction)
    {
        this.tokens = tokens;
        state = new ExpressionState(tokens);
        operands = new OperandParser(tokens, state, this, parseFunction);
    }

    /// <returns><see langword="null"/> when there is no expression; nothing is reported then.</returns>
    public Expression? TryParse() => TryParse(false, false);

    public Expression Parse(string expectedBy) => TryParse() ?? Missing($"An expression is missing after {expectedBy}.");

    /// <summary>As <see cref="Parse"/>, where no assignment may stand.</summary>
    public Expression ParseCondition(string expectedBy)
    {
        state.Level++;
        var condition = Parse(expectedBy);
        state.Level--;
        return condition;
    }

    /// <summary>What a loop walks over.</summary>
    /// <param name="options">Given each option that stands behind the first operand.</param>
    public Expression ParseLoopList(LoopOptionParser options)
    {
        state.Loop = options;
        var list = Parse("in");
        state.Loop = null;
        return list;
    }

    /// <summary>The value of an option: an operand, in parentheses when it is more.</summary>
    public Expression ParseOptionValue()
    {
        state.IsPlain = true;
        var value = operands.ParseUnary(false) ?? Missing("A value is missing after the colon.");
        state.IsPlain = false;
        return value;
    }

    /// <summary>What a loop gives its items to.</summary>
    public Expression? ParseTarget()
    {
        (state.Ending, state.IsPlain) = (Ending.Open, true);
        var target = operands.ParsePrimary();
        state.IsPlain = false;
        return target;
    }

    /// <summary>One value of a list that <c>,</c> or <c>||</c> separates.</summary>
    /// <returns><see langword="null"/> when there is none; nothing is reported then.</returns>
    public Expression? ParseValue() => TryParse(true, false);

    public Literal Missing(string message)
    {
        tokens.Report(message, "Write an expression there.");
        return new Literal(tokens.Current.Start, Value.Null);
    }

    private Expression? TryParse(bool separatesOr, bool leavesColon)
    {
        if (state.Depth >= ExpressionState.DepthLimit)
        {
            tokens.Report($"Expressions are nested deeper than {ExpressionState.DepthLimit}.", "Split the expression with variables.");
            return null;
        }

        var outer = state.Enter(separatesOr, leavesColon);
        var left = ParsePipes(ParseBinary(null, 0, true));
        if (state.Level == 1 && left != null && state.Ending != Ending.Closed && Assign.OperatorOf(tokens.Kind) != TokenKind.Invalid)
        {
            left = ParseAssigned(left);
        }

        state.Leave(outer);
        return left;
    }

    private Assign ParseAssigned(Expression target)
    {
        var operation = Assign.OperatorOf(tokens.Kind);
        if (operation == TokenKind.Assign ? !Assign.MayDeclare(target) && !Assign.IsTarget(target) : !Assign.IsTarget(target))
        {
            tokens.ReportAt(target.Start, "Nothing can be assigned to this expression.", "Write a variable or a member left of =.");
        }

        tokens.Take();
        return new Assign(target.At, target, operation, Parse("="));
    }

    private Expression? ParsePipes(Expression? left)
    {
        while (left != null && state.Ending != Ending.Closed)
        {
            if (tokens.Kind is TokenKind.Pipe or TokenKind.PipeGreater && state.MayGoOn())
            {
                var at = tokens.Take().Start;
                tokens.SkipNewLines();
                (state.Ending, state.LeavesColon) = (Ending.Open, false);
                var target = operands.ParseNext(true) ?? Missing("A function is missing after the pipe.");
                left = ParseBinary(Into(at, left, target), 0, true);
            }
            else if (tokens.Kind == TokenKind.Question && state.Ending == Ending.Open)
            {
                left = ParseConditional(left);
            }
            else
            {
                break;
            }
        }

        return left;
    }

    /// <summary>A sign or name before the function applies to what the pipe gives.</summary>
    private static Expression Into(int at, Expression input, Expression target) => target switch
    {
        Unary unary => unary with { Operand = Into(at, input, unary.Operand) },
        Named named => Into(at, input, named.Value),
        _ => new Pipe(at, input, target),
    };

    private Conditional ParseConditional(Expression condition)
    {
        tokens.Take();
        var then = TryParse(false, true) ?? Missing("An expression is missing after ?.");
        if (!tokens.TryTake(TokenKind.Colon))
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where the : of a condition is expected.", "Write condition ? value : other value.");
            return new Conditional(condition.At, condition, then, then);
        }

        return new Conditional(condition.At, condition, then, TryParse(false, true) ?? Missing("An expression is missing after :."));
    }

    /// <param name="left">An operand that was read already.</param>
    /// <param name="above">Operators that bind no tighter than this are left to the caller.</param>
    public Expression? ParseBinary(Expression? left, int above, bool mayCall)
    {
        left ??= operands.ParseUnary(mayCall);
        while (left != null && state.Ending == Ending.Open && !(state.SeparatesOr && tokens.Kind == TokenKind.Or)
            && Precedence.Of(tokens.Kind) is var precedence && precedence > above && state.MayGoOn())
        {
            var symbol = tokens.Take();
            state.Level++;
            var right = ParseBinary(null, precedence, mayCall)
                ?? Missing($"An operand is missing after {tokens.Describe(symbol)}.");
            state.Level--;
            left = new Binary(left.At, symbol.Kind, left, right, symbol.Start);
        }

        return left;
    }
}
