namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Expressions, to a depth.</summary>
internal sealed class ExpressionGrammar
{
    private static readonly string[] Operators =
        ["+", "-", "*", "/", "//", "%", "==", "!=", "<", "<=", ">", ">=", "&&", "||", "??", "?!", "<<", ">>", "..", "..<"];

    private readonly Dice dice;
    private readonly NameGrammar names;
    private readonly LiteralGrammar literals;
    private readonly CallGrammar calls;

    public ExpressionGrammar(Dice dice, NameGrammar names)
    {
        (this.dice, this.names) = (dice, names);
        literals = new LiteralGrammar(dice);
        calls = new CallGrammar(dice, names, () => Operand(1));
    }

    public string Any(int depth = 2) => depth <= 0 ? Leaf() : dice.Below(15) switch
    {
        0 or 1 => $"{Operand(depth - 1)} {dice.Of<string>(Operators)} {Operand(depth - 1)}",
        2 or 3 or 4 => calls.Call(),
        5 => $"{Operand(depth - 1)} | {calls.Piped()}{dice.Of(" | ", " |\n", " |> ")}{calls.Piped()}",
        6 => $"{Operand(depth - 1)} ? {Operand(depth - 1)} : {Operand(depth - 1)}",
        7 => dice.OneIn(3) ? dice.Of("@", "++", "--", "^") + names.Name() : dice.Of("!", "-", "+") + Operand(depth - 1),
        8 => $"[{Any(depth - 1)}, {Operand(depth - 1)}]",
        9 => $"{{{names.Name()}: {Operand(depth - 1)}, 'key': {Operand(depth - 1)}}}",
        10 => $"{names.Variable()}{dice.Of("?.", ".")}{names.Member()}",
        11 => $"{names.Variable()}[{Operand(depth - 1)}]",
        12 => Interpolated(depth),
        13 when dice.OneIn(9) => $"({names.Name()} = {Operand(depth - 1)})",
        _ => Leaf(),
    };

    /// <summary>What can stand beside an operator or as an argument.</summary>
    public string Operand(int depth) => dice.OneIn(4) ? $"({Any(depth)})" : Leaf();

    private string Leaf() => dice.OneIn(2) ? literals.Any() : names.Variable();

    private string Interpolated(int depth) =>
        $"${dice.Of("'", "\"")}x{{{names.Variable()}}}{{{dice.Of("1 + 2", "'q'", "c", names.Name())}}}{dice.Of("'", "\"")}" + (dice.OneIn(9) ? Any(depth - 1) : "");
}
