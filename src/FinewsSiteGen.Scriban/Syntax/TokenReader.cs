namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Walks over tokens; inside square brackets and braces line breaks are no tokens.</summary>
internal sealed class TokenReader(TemplateSource source, IReadOnlyList<Token> tokens, ErrorList errors)
{
    private int at;
    private int brackets;

    public TemplateSource Source => source;

    public ErrorList Errors => errors;

    public Token Current => tokens[at];

    public TokenKind Kind => tokens[at].Kind;

    /// <summary>Of the current token, for <see cref="Since"/>.</summary>
    public int Index => at;

    /// <summary>The token behind the current one.</summary>
    public Token Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    /// <summary>Where the last taken token ends.</summary>
    public int LastEnd => at == 0 ? 0 : tokens[at - 1].End;

    public Token Take()
    {
        var token = tokens[at];
        at = Math.Min(at + 1, tokens.Count - 1);
        SkipBreaks();
        return token;
    }

    /// <summary>All tokens from an index on that were taken.</summary>
    public IReadOnlyList<Token> Since(int index) => [.. tokens.Skip(index).Take(at - index)];

    public bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    public bool TryTakeWord(string name)
    {
        var isThere = Is(name);
        if (isThere)
        {
            Take();
        }

        return isThere;
    }

    public bool Is(string name) => Kind == TokenKind.Identifier && Current.Name == name;

    /// <summary>Takes a bracket or brace inside of which line breaks are no tokens.</summary>
    public void Open()
    {
        brackets++;
        Take();
    }

    /// <summary>Takes the end of what <see cref="Open"/> began.</summary>
    public void Close(TokenKind kind, string closing)
    {
        brackets--;
        Expect(kind, closing);
    }

    /// <summary>Takes a token that must stand here.</summary>
    public void Expect(TokenKind kind, string text)
    {
        if (!TryTake(kind))
        {
            Report($"{Describe(Current)} stands where {text} is expected.", $"Add {text}.");
        }
    }

    public bool IsStatementEnd => Kind is TokenKind.CodeExit or TokenKind.NewLine or TokenKind.Semicolon or TokenKind.End or TokenKind.Text;

    /// <summary>Skips what is left of a statement.</summary>
    /// <param name="report">Whether it is an error that something is left.</param>
    public void EndStatement(bool report)
    {
        if (Kind is TokenKind.Increment or TokenKind.Decrement && report)
        {
            Report($"{Describe(Current)} stands behind what cannot be counted.", "Write a variable, a member or an item before it.");
        }
        else if (!IsStatementEnd && report)
        {
            Report($"{Describe(Current)} stands where the end of the statement is expected.", "End the statement with a line break, ; or }}.");
        }

        while (!IsStatementEnd)
        {
            Take();
        }
    }

    /// <summary>Statements inside brackets end at line breaks again.</summary>
    public int LeaveBrackets() => (brackets, brackets = 0).Item1;

    public void EnterBrackets(int depth)
    {
        brackets = depth;
        SkipBreaks();
    }

    public void SkipNewLines()
    {
        while (Kind == TokenKind.NewLine)
        {
            Take();
        }
    }

    /// <summary>Reports a <c>$$</c> that a statement is given as its value.</summary>
    /// <param name="statement">Where the statement stands.</param>
    public void RefuseBlock(int statement)
    {
        if (Is("$$"))
        {
            ReportAt(statement, "The block $$ is no value.", "Write $$ as a statement of its own; capture it to use its text.");
        }
    }

    /// <summary>Says what is wrong with the current token. What cannot be read at all says it itself.</summary>
    public void Report(string message, string cure)
    {
        if (Current.Value is LexicalProblem problem)
        {
            ReportAt(problem.Offset, problem.Message, problem.Cure);
        }
        else
        {
            ReportAt(Current.Start, message, cure);
        }
    }

    public void ReportAt(int offset, string message, string cure) =>
        errors.Add(new Location(source, offset), TemplateErrorKind.Syntax, message, cure);

    public string Describe(Token token) => token.Kind switch
    {
        TokenKind.End => "The end of the template",
        TokenKind.NewLine => "The end of the line",
        TokenKind.Text => "Text",
        _ => source.Text[token.Start..Math.Min(token.End, source.Text.Length)],
    };

    private void SkipBreaks()
    {
        while (brackets > 0 && tokens[at].Kind == TokenKind.NewLine)
        {
            at++;
        }
    }
}
