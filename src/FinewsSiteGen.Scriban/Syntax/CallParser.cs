namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Arguments: <c>f 1 x: 2</c> and <c>f(1, x: 2)</c>.</summary>
internal sealed class CallParser(TokenReader tokens, ExpressionParser expressions)
{
    /// <summary>Arguments that follow their function.</summary>
    /// <param name="options">Of a loop: these begin with the first name.</param>
    public Expression ParseArguments(Expression target, LoopOptionParser? options)
    {
        var arguments = new List<Argument>();
        while (expressions.Ending != Ending.Closed && StartsArgument(arguments) && !(options != null && IsOption()))
        {
            arguments.Add(ParseArgument());
        }

        if (arguments.Exists(argument => argument.Name != null) && expressions.Ending == Ending.Open)
        {
            expressions.Ending = Ending.Pipes;
        }

        if (options != null && IsOption())
        {
            // the language gives up the last argument for the options that follow it
            arguments = arguments[..Math.Max(arguments.Count - 1, 0)];
            options.Parse();
            expressions.Ending = Ending.Pipes;
        }

        return arguments.Count == 0 ? target : new Call(target.At, target, arguments, false) { End = tokens.LastEnd };
    }

    public Call ParseExplicit(Expression target)
    {
        tokens.Open();
        var arguments = new List<Argument>();
        while (tokens.Kind != TokenKind.ParenClose || arguments.Count > 0)
        {
            var at = tokens.Current.Start;
            var name = TakeName();
            arguments.Add(new Argument(name, expressions.TryParse() ?? expressions.Missing("An argument is missing."), at));
            if (!tokens.TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        tokens.Close(TokenKind.ParenClose, ")");
        expressions.Ending = Ending.Open;
        return new Call(target.At, target, arguments, true) { End = tokens.LastEnd };
    }

    private Argument ParseArgument()
    {
        var at = tokens.Current.Start;
        if (TakeName() is { } name)
        {
            return new Argument(name, expressions.ParseNamedArgument(), at);
        }

        var value = expressions.ParseArgument();
        if (tokens.Kind == TokenKind.Colon && value is Literal && !expressions.IsThen)
        {
            tokens.ReportAt(at, "What stands before the colon is no name.", "Name a parameter, as in x: 1.");
        }

        return new Argument(null, value, at);
    }

    private string? TakeName()
    {
        if (tokens.Kind != TokenKind.Identifier || tokens.Next.Kind != TokenKind.Colon)
        {
            return null;
        }

        var name = tokens.Take().Name;
        tokens.Take();
        return name;
    }

    private bool IsOption() => tokens.Kind == TokenKind.Identifier && tokens.Current.Name[0] != '$';

    /// <summary>Behind a named argument a sign begins the next one.</summary>
    private bool StartsArgument(List<Argument> before) =>
        tokens.Kind is TokenKind.Identifier or TokenKind.Number or TokenKind.String or TokenKind.Interpolation
            or TokenKind.ParenOpen or TokenKind.BracketOpen or TokenKind.BraceOpen or TokenKind.Not or TokenKind.At or TokenKind.Caret
        || (tokens.Kind is TokenKind.Plus or TokenKind.Minus && before is [.., { Name: not null }]);
}
