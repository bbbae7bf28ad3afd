namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>What stands in brackets: <c>(x)</c>, <c>[1, 2]</c>, <c>{a: 1}</c>.</summary>
internal sealed class BracketParser(TokenReader tokens, PrimaryParser primaries, ExpressionParser expressions)
{
    public Group Group(Token token)
    {
        tokens.Take();
        var inner = expressions.Parse("(");
        tokens.Expect(TokenKind.ParenClose, ")");
        return new Group(token.Start, inner) { End = tokens.LastEnd };
    }

    public ArrayLiteral Array(Token token)
    {
        tokens.Open();
        var items = new List<Expression>();
        while (tokens.Kind != TokenKind.BracketClose && expressions.TryParse() is { } item)
        {
            items.Add(item);
            if (!tokens.TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        tokens.Close(TokenKind.BracketClose, "]");
        return new ArrayLiteral(token.Start, items);
    }

    public ObjectLiteral Object(Token token)
    {
        tokens.Open();
        var members = new List<(string, Expression)>();
        while (tokens.Kind != TokenKind.BraceClose && primaries.TryMemberName(out var name))
        {
            members.Add((name, expressions.Parse($"{name}:")));
            if (!tokens.TryTake(TokenKind.Comma))
            {
                break;
            }
        }

        tokens.Close(TokenKind.BraceClose, "}");
        return new ObjectLiteral(token.Start, members);
    }
}
