namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Statements with their blocks, to a depth.</summary>
internal sealed class StatementGrammar(Dice dice, NameGrammar names, ExpressionGrammar expressions, Func<int, string> body)
{
    public string Any(int depth) => dice.Below(depth <= 0 ? 10 : 24) switch
    {
        0 or 1 or 2 or 3 => Value(),
        4 or 5 => $"{names.Target()} {dice.Of("=", "=", "=", "+=", "-=", "*=", "/=", "//=", "%=")} {Value()}",
        6 when dice.OneIn(4) => Simple(),
        6 => Value(),
        7 => Include(),
        8 => Cyclic(),
        9 => dice.Of("## note ##", "1; 2", "# note\n", "a++", "--b", "@f", ";"),
        10 or 11 => $"if {Value()}{Block(depth)}{(dice.OneIn(2) ? $"else if {Value()}{Block(depth)}" : "")}{Else(depth)}end",
        12 => $"case {Value()}\nwhen {Value()}{Block(depth)}when {Operand()}, {Operand()}{Block(depth)}when {Operand()} || {Operand()}{Block(depth)}{Else(depth)}end",
        13 or 14 or 15 => $"for {names.Name()} in {Source()}{LoopOptions()}{Block(depth)}{Else(depth)}end",
        16 => $"tablerow {names.Name()} in {Source()} cols:{Operand()}{LoopOptions()}{Block(depth)}end",
        17 => $"while {dice.Of($"while.index < {dice.Below(5)}", "true", Value())}{Block(depth)}{dice.Of("", "", "break\n")}end",
        18 => $"capture {names.Target()}{Block(depth)}end",
        19 => $"with {Operand()}{Block(depth)}end",
        20 => $"wrap {names.Function()} {Operand()}{Block(depth)}end",
        21 or 22 => Function(depth),
        _ => $"{names.Target()} = do{Block(depth)}ret {Value()}\nend",
    };

    private string Value() => expressions.Any();

    private string Operand() => expressions.Operand(1);

    private string Block(int depth) => body(depth - 1);

    private string Else(int depth) => dice.OneIn(3) ? $"else{Block(depth)}" : "";

    private string Source() => dice.OneIn(2) ? dice.Of("1..4", "page.links", "page.words", "[1,2,2]", "{a:1,b:2}", "'abc'", "(1..9)", "page.params") : Operand();

    private string LoopOptions() => dice.OneIn(2)
        ? ""
        : (dice.OneIn(2) ? $" offset:{Operand()}" : "") + (dice.OneIn(2) ? $" limit:{Operand()}" : "") + (dice.OneIn(2) ? " reversed" : "");

    private string Simple() => dice.Below(7) switch
    {
        0 => "break",
        1 => "continue",
        2 => $"ret {(dice.OneIn(2) ? "" : Value())}",
        3 => $"import {Operand()}",
        4 => $"readonly {dice.Of(names.Name(), names.Local())}",
        5 => "f",
        _ => $"{names.Function()} {Operand()}",
    };

    private string Include() => dice.Below(4) switch
    {
        0 => $"include {Operand()}",
        1 => $"include {Template()} {Operand()} x: {Operand()}",
        2 => $"include_join [{Template()}, {Template()}] {Operand()} {(dice.OneIn(2) ? Operand() : "")}",
        _ => $"{names.Name()} = include {Template()}",
    };

    private string Template() => dice.Of("'inner'", "'outer'", "'inner'", "'self'", "'none'");

    /// <summary>Values that hold themselves, and what walks over them.</summary>
    private string Cyclic() => dice.Below(4) switch
    {
        0 => "a = {}\na.b = a",
        1 => "b = [1]\nb[0] = b",
        2 => $"c = {{}}\nc.a = [c]\nd = {{}}\nd.a = [d]\n{dice.Of("c == d", "c < d", "c", "c | object.to_json", "c | object.format '' ", "[c] | array.uniq", "[c,d] | array.sort", "[d] | array.contains c")}",
        _ => "a = [a, a]\na = [a, a]\na = a + a",
    };

    private string Function(int depth) => dice.Below(5) switch
    {
        0 => $"func {names.Function()}{Block(depth)}ret $0\nend",
        1 => $"func {names.Function()}(x, y = {dice.Of("1", "'a'", "null")}){Block(depth)}ret x\nend",
        2 => $"func {names.Function()}(x, z...){Block(depth)}ret z\nend",
        3 => $"{names.Function()}(x, y) = {Value()}",
        _ => $"func {names.Local()}{Block(depth)}end\n{names.Local()}",
    };
}
