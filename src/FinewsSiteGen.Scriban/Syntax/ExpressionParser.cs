using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Expressions, from the loosest to the tightest: condition, pipe, binary operators, unary operators, call, member.</summary>
/// <remarks>A function is called by writing its arguments behind it (<c>f 1 2 + 3</c>): an argument takes binary operators, but calls and pipes only in parentheses.</remarks>
internal sealed class ExpressionParser
{
    /// <summary>Deeper nesting is refused, so that no template can exhaust the stack.</summary>
    private const int DepthLimit = 100;

    private const int LinkLimit = 1000;

    private readonly TokenReader tokens;
    private readonly Func<int, string, bool, FunctionShape> parseFunction;
    private readonly PrimaryParser primaries;
    private readonly BracketParser brackets;
    private int depth;
    private int links;

    public ExpressionParser(TokenReader tokens, Func<int, string, bool, FunctionShape> parseFunction)
    {
        this.tokens = tokens;
        this.parseFunction = parseFunction;
        primaries = new PrimaryParser(tokens);
        brackets = new BracketParser(tokens, primaries, this);
    }

    /// <returns><see langword="null"/> when there is no expression; nothing is reported then.</returns>
    public Expression? TryParse()
    {
        if (++depth > DepthLimit)
        {
            tokens.Report($"Expressions are nested deeper than {DepthLimit}.", "Split the expression with variables.");
            depth--;
            return null;
        }

        var outer = links;
        var left = ParsePipes(ParseBinary(null, 0, true));
        links = outer;
        depth--;
        return left;
    }

    public Expression Parse(string expectedBy) => TryParse() ?? Missing($"An expression is missing after {expectedBy}.");

    /// <summary>One value of a list that <c>,</c> or <c>||</c> separates.</summary>
    public Expression ParseValue(string expectedBy) =>
        ParseBinary(null, Precedence.Of(TokenKind.Or), true) ?? Missing($"An expression is missing after {expectedBy}.");

    /// <summary>Counts what goes on with an expression: operators, pipes and members nest as deep as they are many.</summary>
    private bool MayGoOn()
    {
        if (++links == LinkLimit)
        {
            tokens.Report($"The expression has more than {LinkLimit} operators.", "Split the expression with variables.");
        }

        return links < LinkLimit;
    }

    private Literal Missing(string message)
    {
        tokens.Report(message, "Write an expression there.");
        return new Literal(tokens.Current.Start, Value.Null);
    }

    private Expression? ParsePipes(Expression? left)
    {
        while (left != null)
        {
            if (tokens.Kind is TokenKind.Pipe or TokenKind.PipeGreater && MayGoOn())
            {
                var at = tokens.Take().Start;
                tokens.SkipNewLines();
                var target = ParseUnary(true) ?? Missing("A function is missing after the pipe.");
                left = ParseBinary(new Pipe(at, left, target), 0, true);
            }
            else if (tokens.Kind == TokenKind.Question)
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

    private Conditional ParseConditional(Expression condition)
    {
        tokens.Take();
        var then = Parse("?");
        if (!tokens.TryTake(TokenKind.Colon))
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where the : of a condition is expected.", "Write condition ? value : other value.");
            return new Conditional(condition.At, condition, then, then);
        }

        return new Conditional(condition.At, condition, then, Parse(":"));
    }

    /// <param name="left">An operand that was read already.</param>
    /// <param name="above">Operators that bind no tighter than this are left to the caller.</param>
    private Expression? ParseBinary(Expression? left, int above, bool mayCall)
    {
        left ??= ParseUnary(mayCall);
        while (left != null && Precedence.Of(tokens.Kind) is var precedence && precedence > above && MayGoOn())
        {
            var symbol = tokens.Take();
            var right = ParseBinary(null, precedence, mayCall)
                ?? Missing($"An operand is missing after {tokens.Describe(symbol)}.");
            left = new Binary(left.At, symbol.Kind, left, right, symbol.Start);
        }

        return left;
    }

    private Expression? ParseUnary(bool mayCall)
    {
        if (tokens.Kind is not (TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.Caret or TokenKind.At or TokenKind.Increment or TokenKind.Decrement))
        {
            return ParseCall(mayCall);
        }

        var symbol = tokens.Take();
        if (++depth > DepthLimit)
        {
            return Missing($"Expressions are nested deeper than {DepthLimit}.");
        }

        var operand = ParseUnary(mayCall) ?? Missing($"An operand is missing after {tokens.Describe(symbol)}.");
        depth--;
        return symbol.Kind switch
        {
            TokenKind.At => new FunctionReference(symbol.Start, operand),
            TokenKind.Increment => new Step(symbol.Start, operand, 1, true),
            TokenKind.Decrement => new Step(symbol.Start, operand, -1, true),
            _ => new Unary(symbol.Start, symbol.Kind, operand),
        };
    }

    private Expression? ParseCall(bool mayCall)
    {
        var target = ParsePrimary();
        if (target == null || !mayCall || !StartsArgument())
        {
            return target;
        }

        var arguments = new List<Argument>();
        while (StartsArgument())
        {
            arguments.Add(ParseArgument());
        }

        return new Call(target.At, target, arguments, false);
    }

    private bool StartsArgument() => tokens.Kind is TokenKind.Identifier or TokenKind.Number or TokenKind.String or TokenKind.Interpolation
        or TokenKind.ParenOpen or TokenKind.BracketOpen or TokenKind.BraceOpen or TokenKind.Not or TokenKind.At or TokenKind.Caret;

    private Argument ParseArgument()
    {
        var name = tokens.Kind == TokenKind.Identifier && tokens.Next.Kind == TokenKind.Colon ? tokens.Take().Name : null;
        if (name != null)
        {
            tokens.Take();
        }

        return new Argument(name, ParseBinary(null, 0, false) ?? Missing("An argument is missing."));
    }

    private Expression? ParsePrimary()
    {
        var token = tokens.Current;
        Expression? start = token.Kind switch
        {
            TokenKind.Number or TokenKind.String => new Literal(token.Start, token.Kind == TokenKind.Number ? (Value)token.Value! : Value.Of(token.Name)),
            TokenKind.Interpolation => ParseInterpolation(token),
            TokenKind.Identifier when token.Name == "do" => ParseFunction(token),
            TokenKind.Identifier => primaries.Name(token),
            TokenKind.ParenOpen => brackets.Group(token),
            TokenKind.BracketOpen => brackets.Array(token),
            TokenKind.BraceOpen => brackets.Object(token),
            _ => null,
        };
        if (token.Kind is TokenKind.Number or TokenKind.String)
        {
            tokens.Take();
        }

        return start == null ? null : ParsePostfix(start);
    }

    private FunctionLiteral ParseFunction(Token token)
    {
        var outer = tokens.LeaveBrackets();
        var shape = parseFunction(token.Start, "do", false);
        tokens.EnterBrackets(outer);
        return new FunctionLiteral(token.Start, shape);
    }

    private Interpolation ParseInterpolation(Token token)
    {
        var parts = new List<Expression>();
        foreach (var part in (List<InterpolationPart>)token.Value!)
        {
            parts.Add(part.Text is { } text
                ? new Literal(token.Start, Value.Of(text))
                : new ExpressionParser(new TokenReader(tokens.Source, part.Tokens!, tokens.Errors), parseFunction).Parse("{"));
        }

        tokens.Take();
        return new Interpolation(token.Start, parts);
    }

    private Expression ParsePostfix(Expression target)
    {
        while (true)
        {
            var token = tokens.Current;
            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot && MayGoOn())
            {
                target = primaries.Member(target);
            }
            else if (token.Kind == TokenKind.BracketOpen && !token.Spaced && target is not ArrayLiteral && MayGoOn())
            {
                tokens.Open();
                var index = Parse("[");
                tokens.Close(TokenKind.BracketClose, "]");
                target = new Indexer(target.At, target, index);
            }
            else if (token.Kind == TokenKind.ParenOpen && !token.Spaced && target is not (Literal or ArrayLiteral) && MayGoOn())
            {
                target = ParseExplicitCall(target);
            }
            else if (token.Kind is TokenKind.Increment or TokenKind.Decrement && target is Variable or Member or Indexer)
            {
                tokens.Take();
                target = new Step(target.At, target, token.Kind == TokenKind.Increment ? 1 : -1, false);
            }
            else
            {
                return target;
            }
        }
    }

    private Call ParseExplicitCall(Expression target)
    {
        tokens.Open();
        var arguments = new List<Argument>();
        while (tokens.Kind is not (TokenKind.ParenClose or TokenKind.CodeExit or TokenKind.End))
        {
            var name = tokens.Kind == TokenKind.Identifier && tokens.Next.Kind == TokenKind.Colon ? tokens.Take().Name : null;
            if (name != null)
            {
                tokens.Take();
            }

            if (TryParse() is not { } value)
            {
                break;
            }

            arguments.Add(new Argument(name, value));
            if (!tokens.TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        tokens.Close(TokenKind.ParenClose, ")");
        return new Call(target.At, target, arguments, true);
    }
}
