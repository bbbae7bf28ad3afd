namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Arguments: <c>f 1 x: 2</c> and <c>f(1, x: 2)</c>.</summary>
internal sealed class CallParser(TokenReader tokens, ExpressionState state, ExpressionParser expressions, OperandParser operands)
{
    /// <summary>Arguments that follow their function.</summary>
    /// <param name="options">Of a loop: these begin with the first name.</param>
    /// <returns>The target itself when there are none.</returns>
    public Expression ParseArguments(Expression target, LoopOptionParser? options)
    {
        var arguments = new List<Argument>();
        while (state.Ending != Ending.Closed && StartsArgument(arguments) && !(options != null && IsOption()))
        {
            arguments.Add(ParseArgument());
        }

        if (arguments.Exists(argument => argument.Name != null) && state.Ending == Ending.Open)
        {
            state.Ending = Ending.Pipes;
        }

        if (options != null && IsOption())
        {
            // the language gives up the last argument for the options that follow it
            arguments = arguments[..Math.Max(arguments.Count - 1, 0)];
            options.Parse();
            state.Ending = Ending.Pipes;
        }

        return arguments.Count == 0 ? target : new Call(target.At, target, arguments, false) { End = tokens.LastEnd };
    }

    public Call ParseExplicit(Expression target)
    {
        tokens.Take();
        var arguments = new List<Argument>();
        while (tokens.Kind != TokenKind.ParenClose || arguments.Count > 0)
        {
            var at = tokens.Current.Start;
            var value = expressions.TryParse() ?? expressions.Missing("An argument is missing.");
            arguments.Add(value is Named named ? new Argument(named.Name, named.Value, at) : new Argument(null, value, at));
            if (!tokens.TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        tokens.Expect(TokenKind.ParenClose, ")");
        state.Ending = Ending.Open;
        return new Call(target.At, target, arguments, true) { End = tokens.LastEnd };
    }

    /// <summary>The value behind a name is an operand, in parentheses when it is more; any other takes binary operators, and one behind a name with <c>$</c> also pipes.</summary>
    private Argument ParseArgument()
    {
        var at = tokens.Current.Start;
        var name = TakeName();
        var leavesColon = state.LeavesColon;
        state.LeavesColon |= name != null;
        state.Level++;
        var value = (name != null ? operands.ParseUnary(false) : expressions.ParseBinary(null, 0, false)) ?? expressions.Missing("An argument is missing.");
        state.Level--;
        state.LeavesColon = leavesColon;
        return value is Named named ? new Argument(named.Name, named.Value, at) : new Argument(name, value, at);
    }

    private string? TakeName()
    {
        if (tokens.Kind != TokenKind.Identifier || tokens.Next.Kind != TokenKind.Colon || tokens.Current.Name[0] == '$')
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
