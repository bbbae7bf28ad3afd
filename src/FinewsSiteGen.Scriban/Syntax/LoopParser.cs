namespace FinewsSiteGen.Scriban.Syntax;

/// <summary><c>for</c>, <c>tablerow</c>, <c>while</c> and <c>case</c>.</summary>
internal sealed class LoopParser(TokenReader tokens, ExpressionParser expressions, Func<string, Block> parseBlock)
{
    public Statement? ParseFor(bool isTable)
    {
        var keyword = isTable ? "tablerow" : "for";
        var at = tokens.Take().Start;
        var item = tokens.Kind == TokenKind.Identifier ? new Variable(tokens.Current.Start, tokens.Take().Name) : null;
        if (item == null || !tokens.Is("in"))
        {
            if (tokens.Kind is TokenKind.CodeExit)
            {
                tokens.Report($"A variable is missing after {keyword}.", $"Write {keyword} item in list.");
            }
            else
            {
                tokens.ReportAt(at, item == null ? $"A variable is missing after {keyword}." : "The word in is missing.", $"Write {keyword} item in list.");
            }
        }
        else
        {
            tokens.Take();
        }

        var options = new LoopOptions(expressions.Parse("in"));
        SkipToEnd();
        var body = parseBlock(keyword);
        var otherwise = ParseElse();
        TakeEnd(keyword);
        return new For(at, item ?? new Variable(at, "_"), options.List, options.Offset, options.Limit, options.IsReversed, body, otherwise, isTable, options.Columns);
    }

    public While ParseWhile()
    {
        var at = tokens.Take().Start;
        var condition = expressions.Parse("while");
        SkipToEnd();
        var body = parseBlock("while");
        TakeEnd("while");
        return new While(at, condition, body);
    }

    public Case ParseCase()
    {
        var at = tokens.Take().Start;
        var subject = expressions.Parse("case");
        if (tokens.Kind == TokenKind.Assign)
        {
            tokens.ReportAt(subject.At, "An assignment is no value.", "Write the assignment before the case.");
        }

        SkipToEnd();
        var before = parseBlock("case");
        before = before with { Statements = [.. before.Statements.Where(statement => statement is not Text)] };
        var branches = new List<(IReadOnlyList<Expression>, Block)>();
        if (tokens.Is("else") || before.Statements.Any(IsAssignment))
        {
            var offset = tokens.Is("else") ? tokens.Current.Start : before.Statements.First(IsAssignment).At;
            tokens.ReportAt(offset, "A case begins with when.", "Write {{ when value }} first.");
        }

        while (tokens.Is("when"))
        {
            tokens.Take();
            branches.Add((ParseValues(), parseBlock("when")));
        }

        var otherwise = ParseElse();
        TakeEnd("case");
        return new Case(at, subject, before, branches, otherwise);
    }

    private static bool IsAssignment(Statement statement) => statement is Assignment or Indented { Inner: Assignment };

    private List<Expression> ParseValues()
    {
        var values = new List<Expression>();
        do
        {
            values.Add(expressions.ParseValue("when"));
        }
        while (tokens.TryTake(TokenKind.Comma) || tokens.TryTake(TokenKind.Or));
        SkipToEnd();
        return values;
    }

    private Block? ParseElse()
    {
        if (!tokens.Is("else"))
        {
            return null;
        }

        tokens.Take();
        return parseBlock("else");
    }

    private void TakeEnd(string owner)
    {
        if (tokens.Is("end"))
        {
            tokens.Take();
        }
        else if (tokens.Kind != TokenKind.End)
        {
            tokens.Report($"The {tokens.Current.Name} stands where the end of the {owner} is expected.", "Add {{ end }}.");
        }
    }

    private void SkipToEnd()
    {
        if (tokens.Kind is not (TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.End))
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where the end of the statement is expected.", "End the statement with a line break, ; or }}.");
            while (tokens.Kind is not (TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.End))
            {
                tokens.Take();
            }
        }
    }
}

/// <summary>Takes <c>offset: limit: cols: reversed</c> off the end of what a loop walks over.</summary>
internal sealed class LoopOptions
{
    public LoopOptions(Expression list)
    {
        List = list;
        if (list is not Call { IsExplicit: false } call)
        {
            return;
        }

        var arguments = call.Arguments.Where(argument => !TryTake(argument)).ToList();
        List = arguments.Count == call.Arguments.Count ? list : arguments.Count == 0 ? call.Target : call with { Arguments = arguments };
    }

    public Expression List { get; }

    public Expression? Offset { get; private set; }

    public Expression? Limit { get; private set; }

    public Expression? Columns { get; private set; }

    public bool IsReversed { get; private set; }

    private bool TryTake(Argument argument)
    {
        switch (argument)
        {
            case { Name: "offset" }:
                Offset = argument.Value;
                return true;
            case { Name: "limit" }:
                Limit = argument.Value;
                return true;
            case { Name: "cols" }:
                Columns = argument.Value;
                return true;
            case { Name: null, Value: Variable { Name: "reversed" } }:
                IsReversed = true;
                return true;
            default:
                return false;
        }
    }
}
