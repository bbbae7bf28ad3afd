namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Statements without a body.</summary>
internal sealed class LineParser(TokenReader tokens, ExpressionParser expressions, FunctionParser functions)
{
    public Return ParseReturn()
    {
        var at = tokens.Take().Start;
        tokens.RefuseBlock(at);
        return new Return(at, tokens.IsStatementEnd ? null : expressions.Parse("ret"));
    }

    public Import ParseImport()
    {
        var at = tokens.Take().Start;
        tokens.RefuseBlock(at);
        return new Import(at, expressions.Parse("import"));
    }

    public ReadOnly? ParseReadOnly()
    {
        var at = tokens.Take().Start;
        if (FunctionParser.IsName(tokens.Current))
        {
            var name = tokens.Take();
            return new ReadOnly(at, new Variable(name.Start, name.Name));
        }

        tokens.ReportAt(at, "Only a variable can be made readonly.", "Write readonly and the name of a variable.");
        return null;
    }

    /// <summary>An expression, an assignment or <c>f(x) = …</c>.</summary>
    public Statement? ParseExpression()
    {
        var (start, first) = (tokens.Current.Start, tokens.Index);
        return expressions.TryParse() switch
        {
            null => null,
            Assign assign => functions.TryDeclare(assign, first) ?? new Assignment(assign.At, assign.Target, assign.Operator, assign.Value),
            var value => new ExpressionStatement(start, tokens.LastEnd, value),
        };
    }
}
