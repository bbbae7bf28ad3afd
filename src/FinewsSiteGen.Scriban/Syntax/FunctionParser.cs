namespace FinewsSiteGen.Scriban.Syntax;

/// <summary><c>func</c>, <c>do</c> and <c>f(x) = …</c>.</summary>
internal sealed class FunctionParser(TokenReader tokens, Func<string, Block> parseBlock, Action<string> takeEnd)
{
    public ExpressionParser Expressions { get; set; } = null!;

    public Statement? ParseDeclaration()
    {
        var first = tokens.Index;
        var at = tokens.Take().Start;
        if (!IsName(tokens.Current))
        {
            tokens.ReportAt(at, "A name is missing after func.", "Write func and a name.");
            return null;
        }

        var name = tokens.Take();
        return new FunctionDeclaration(at, new Variable(name.Start, name.Name), Parse(at, first, name.Name));
    }

    public FunctionShape ParseLiteral(int at)
    {
        var first = tokens.Index;
        tokens.Take();
        return Parse(at, first, null);
    }

    /// <summary>From the parameters on.</summary>
    /// <param name="first">Index of the function's first token.</param>
    private FunctionShape Parse(int at, int first, string? name)
    {
        var rest = false;
        var parameters = tokens.Kind == TokenKind.ParenOpen ? ParseParameters(at, out rest) : null;
        if (!tokens.IsStatementEnd)
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where the end of the statement is expected.", "Write a single name after func.");
        }

        var owner = name == null ? "do" : "func";
        var body = parseBlock(owner);
        takeEnd(owner);

        return new FunctionShape(name, parameters, rest, body, new FunctionText(tokens.Source, tokens.Since(first)));
    }

    /// <summary><c>f(x, y) = x + y</c>.</summary>
    /// <param name="first">Index of the statement's first token.</param>
    public Statement? TryDeclare(Assign assign, int first)
    {
        if (assign.Operator != TokenKind.Assign || !Assign.MayDeclare(assign.Target))
        {
            return null;
        }

        var call = (Call)assign.Target;
        var name = (Variable)call.Target;
        var parameters = call.Arguments.Select(argument => new ParameterShape(((Variable)argument.Value).Name, null)).ToList();
        var body = new Block(assign.Value.At, [new Return(assign.Value.At, assign.Value)]);
        return new FunctionDeclaration(call.At, name, new FunctionShape(name.Name, parameters, false, body, new FunctionText(tokens.Source, tokens.Since(first))));
    }

    /// <summary>Whether a variable may be called so.</summary>
    public static bool IsName(Token token) =>
        token.Kind == TokenKind.Identifier && token.Name is not ("this" or "null" or "true" or "false")
        && !(token.Name.Length > 1 && token.Name[0] == '$' && char.IsAsciiDigit(token.Name[1]));

    private List<ParameterShape> ParseParameters(int at, out bool rest)
    {
        rest = false;
        tokens.Take();
        var parameters = new List<ParameterShape>();
        while (tokens.Kind != TokenKind.ParenClose || parameters.Count > 0)
        {
            if (ParseParameter(at, parameters, ref rest) is not { } parameter)
            {
                break;
            }

            parameters.Add(parameter);
            if (!tokens.TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        tokens.Expect(TokenKind.ParenClose, ")");
        return parameters;
    }

    private ParameterShape? ParseParameter(int at, List<ParameterShape> before, ref bool rest)
    {
        var name = tokens.Current;
        if (!IsName(name) || name.Name[0] == '$')
        {
            var isLiteral = name.Kind is TokenKind.Number or TokenKind.String || (name.Kind == TokenKind.Identifier && name.Name[0] != '$');
            tokens.ReportAt(isLiteral ? at : name.Start, "A parameter is no plain name.", "Write a name without $.");
            return null;
        }

        tokens.Take();
        var mustBeOptional = before is [.., { Default: not null }];
        var takesRest = tokens.TryTake(TokenKind.Ellipsis);
        var optional = !takesRest && tokens.TryTake(TokenKind.Assign) ? Expressions.Parse("=") : null;
        if (optional is not (null or Literal))
        {
            tokens.ReportAt(name.Start, $"The value of the parameter {name.Name} is no literal.", "Write a number, a text, true, false or null.");
        }

        if (rest || (optional == null && !takesRest && mustBeOptional))
        {
            var after = rest ? "the one that takes the rest" : "one that may be left out";
            tokens.ReportAt(name.Start, $"The parameter {name.Name} stands behind {after}.", "Move it before that.");
        }

        rest |= takesRest;
        return new ParameterShape(name.Name, optional);
    }
}
