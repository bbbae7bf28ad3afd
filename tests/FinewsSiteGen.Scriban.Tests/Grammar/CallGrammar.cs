using FinewsSiteGen.Scriban.Builtins;

namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>Calls of every built-in and of the template's own functions, in every form.</summary>
internal sealed class CallGrammar(Dice dice, NameGrammar names, Func<string> operand)
{
    /// <summary>What no two renders answer alike.</summary>
    private static readonly string[] Varying = ["date.now", "date.utc_now", "math.random", "math.uuid"];

    private static readonly Builtin[] Builtins =
        [.. BuiltinTable.SpaceNames.Order(StringComparer.Ordinal).SelectMany(Functions).Where(builtin => !Varying.Contains(builtin.FullName))];

    public static IEnumerable<string> BuiltinNames => Builtins.Select(builtin => builtin.FullName);

    public string Call() => dice.OneIn(4) ? Own() : Builtin(dice.Of<Builtin>(Builtins));

    /// <summary>A pipe's next step.</summary>
    public string Piped()
    {
        var builtin = dice.Of<Builtin>(Builtins);
        return $"{builtin.FullName}{Arguments(builtin, 1)}";
    }

    private static IEnumerable<Builtin> Functions(string space) =>
        BuiltinTable.NamesOf(space).Order(StringComparer.Ordinal).Select(name => BuiltinTable.Find(space, name)!);

    private string Builtin(Builtin builtin) => dice.Below(4) switch
    {
        0 => $"{operand()} | {builtin.FullName}{Arguments(builtin, 1)}",
        1 => $"({builtin.FullName}{Arguments(builtin, 0)})",
        2 => $"{builtin.FullName}({string.Join(", ", Values(Count(builtin)))})",
        _ => builtin.FullName + Arguments(builtin, 0),
    };

    private string Own() => dice.Below(6) switch
    {
        0 => names.Function(),
        1 => $"{names.Function()} {operand()} {operand()}",
        2 => $"{names.Function()}({operand()}, x: {operand()})",
        3 => $"{operand()} | {names.Function()}",
        4 => $"{names.Function()} y: {operand()} x: {operand()}",
        _ => $"{names.Name()} {operand()}",
    };

    private string Arguments(Builtin builtin, int given)
    {
        var count = Math.Max(0, Count(builtin) - given);
        if (count > 0 && dice.OneIn(6))
        {
            return string.Concat(builtin.Parameters.Skip(given).Take(count).Select(name => $" {name}: {Argument()}"));
        }

        return string.Concat(Values(count).Select(value => " " + value));
    }

    private string[] Values(int count) => [.. Enumerable.Range(0, count).Select(_ => Argument())];

    /// <summary>Mostly a number that it takes.</summary>
    private int Count(Builtin builtin) =>
        dice.OneIn(20) ? dice.Below(6) : builtin.Required + dice.Below(builtin.Parameters.Length - builtin.Required + 1);

    private string Argument() => dice.OneIn(8)
        ? dice.Of("@string.upcase", "@string.size", "@f", "@(do; ret $0; end)", "@(do; ret $0 > 1; end)", "@math.abs")
        : operand();
}
