namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Statements that end well: loops are short, what is printed is escaped unless <paramref name="isLoose"/>.</summary>
internal sealed class CalmStatements(Dice dice, CalmScope scope, bool isLoose)
{
    private readonly CalmExpressions expressions = new(dice, scope);

    public string Any(int depth) => dice.Below(depth <= 0 ? 8 : 20) switch
    {
        0 or 1 or 2 => Print(),
        3 => Between(),
        4 or 5 => Assign(),
        6 => Include(),
        7 => dice.Of("# note\n", "## note ##", "page.body", "content", ";"),
        8 or 9 => If(depth),
        10 or 11 => $"case {Value(Calm.Number)}\nwhen 1{Block(depth)}when 7, 2.5{Block(depth)}when {Value(Calm.Number)} || 3{Block(depth)}{Else(depth)}end",
        12 or 13 => Loop(depth),
        14 => $"while while.index < {dice.Below(4)}{Block(depth)}{(dice.OneIn(3) ? "break\n" : "")}end",
        15 => Capture(depth),
        16 => $"with {{w: {Value(Calm.Text)}}}\nw{Escape()}{scope.Apart(() => Body(0), true)}end",
        17 => Function(),
        18 => Printer(depth),
        _ => Wrapper(depth),
    };

    /// <summary>What prints at least one character.</summary>
    public string Print() => dice.Below(4) switch
    {
        0 => $"{Value(Calm.Number)}",
        1 => $"{Value(dice.Of(Calm.Number, Calm.Flag))} | object.{dice.Of("typeof", "kind")} | string.append '.'{Escape()}",
        _ => $"{Value(Calm.Text)} | string.append {dice.Of("'.'", "with: '!'", "'<br>'")}{Escape()}",
    };

    private string Escape() => isLoose && dice.OneIn(2) ? "" : dice.Of(" | html.escape", " |\n html.escape", " | html.escape()");

    private string Value(Calm kind) => expressions.Of(kind, 2);

    /// <summary>Text between two pieces of code, with every whitespace control.</summary>
    private string Between()
    {
        var text = dice.Of("<p>x</p>", "\n  <b title=\"t\">y</b>\n", " ", "体 é", "\n\n  {%{ {{ raw }} }%}\n", "<br>\n\t");
        return $"{Close()}{text}{Open()}";
    }

    private string Open() => dice.Of("{{ ", "{{ ", "{{- ", "{{~ ");

    private string Close() => dice.Of(" }}", " }}", " -}}", " ~}}");

    private string Assign()
    {
        var kind = dice.Of(Calm.Text, Calm.Number, Calm.Flag, Calm.Texts, Calm.Numbers, Calm.Time);
        if (kind == Calm.Number && scope.Variable(kind) is { } known && known[0] is 'v' or '$' && dice.OneIn(2))
        {
            return dice.Of($"{known} += 2", $"{known} -= {Value(kind)}", $"{known} = {Value(kind)}");
        }

        var value = Value(kind);
        var name = scope.NewName(scope.HasLocals ? dice.Of("v", "v", "$v") : "v");
        scope.Define(name, kind);
        return $"{name} = {value}";
    }

    private string If(int depth) =>
        $"if {Value(Calm.Flag)}{Block(depth)}{(dice.OneIn(3) ? $"else if {Value(Calm.Flag)}{Block(depth)}" : "")}{Else(depth)}end";

    private string Loop(int depth)
    {
        var kind = dice.Of(Calm.Text, Calm.Number);
        var list = Value(kind == Calm.Text ? Calm.Texts : Calm.Numbers);
        var (name, options) = (scope.NewName("i"), dice.Of(" limit: 3", " limit: 2 offset: 1", " limit:3 reversed"));
        var body = scope.Block(() =>
        {
            scope.Define(name, kind);
            var index = dice.Of("for.index", "for.rindex", "for.length", "for.first ? 1 : 2", "for.changed ? 1 : 2");
            return $"\n{(dice.OneIn(2) ? index : Print())}{Body(depth - 1)}{(dice.OneIn(6) ? $"if {Value(Calm.Flag)}; {dice.Of("break", "continue")}; end\n" : "")}";
        });
        return dice.OneIn(4)
            ? $"tablerow {name} in {list} cols: 2{options}{body.Replace("for.", "tablerow.", StringComparison.Ordinal)}end"
            : $"for {name} in {list}{options}{body}{Else(depth)}end";
    }

    private string Capture(int depth)
    {
        var body = Block(depth);
        var name = scope.NewName("c");
        return $"capture {name}{body}end\n{name}";
    }

    private string Include() => dice.Below(4) switch
    {
        0 => "include 'part'",
        1 => $"include 'part' {Value(Calm.Text)} x: {Value(Calm.Number)}",
        2 => $"include 'part' x: {Value(Calm.Number)}",
        _ => $"include_join ['part', 'dot'] {dice.Of("', '", "'<br>' '<i>' '</i>'")}",
    };

    /// <summary>A function that gives a value of the kind that it is given.</summary>
    private string Function()
    {
        var kind = dice.Of(Calm.Text, Calm.Number);
        var name = scope.NewName("f");
        var (given, change) = (dice.OneIn(2) ? "x" : "$0", kind == Calm.Text ? " + '~'" : " + 1");
        var text = scope.Apart(() => dice.Below(3) switch
        {
            0 => $"{name}(x) = x{change}",
            1 => $"func {name}(x, y = 2); if y > 5; ret x; end; ret {given}{change}\nend",
            _ => $"func {name}(x); {Inside("x", kind)}end",
        }, true);
        scope.DefineFunction(name, kind);
        return text;

        string Inside(string parameter, Calm known)
        {
            scope.Define(parameter, known);
            return $"ret {expressions.Of(known, 2)}\n";
        }
    }

    /// <summary>A function that prints, and its call.</summary>
    private string Printer(int depth)
    {
        var name = scope.NewName("p");
        var body = scope.Apart(() =>
        {
            scope.Define("n", Calm.Number);
            return Body(depth - 1);
        }, true);
        return $"func {name}(n){body}n\nend\n{dice.Of($"{name} 3", $"{name}({Value(Calm.Number)})", $"{Value(Calm.Number)} | {name}", $"{name} n: 1")}";
    }

    private string Wrapper(int depth)
    {
        var name = scope.NewName("w");
        var body = scope.Apart(() => Body(depth - 1), false);
        return $"func {name}(h) }}}}<i>{{{{ h{Escape()}; $$ }}}}</i>{{{{ end\nwrap {name} {Value(Calm.Text)}{body}end";
    }

    private string Else(int depth) => dice.OneIn(3) ? $"else{Block(depth)}" : "";

    private string Block(int depth) => scope.Block(() => Body(depth - 1));

    private string Body(int depth)
    {
        var text = dice.Of("\n", "; ");
        for (var i = 1 + dice.Below(2); i > 0; i--)
        {
            text += Any(depth) + "\n";
        }

        return text;
    }
}
