using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Names and what is reached from them.</summary>
internal sealed class PrimaryParser(TokenReader tokens)
{
    public Expression Name(Token token)
    {
        tokens.Take();
        switch (token.Name)
        {
            case "null": return new Literal(token.Start, Value.Null);
            case "true": return new Literal(token.Start, Value.True);
            case "false": return new Literal(token.Start, Value.False);
            case "this": return new This(token.Start);
            case "$$":
                tokens.Report("The block $$ stands in an expression.", "Write $$ as a statement of its own; capture it to use its text.");
                break;
            case "for" or "while" or "tablerow" when tokens.Kind == TokenKind.Dot && tokens.Next.Kind == TokenKind.Identifier:
                tokens.Take();
                return new LoopVariable(token.Start, tokens.Current.Start, token.Name, tokens.Take().Name);
        }

        // $0 is the first argument
        return token.Name.Length > 1 && token.Name[0] == '$' && int.TryParse(token.Name.AsSpan(1), out var index)
            ? new Indexer(token.Start, new Variable(token.Start, "$"), new Literal(token.Start, Value.Of(index))) { End = token.End }
            : new Variable(token.Start, token.Name) { End = token.End };
    }

    public Member Member(Expression target)
    {
        var conditional = tokens.Take().Kind == TokenKind.QuestionDot;
        if (tokens.Kind != TokenKind.Identifier)
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where the name of a member is expected.", "Write a name after the dot.");
            return new Member(tokens.Current.Start, target, "", conditional);
        }

        if (tokens.Current.Name[0] == '$')
        {
            tokens.Report($"{tokens.Current.Name} is not the name of a member.", "Write a name without $ after the dot.");
        }

        var name = tokens.Take();
        if (name.Name is "this" or "null" or "true" or "false")
        {
            tokens.Report($"{name.Name} is not the name of a member.", $"Write ['{name.Name}'].");
        }

        var asks = name.Name == "empty" && tokens.TryTake(TokenKind.Question);
        return new Member(name.Start, target, asks ? "empty?" : name.Name, conditional) { End = tokens.LastEnd };
    }

    /// <summary>The name and colon of an object's member.</summary>
    public bool TryMemberName(out string name)
    {
        var token = tokens.Current;
        name = token.Kind is TokenKind.Identifier or TokenKind.String ? token.Name : "";
        if (name.Length == 0 || (token.Kind == TokenKind.Identifier && (name[0] == '$' || name is "this" or "null" or "true" or "false")))
        {
            tokens.Report($"{tokens.Describe(token)} is not the name of a member.", "Write a name or a quoted text before the colon.");
            return false;
        }

        tokens.Take();
        if (!tokens.TryTake(TokenKind.Colon))
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where a colon is expected.", $"Write {name}: and a value.");
            return false;
        }

        return true;
    }
}
