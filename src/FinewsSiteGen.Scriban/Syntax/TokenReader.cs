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

    /// <summary>The token behind the current one.</summary>
    public Token Next => tokens[Math.Min(at + 1, tokens.Count - 1)];

    /// <summary>Where the last taken token ends.</summary>
    public int LastEnd => at == 0 ? 0 : tokens[at - 1].End;

    /// <summary>Where the last taken token starts.</summary>
    public int LastStart
    {
        get
        {
            var last = Math.Max(at - 1, 0);
            while (last > 0 && tokens[last].Start == tokens[last].End)
            {
                last--;
            }

            return tokens[last].Start;
        }
    }

    public Token Take()
    {
        var token = tokens[at];
        at = Math.Min(at + 1, tokens.Count - 1);
        SkipBreaks();
        return token;
    }

    public bool TryTake(TokenKind kind)
    {
        if (Kind != kind)
        {
            return false;
        }

        Take();
        return true;
    }

    public bool IsAssignment => Kind is TokenKind.Assign or TokenKind.PlusAssign or TokenKind.MinusAssign or TokenKind.StarAssign
        or TokenKind.SlashAssign or TokenKind.SlashSlashAssign or TokenKind.PercentAssign;

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

    public void Open()
    {
        brackets += Kind == TokenKind.ParenOpen ? 0 : 1;
        Take();
    }

    public void Close(TokenKind kind, string closing)
    {
        brackets -= kind == TokenKind.ParenClose ? 0 : 1;
        if (Kind != kind)
        {
            Report($"{Describe(Current)} stands where {closing} is expected.", $"Add {closing}.");
            return;
        }

        Take();
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

    public void Report(string message, string cure) => ReportAt(Current.Start, message, cure);

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
