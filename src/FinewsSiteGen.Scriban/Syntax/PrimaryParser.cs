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
            case "for" or "while" or "tablerow" when tokens.Kind == TokenKind.Dot && IsMemberNext(token):
                return LoopVariable(token);
        }

        // $0 is the first argument
        return token.Name.Length > 1 && token.Name[0] == '$' && int.TryParse(token.Name.AsSpan(1), out var index)
            ? new Indexer(token.Start, new Variable(token.Start, "$"), new Literal(token.Start, Value.Of(index))) { End = token.End }
            : new Variable(token.Start, token.Name) { End = token.End };
    }

    private LoopVariable LoopVariable(Token loop)
    {
        tokens.Take();
        var name = tokens.Take();
        if (!LoopExpr.Exists(loop.Name, name.Name))
        {
            tokens.ReportAt(loop.Start, $"There is no {loop.Name}.{name.Name}.", "Use index, first, last, even, odd, rindex, length or changed.");
        }

        return new LoopVariable(loop.Start, name.Start, loop.Name, name.Name);
    }

    public Member Member(Expression target)
    {
        var conditional = tokens.Take().Kind == TokenKind.QuestionDot;
        if (tokens.Kind != TokenKind.Identifier || tokens.Current.Name[0] == '$')
        {
            tokens.Report($"{tokens.Describe(tokens.Current)} stands where the name of a member is expected.", "Write a name after the dot.");
            return new Member(tokens.Current.Start, target, "", conditional);
        }

        var name = tokens.Take();
        CheckMember(name);
        var asks = name.Name == "empty" && tokens.TryTake(TokenKind.Question);
        return new Member(name.Start, target, asks ? "empty?" : name.Name, conditional) { End = tokens.LastEnd };
    }

    private void CheckMember(Token name)
    {
        if (name.Name is "null" or "true" or "false" or "this" or "do")
        {
            tokens.Report($"{name.Name} is not the name of a member.", $"Write ['{name.Name}'] instead of the dot and the name.");
        }
        else if (name.Name is "for" or "while" or "tablerow" && tokens.Kind == TokenKind.Dot && IsMemberNext(name) && !LoopExpr.Exists(name.Name, tokens.Next.Name))
        {
            tokens.ReportAt(name.Start, $"There is no {name.Name}.{tokens.Next.Name}.", $"Write ['{name.Name}'] instead of the dot and the name.");
        }
    }

    /// <summary>Whether a name stands behind the dot that is the current token.</summary>
    private bool IsMemberNext(Token loop)
    {
        if (tokens.Next.Kind == TokenKind.Identifier)
        {
            return true;
        }

        tokens.ReportAt(loop.Start, $"The name of a loop's member is missing after {loop.Name} and the dot.", $"Write it, as in {loop.Name}.index.");
        return false;
    }

    /// <summary>The name and colon of an object's member.</summary>
    public bool TryMemberName(out string name)
    {
        var token = tokens.Current;
        var isText = token.Kind == TokenKind.String && tokens.Source.Text[token.Start] != '`';
        name = isText || token.Kind == TokenKind.Identifier ? token.Name : "";
        var isName = isText || (name.Length > 0 && name[0] != '$' && name is not ("null" or "true" or "false" or "this"));
        if (!isName)
        {
            tokens.Report($"{tokens.Describe(token)} is not the name of a member.", "Write a name or a quoted text before the colon.");
            return false;
        }

        tokens.Take();
        if (tokens.Kind == TokenKind.Colon && (isText || name != "do"))
        {
            tokens.Take();
            return true;
        }

        tokens.Report($"{tokens.Describe(tokens.Current)} stands where a colon is expected.", $"Write '{name}': and a value.");
        return false;
    }
}
