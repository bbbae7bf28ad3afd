namespace FinewsSiteGen.Scriban.Syntax;

/// <summary><c>func</c>, <c>do</c> and <c>f(x) = …</c>.</summary>
internal sealed class FunctionParser(TokenReader tokens, Func<string, Block> parseBlock)
{
    public ExpressionParser Expressions { get; set; } = null!;

    public Statement? ParseDeclaration()
    {
        var at = tokens.Take().Start;
        if (tokens.Kind != TokenKind.Identifier)
        {
            tokens.Report("A name is missing after func.", "Write func and a name.");
            return null;
        }

        var name = tokens.Take();
        return new FunctionDeclaration(at, new Variable(name.Start, name.Name), Parse(at, name.Name, true));
    }

    /// <param name="mayHaveParameters">A <c>do</c> has none.</param>
    public FunctionShape Parse(int at, string name, bool mayHaveParameters)
    {
        if (!mayHaveParameters)
        {
            tokens.Take();
        }

        var rest = false;
        var parameters = tokens.Kind == TokenKind.ParenOpen ? ParseParameters(out rest) : null;
        if (tokens.Kind is not (TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.End))
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where the end of the statement is expected.", "Write a single name after func.");
        }

        var body = parseBlock(name == "do" ? "do" : "func");
        if (tokens.Is("end"))
        {
            tokens.Take();
        }

        return new FunctionShape(name, parameters, rest, body);
    }

    /// <summary><c>f(x, y) = x + y</c>.</summary>
    public static Statement? TryDeclare(Expression target, TokenKind operation, Expression value)
    {
        if (operation != TokenKind.Assign || target is not Call { IsExplicit: true, Target: Variable name } call
            || !call.Arguments.All(argument => argument is { Name: null, Value: Variable }))
        {
            return null;
        }

        var parameters = call.Arguments.Select(argument => new ParameterShape(((Variable)argument.Value).Name, null)).ToList();
        var body = new Block(value.At, [new Return(value.At, value)]);
        return new FunctionDeclaration(target.At, name, new FunctionShape(name.Name, parameters, false, body));
    }

    private List<ParameterShape> ParseParameters(out bool rest)
    {
        rest = false;
        tokens.Open();
        var parameters = new List<ParameterShape>();
        while (tokens.Kind == TokenKind.Identifier)
        {
            if (rest)
            {
                tokens.Report("Nothing may follow the parameter that takes the rest.", "Move it to the end.");
            }

            var name = tokens.Take().Name;
            rest |= tokens.TryTake(TokenKind.Ellipsis);
            var optional = tokens.TryTake(TokenKind.Assign) ? Expressions.Parse("=") : null;
            if (optional == null && !rest && parameters is [.., { Default: not null }])
            {
                tokens.Report($"The parameter {name} needs a value like the one before it.", $"Write {name} = value.");
            }

            parameters.Add(new ParameterShape(name, optional));
            if (!tokens.TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        tokens.Close(TokenKind.ParenClose, ")");
        return parameters;
    }
}
