namespace FinewsSiteGen.Scriban.Syntax;

/// <summary><c>for</c>, <c>tablerow</c>, <c>while</c> and <c>case</c>.</summary>
/// <param name="parseIf">Reads an <c>if</c> whose word was taken, with its <c>end</c>.</param>
internal sealed class LoopParser(TokenReader tokens, ExpressionParser expressions, Func<string, Block> parseBlock, Action<string> takeEnd, Func<int, If> parseIf)
{
    public Statement? ParseFor(bool isTable)
    {
        var keyword = isTable ? "tablerow" : "for";
        var at = tokens.Take().Start;
        tokens.RefuseBlock(at);
        var item = ParseItem(at, keyword);
        if (item != null && !tokens.Is("in"))
        {
            tokens.ReportAt(at, "The word in is missing.", $"Write {keyword} item in list.");
        }
        else if (item != null)
        {
            tokens.Take();
        }

        tokens.RefuseBlock(at);
        var options = new LoopOptionParser(tokens, expressions);
        var list = expressions.ParseLoopList(options);
        tokens.EndStatement(report: true);
        var body = parseBlock(keyword);
        var otherwise = ParseTail(keyword);
        return new For(at, item ?? new Variable(at, "_"), list, options.Options, body, otherwise, isTable);
    }

    private Expression? ParseItem(int at, string keyword)
    {
        var item = expressions.ParseTarget();
        if (item is Variable or Member or Indexer or Group or This)
        {
            return item;
        }

        tokens.ReportAt(item == null && !StartsExpression() ? tokens.Current.Start : at, $"A variable is missing after {keyword}.", $"Write {keyword} item in list.");
        return null;
    }

    private bool StartsExpression() => tokens.Kind is TokenKind.At or TokenKind.Not or TokenKind.Minus or TokenKind.Plus or TokenKind.Caret;

    public While ParseWhile()
    {
        var at = tokens.Take().Start;
        tokens.RefuseBlock(at);
        var condition = expressions.ParseCondition("while");
        tokens.EndStatement(report: true);
        var body = parseBlock("while");
        takeEnd("while");
        return new While(at, condition, body);
    }

    public Case ParseCase()
    {
        var at = tokens.Take().Start;
        tokens.RefuseBlock(at);
        var subject = expressions.ParseCondition("case");
        tokens.EndStatement(report: true);
        var before = parseBlock("case");
        before = before with { Statements = [.. before.Statements.Where(statement => statement is not Text)] };
        var branches = new List<WhenBranch>();
        if (tokens.Is("else"))
        {
            takeEnd("case");
            return new Case(at, subject, before, branches, null);
        }

        while (tokens.Is("when"))
        {
            var when = tokens.Take().Start;
            tokens.RefuseBlock(when);
            branches.Add(new WhenBranch(when, ParseValues(), parseBlock("when")));
        }

        return new Case(at, subject, before, branches, ParseTail("case"));
    }

    private List<Expression> ParseValues()
    {
        var values = new List<Expression> { expressions.ParseValue() ?? expressions.Missing("An expression is missing after when.") };
        while ((tokens.TryTake(TokenKind.Comma) || tokens.TryTake(TokenKind.Or)) && expressions.ParseValue() is { } value)
        {
            values.Add(value);
        }

        tokens.EndStatement(report: true);
        return values;
    }

    /// <summary>The else, if there is one, and the end.</summary>
    private Block? ParseTail(string owner)
    {
        if (!tokens.Is("else"))
        {
            takeEnd(owner);
            return null;
        }

        tokens.Take();
        if (tokens.Is("if"))
        {
            if (owner != "case")
            {
                tokens.Report($"The else of a {owner} has no condition.", "Write an if of its own behind the else.");
            }

            return new Block(tokens.Current.Start, [parseIf(tokens.Take().Start)]);
        }

        tokens.EndStatement(report: true);
        var otherwise = parseBlock("else");
        takeEnd(owner);
        return otherwise;
    }
}
