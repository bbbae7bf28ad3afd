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
    private readonly Func<int, FunctionShape> parseFunction;
    private readonly PrimaryParser primaries;
    private readonly BracketParser brackets;
    private readonly CallParser calls;
    private int depth;
    private int links;

    /// <summary>Set until the first operand of what a loop walks over is read: the names behind it are options of the loop.</summary>
    private LoopOptionParser? loop;

    /// <summary>No calls are read, only operands.</summary>
    private bool isPlain;

    /// <summary>Whether <c>||</c> separates values here.</summary>
    private bool separatesOr;

    /// <summary>What <see cref="IsThen"/> will be in the expression that is read next.</summary>
    private bool opensThen;

    /// <summary>What <see cref="separatesOr"/> will be in the expression that is read next.</summary>
    private bool leavesOr;

    public ExpressionParser(TokenReader tokens, Func<int, FunctionShape> parseFunction)
    {
        this.tokens = tokens;
        this.parseFunction = parseFunction;
        primaries = new PrimaryParser(tokens);
        brackets = new BracketParser(tokens, primaries, this);
        calls = new CallParser(tokens, this);
    }

    /// <summary>What may still follow in the expression that is being read.</summary>
    public Ending Ending { get; set; }

    /// <summary>Whether what is read stands between the <c>?</c> and the <c>:</c> of a condition, or a pipe.</summary>
    public bool IsThen { get; private set; }

    /// <returns><see langword="null"/> when there is no expression; nothing is reported then.</returns>
    public Expression? TryParse()
    {
        var value = TryParseStatement();
        if (value != null && tokens.IsAssignment)
        {
            tokens.ReportAt(value.Last.Start, "An assignment is no value.", "Write each assignment as a statement of its own, or == to compare.");
        }

        return value;
    }

    /// <summary>As <see cref="TryParse"/>, but an assignment may follow.</summary>
    public Expression? TryParseStatement()
    {
        if (++depth > DepthLimit)
        {
            tokens.Report($"Expressions are nested deeper than {DepthLimit}.", "Split the expression with variables.");
            depth--;
            return null;
        }

        var outer = (links, isPlain, separatesOr, IsThen);
        (Ending, isPlain, separatesOr, leavesOr, IsThen, opensThen) = (Ending.Open, false, leavesOr, false, opensThen, false);
        var left = ParsePipes(ParseBinary(null, 0, true));
        (links, isPlain, separatesOr, IsThen) = outer;
        depth--;
        return left;
    }

    public Expression Parse(string expectedBy) => TryParse() ?? Missing($"An expression is missing after {expectedBy}.");

    /// <summary>What a loop walks over.</summary>
    /// <param name="options">Given each option that stands behind the first operand.</param>
    public Expression ParseLoopList(LoopOptionParser options)
    {
        loop = options;
        var list = Parse("in");
        loop = null;
        return list;
    }

    /// <summary>The value of an option: an operand, in parentheses when it is more.</summary>
    public Expression ParseOptionValue()
    {
        isPlain = true;
        var value = ParseUnary(false) ?? Missing("A value is missing after the colon.");
        isPlain = false;
        return value;
    }

    /// <summary>What a loop gives its items to.</summary>
    public Expression? ParseTarget()
    {
        (Ending, isPlain) = (Ending.Open, true);
        var target = ParsePrimary();
        isPlain = false;
        return target;
    }

    /// <summary>One value of a list that <c>,</c> or <c>||</c> separates.</summary>
    /// <returns><see langword="null"/> when there is none; nothing is reported then.</returns>
    public Expression? ParseValue()
    {
        leavesOr = true;
        var value = TryParse();
        leavesOr = false;
        return value;
    }

    /// <summary>Counts what goes on with an expression: operators, pipes and members nest as deep as they are many.</summary>
    private bool MayGoOn()
    {
        if (++links == LinkLimit)
        {
            tokens.Report($"The expression has more than {LinkLimit} operators.", "Split the expression with variables.");
        }

        return links < LinkLimit;
    }

    public Literal Missing(string message)
    {
        tokens.Report(message, "Write an expression there.");
        return new Literal(tokens.Current.Start, Value.Null);
    }

    private Expression? ParsePipes(Expression? left)
    {
        while (left != null && Ending != Ending.Closed)
        {
            if (tokens.Kind is TokenKind.Pipe or TokenKind.PipeGreater && MayGoOn())
            {
                (Ending, IsThen) = (Ending.Open, false);
                var at = tokens.Take().Start;
                tokens.SkipNewLines();
                var target = ParseUnary(true) ?? Missing("A function is missing after the pipe.");
                left = ParseBinary(new Pipe(at, left, target), 0, true);
            }
            else if (tokens.Kind == TokenKind.Question && Ending == Ending.Open)
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
        opensThen = true;
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
        while (left != null && Ending == Ending.Open && PrecedenceHere() is var precedence && precedence > above && MayGoOn())
        {
            var symbol = tokens.Take();
            var right = ParseBinary(null, precedence, mayCall)
                ?? Missing($"An operand is missing after {tokens.Describe(symbol)}.");
            left = new Binary(left.At, symbol.Kind, left, right, symbol.Start);
        }

        return left;
    }

    private int PrecedenceHere() => separatesOr && tokens.Kind == TokenKind.Or ? 0 : Precedence.Of(tokens.Kind);

    private Expression? ParseUnary(bool mayCall)
    {
        if (tokens.Kind is not (TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.Caret or TokenKind.At or TokenKind.Increment or TokenKind.Decrement))
        {
            return ParseCall(mayCall);
        }

        loop = null;
        var symbol = tokens.Take();
        if (++depth > DepthLimit)
        {
            return Missing($"Expressions are nested deeper than {DepthLimit}.");
        }

        var operand = ParseUnary(mayCall || symbol.Kind != TokenKind.At) ?? Missing($"An operand is missing after {tokens.Describe(symbol)}.");
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
        var options = loop;
        loop = null;
        var target = ParsePrimary();
        return target == null || !mayCall || Ending == Ending.Closed ? target : calls.ParseArguments(target, options);
    }

    /// <summary>An argument that follows its function: calls and pipes in it stand in parentheses.</summary>
    public Expression ParseArgument() => ParseBinary(null, 0, false) ?? Missing("An argument is missing.");

    /// <summary>An argument behind its name: an operand, in parentheses when it is more.</summary>
    public Expression ParseNamedArgument() => ParseUnary(false) ?? Missing("An argument is missing.");

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

        Ending = start is FunctionLiteral ? Ending.Closed : Ending.Open;
        return start == null ? null : ParsePostfix(start);
    }

    private FunctionLiteral ParseFunction(Token token)
    {
        var outer = tokens.LeaveBrackets();
        var shape = parseFunction(token.Start);
        tokens.EnterBrackets(outer);
        return new FunctionLiteral(token.Start, shape);
    }

    private Interpolation ParseInterpolation(Token token)
    {
        var parts = new List<Expression>();
        var piece = (InterpolationPiece)tokens.Take().Value!;
        parts.Add(new Literal(token.Start, Value.Of(piece.Text)));
        while (piece.Opens)
        {
            parts.Add(Parse("{"));
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
        while (Ending == Ending.Open)
        {
            var token = tokens.Current;
            if (token.Kind is TokenKind.Dot or TokenKind.QuestionDot && MayGoOn())
            {
                target = primaries.Member(target);
            }
            else if (token.Kind == TokenKind.BracketOpen && !token.Spaced && target is not (ArrayLiteral or ObjectLiteral or Interpolation) && MayGoOn())
            {
                tokens.Open();
                var index = Parse("[");
                tokens.Close(TokenKind.BracketClose, "]");
                target = new Indexer(target.At, target, index) { End = tokens.LastEnd };
                Ending = Ending.Open;
            }
            else if (token.Kind == TokenKind.ParenOpen && !token.Spaced && !isPlain && MayGoOn())
            {
                target = calls.ParseExplicit(target);
            }
            else if (token.Kind is TokenKind.Increment or TokenKind.Decrement && target is not Step)
            {
                CheckStep(target);
                tokens.Take();
                target = new Step(target.At, target, token.Kind == TokenKind.Increment ? 1 : -1, false);
            }
            else
            {
                break;
            }
        }

        return target;
    }

    private void CheckStep(Expression target)
    {
        if (target is not (Variable or Member or Indexer or LoopVariable or Group { Inner: Variable or Member or Indexer }))
        {
            tokens.Report("Only what can be assigned can be counted up or down.", "Write a variable or a member.");
        }
    }
}

/// <summary>What may still follow an expression.</summary>
internal enum Ending
{
    Open,

    /// <summary>Only pipes, as behind named arguments and the options of a loop.</summary>
    Pipes,

    /// <summary>Nothing, as behind <c>do … end</c>.</summary>
    Closed,
}
