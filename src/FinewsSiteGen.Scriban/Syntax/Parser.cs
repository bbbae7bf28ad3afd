namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Statements. Goes on after an error, so that all errors of a template are told at once.</summary>
internal sealed class Parser
{
    /// <summary>Deeper blocks are refused, so that no template can exhaust the stack.</summary>
    private const int DepthLimit = 100;

    private readonly TokenReader tokens;
    private readonly ExpressionParser expressions;
    private readonly LoopParser loops;
    private readonly LineParser lines;
    private string indent = "";
    private int depth;

    private Parser(TokenReader tokens)
    {
        this.tokens = tokens;
        var functions = new FunctionParser(tokens, ParseBlock, TakeEnd);
        expressions = new ExpressionParser(tokens, functions.ParseLiteral);
        functions.Expressions = expressions;
        loops = new LoopParser(tokens, expressions, ParseBlock, TakeEnd, ParseIf);
        lines = new LineParser(tokens, expressions, functions);
        Functions = functions;
    }

    private FunctionParser Functions { get; }

    public static Block Parse(TemplateSource source, ErrorList errors)
    {
        var late = new ErrorList();
        var parser = new Parser(new TokenReader(source, new Lexer(source, late).Scan(), errors));
        var statements = new List<Statement>();
        while (true)
        {
            statements.AddRange(parser.ParseStatements());
            if (parser.tokens.Kind == TokenKind.End)
            {
                errors.AddRange(late.InOrder());
                return new Block(0, statements);
            }

            parser.SkipStray();
        }
    }

    /// <summary>An <c>end</c>, <c>else</c> or <c>when</c> that nothing was opened for.</summary>
    /// <param name="owner">The block whose end is expected; empty outside of blocks.</param>
    private void SkipStray(string owner = "")
    {
        var stray = tokens.Take();
        const string Cure = "Remove it, or open a block before it.";
        if (stray.Name == "end")
        {
            var isWhole = tokens.IsStatementEnd;
            tokens.EndStatement(report: true);
            var isSeparated = tokens.Kind is TokenKind.Semicolon or TokenKind.NewLine;
            if (isWhole)
            {
                tokens.ReportAt(isSeparated ? tokens.Take().Start : stray.End - 1, "The end belongs to no block.", Cure);
            }

            return;
        }

        if (stray.Name == "when" || tokens.Is("if"))
        {
            tokens.TryTakeWord("if");
            expressions.Parse(stray.Name);
        }

        tokens.EndStatement(report: true);
        ParseBlock(stray.Name);
        if (tokens.Kind != TokenKind.End)
        {
            if (tokens.TryTakeWord("end"))
            {
                tokens.EndStatement(report: true);
            }

            ReportStray(stray, owner, Cure);
        }
    }

    private void ReportStray(Token stray, string owner, string cure)
    {
        if (owner.Length == 0)
        {
            tokens.ReportAt(stray.Start, $"The {stray.Name} belongs to no block.", cure);
        }
        else
        {
            tokens.ReportAt(stray.Start, $"The {stray.Name} stands where the end of the {owner} is expected.", owner == "case" ? "Add {{ end }}, or begin the case with {{ when value }}." : "Add {{ end }}, or remove it.");
        }
    }

    /// <summary>Up to the <c>end</c>, <c>else</c> or <c>when</c> that closes the block; it is left to the caller.</summary>
    private Block ParseBlock(string owner)
    {
        var at = tokens.Current.Start;
        if (++depth > DepthLimit)
        {
            tokens.Report($"Blocks are nested deeper than {DepthLimit}.", "Move inner blocks to a template of their own and include it.");
            SkipAll();
        }

        var outer = indent;
        var block = new Block(at, ParseStatements(owner));
        indent = outer;
        depth--;
        if (tokens.Kind == TokenKind.End)
        {
            tokens.Report($"The {owner} is not closed.", "Add {{ end }}.");
        }

        return block;
    }

    private void SkipAll()
    {
        while (tokens.Kind != TokenKind.End)
        {
            tokens.Take();
        }
    }

    private List<Statement> ParseStatements(string owner = "")
    {
        var statements = new List<Statement>();
        while (true)
        {
            switch (tokens.Kind)
            {
                case TokenKind.End:
                    return statements;
                case TokenKind.Text:
                    statements.Add(new Text(tokens.Current.Start, tokens.Take().Name));
                    break;
                case TokenKind.CodeEnter:
                    indent = (string?)tokens.Take().Value ?? "";
                    break;
                case TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon:
                    tokens.Take();
                    break;
                case TokenKind.Identifier when tokens.Current.Name is "end" or "else" or "when":
                    return statements;
                default:
                    if (owner == "case" && tokens.Kind == TokenKind.Identifier)
                    {
                        tokens.Report($"{tokens.Describe(tokens.Current)} stands before the first when.", "Move it into a when, or before the case.");
                    }

                    var before = indent;
                    if (ParseStatement() is { } statement)
                    {
                        statements.Add(before.Length == 0 ? statement : statement with { Indent = before });
                    }

                    break;
            }
        }
    }

    private Statement? ParseStatement()
    {
        var token = tokens.Current;
        var errorsBefore = tokens.Errors.Count;
        var statement = token.Kind == TokenKind.Identifier && !IsLoopVariable(token) ? ParseKeyword(token) : null;
        statement ??= lines.ParseExpression();
        if (statement == null && tokens.Errors.Count == errorsBefore)
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} does not begin a statement.", "Remove it.");
        }

        tokens.EndStatement(report: tokens.Errors.Count == errorsBefore);
        return statement;
    }

    private bool IsLoopVariable(Token token) => token.Name is "for" or "while" or "tablerow" && tokens.Next.Kind == TokenKind.Dot;

    private Statement? ParseKeyword(Token token)
    {
        switch (token.Name)
        {
            case "if": return ParseIf(tokens.Take().Start);
            case "for" or "tablerow": return loops.ParseFor(token.Name == "tablerow");
            case "while": return loops.ParseWhile();
            case "case": return loops.ParseCase();
            case "capture": return ParseWithBody("capture", (at, target, body) => new Capture(at, target, body));
            case "with": return ParseWithBody("with", (at, target, body) => new With(at, target, body));
            case "wrap": return ParseWithBody("wrap", (at, target, body) => new Wrap(at, target, body, tokens.LastEnd));
            case "break": return new Break(tokens.Take().Start);
            case "continue": return new Continue(tokens.Take().Start);
            case "ret": return lines.ParseReturn();
            case "import": return lines.ParseImport();
            case "readonly": return lines.ParseReadOnly();
            case "func": return Functions.ParseDeclaration();
            case "$$": return new BlockCall(tokens.Take().Start);
            default: return null;
        }
    }

    private If ParseIf(int at)
    {
        var branches = new List<(Expression, Block)>();
        Block? otherwise = null;
        var condition = ParseCondition(at, "if");
        while (true)
        {
            branches.Add((condition, ParseBlock("if")));
            if (!tokens.Is("else"))
            {
                break;
            }

            tokens.Take();
            if (!tokens.Is("if"))
            {
                tokens.EndStatement(report: true);
                otherwise = ParseBlock("else");
                break;
            }

            condition = ParseCondition(tokens.Take().Start, "else if");
        }

        TakeEnd("if");
        return new If(at, branches, otherwise);
    }

    /// <param name="at">Of the <c>if</c>.</param>
    private Expression ParseCondition(int at, string after)
    {
        tokens.RefuseBlock(at);
        var condition = expressions.ParseCondition(after);
        tokens.EndStatement(report: true);
        return condition;
    }

    /// <summary>The end of a block, behind all that does not belong to it.</summary>
    private void TakeEnd(string owner)
    {
        while (tokens.Kind != TokenKind.End && !tokens.Is("end"))
        {
            SkipStray(owner);
            ParseStatements(owner);
        }

        tokens.TryTakeWord("end");
    }

    private Statement ParseWithBody(string keyword, Func<int, Expression, Block, Statement> create)
    {
        var at = tokens.Take().Start;
        tokens.RefuseBlock(at);
        var target = expressions.Parse(keyword);
        tokens.EndStatement(report: true);
        var body = ParseBlock(keyword);
        TakeEnd(keyword);
        return create(at, target, body);
    }
}
