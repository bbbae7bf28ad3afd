namespace FinewsSiteGen.Scriban.Syntax;

/// <summary>Takes <c>offset: limit: cols: reversed</c> behind what a loop walks over.</summary>
internal sealed class LoopOptionParser(TokenReader tokens, ExpressionParser expressions)
{
    public List<LoopOption> Options { get; } = [];

    public void Parse()
    {
        while (tokens.Kind == TokenKind.Identifier)
        {
            var name = tokens.Current;
            if (name.Name is "true" or "false" or "null" or "this" or "do")
            {
                tokens.Report($"{name.Name} is not the name of an option.", "Write offset:, limit: or reversed.");
                return;
            }

            tokens.Take();
            var value = tokens.TryTake(TokenKind.Colon) ? expressions.ParseOptionValue() : null;
            Options.Add(new LoopOption(name.Start, name.Name, value));
        }
    }
}
