using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>What operators stand between: unary operators, calls, literals, and what is reached from them.</summary>
/// <remarks>A function is called by writing its arguments behind it (<c>f 1 2 + 3</c>): an argument takes binary operators, but calls and pipes only in parentheses.</remarks>
internal sealed class OperandParser
{
    private readonly TokenReader tokens;
    private readonly ExpressionState state;
    private readonly ExpressionParser expressions;
    private readonly Func<int, FunctionShape> parseFunction;
    private readonly PrimaryParser primaries;
    private readonly BracketParser brackets;
    private readonly CallParser calls;

    public OperandParser(TokenReader tokens, ExpressionState state, ExpressionParser expressions, Func<int, FunctionShape> parseFunction)
    {
        this.tokens = tokens;
        this.state = state;
        this.expressions = expressions;
        this.parseFunction = parseFunction;
        primaries = new PrimaryParser(tokens);
        brackets = new BracketParser(tokens, primaries, expressions);
        calls = new CallParser(tokens, state, expressions, this);
    }

    /// <summary>An operand that is not the first of its expression.</summary>
    public Expression? ParseNext(bool mayCall)
    {
        state.Level++;
        var operand = ParseUnary(mayCall);
        state.Level--;
        return operand;
    }

    public Expression? ParseUnary(bool mayCall)
    {
        if (!StartsUnary())
        {
            return ParseCall(mayCall);
        }

        state.Loop = null;
        var symbol = tokens.Take();
        if (state.Depth >= ExpressionState.DepthLimit)
        {
            return expressions.Missing($"Expressions are nested deeper than {ExpressionState.DepthLimit}.");
        }

        var leavesColon = state.LeavesColon;
        state.Depth++;
        state.LeavesColon &= symbol.Kind == TokenKind.At;
        var operand = (symbol.Kind == TokenKind.At && !StartsUnary() ? ParsePrimary() : ParseNext(mayCall || symbol.Kind != TokenKind.At)) ?? expressions.Missing($"An operand is missing after {tokens.Describe(symbol)}.");
        state.LeavesColon = leavesColon;
        state.Depth--;
        return symbol.Kind switch
        {
            TokenKind.At => ParseCallOf(new FunctionReference(symbol.Start, operand), null, mayCall),
            TokenKind.Increment or TokenKind.Decrement => ParseStep(symbol, operand),
            _ => new Unary(symbol.Start, symbol.Kind, operand),
        };
    }

    private bool StartsUnary() =>
        tokens.Kind is TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.Caret or TokenKind.At or TokenKind.Increment or TokenKind.Decrement;

    private Step ParseStep(Token symbol, Expression operand)
    {
        if (!Step.IsTarget(operand))
        {
            tokens.Report($"{tokens.Describe(symbol)} stands before what cannot be counted.", "Write a variable, a member or an item behind it.");
        }

        return new Step(symbol.Start, operand, symbol.Kind == TokenKind.Increment ? 1 : -1, true);
    }

    private Expression? ParseCall(bool mayCall)
    {
        var options = state.Loop;
        state.Loop = null;
        var target = ParsePrimary();
        return target == null || state.Ending == Ending.Closed ? target : ParseCallOf(target, options, mayCall);
    }

    private Expression ParseCallOf(Expression target, LoopOptionParser? options, bool mayCall)
    {
        var call = mayCall && state.Ending != Ending.Closed ? calls.ParseArguments(target, options) : target;
        return call == target ? RefuseAssignment(NameValue(target)) : call;
    }

    /// <summary><c>name: value</c> is the value.</summary>
    private Expression NameValue(Expression operand)
    {
        if (tokens.Kind != TokenKind.Colon || state.LeavesColon || state.IsPlain)
        {
            return operand;
        }

        if (operand is not Variable variable)
        {
            tokens.ReportAt(operand.Start, "A colon stands behind what is no name.", "Write a name before the colon, or put the expression in parentheses.");
        }

        tokens.Take();
        return new Named(operand.Start, (operand as Variable)?.Name ?? "", expressions.Parse(":"));
    }

    /// <summary>Only the first operand of a statement can be assigned to.</summary>
    private Expression RefuseAssignment(Expression operand)
    {
        if (state.Level > 1 && Assign.OperatorOf(tokens.Kind) != TokenKind.Invalid)
        {
            tokens.ReportAt(operand.Start, "An assignment stands inside an expression.", "Write it as a statement of its own, or write == to compare.");
            tokens.Take();
            expressions.Parse("=");
        }

        return operand;
    }

    public Expression? ParsePrimary()
    {
        var token = tokens.Current;
        Expression? start = token.Kind switch
        {
            TokenKind.Number => new Literal(tokens.Take().Start, (Value)token.Value!),
            TokenKind.String => new Literal(tokens.Take().Start, Value.Of(token.Name)),
            TokenKind.Interpolation => ParseInterpolation(token),
            TokenKind.Identifier when token.Name == "do" => ParseFunction(token),
            TokenKind.Identifier => primaries.Name(token),
            TokenKind.ParenOpen => brackets.Group(token),
            TokenKind.BracketOpen => brackets.Array(token),
            TokenKind.BraceOpen => brackets.Object(token),
            _ => null,
        };
        state.Ending = start is FunctionLiteral ? Ending.Closed : Ending.Open;
        return start == null ? null : ParsePostfix(start);
    }

    private FunctionLiteral ParseFunction(Token token)
    {
        var outer = (tokens.LeaveBrackets(), state.Level, state.LeavesColon);
        (state.Level, state.LeavesColon) = (0, false);
        var shape = parseFunction(token.Start);
        (var brackets, state.Level, state.LeavesColon) = outer;
        tokens.EnterBrackets(brackets);
        return new FunctionLiteral(token.Start, shape);
    }

    private Interpolation ParseInterpolation(Token token)
    {
        var parts = new List<Expression>();
        var piece = (InterpolationPiece)tokens.Take().Value!;
        parts.Add(new Literal(token.Start, Value.Of(piece.Text)));
        while (piece.Opens)
        {
            var at = tokens.Current.Start;
            if (tokens.Kind == TokenKind.Invalid && tokens.Source.Text[at] == '}')
            {
                tokens.ReportAt(at, "An expression is missing after {.", "Write an expression there.");
                break;
            }

            parts.Add(expressions.Parse("{"));
            if (tokens.Kind != TokenKind.InterpolationRest)
            {
                tokens.Report("The expression inside the text is not closed with }.", "Add }.");
                break;
            }

            piece = (InterpolationPiece)tokens.Take().Value!;
            parts.Add(new Literal(token.Start, Value.Of(piece.Text)));
        }

        return new Interpolation(token.Start, parts);
    }

    private Expression ParsePostfix(Expression target)
    {
        while (state.Ending == Ending.Open)
        {
            var token = tokens.Current;
            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot && state.MayGoOn())
            {
                target = primaries.Member(target);
            }
            else if (token.Kind == TokenKind.BracketOpen && !token.Spaced && target is not (ArrayLiteral or ObjectLiteral or Interpolation) && state.MayGoOn())
            {
                target = ParseIndexer(target);
            }
            else if (token.Kind == TokenKind.ParenOpen && !token.Spaced && !state.IsPlain && state.MayGoOn())
            {
                target = calls.ParseExplicit(target);
            }
            else if (token.Kind is TokenKind.Increment or TokenKind.Decrement && Step.IsTarget(target))
            {
                tokens.Take();
                return new Step(target.At, target, token.Kind == TokenKind.Increment ? 1 : -1, false);
            }
            else
            {
                break;
            }
        }

        return target;
    }

    private Indexer ParseIndexer(Expression target)
    {
        tokens.Take();
        var index = expressions.Parse("[");
        tokens.Expect(TokenKind.BracketClose, "]");
        state.Ending = Ending.Open;
        return new Indexer(target.At, target, index) { End = tokens.LastEnd };
    }
}
