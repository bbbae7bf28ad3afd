namespace FinewsSiteGen.Scriban.Tests.Grammar;

/// <summary>What an expression of a calm template is known to give.</summary>
internal enum Calm
{
    Text,
    Number,
    Flag,
    Texts,
    Numbers,
    Time,
}

/// <summary>The names that are defined at one place of a calm template, each with what it holds for good.</summary>
internal sealed class CalmScope(Dice dice)
{
    private readonly List<(string Name, Calm Kind)> variables = [];
    private readonly List<(string Name, Calm Kind)> functions = [];
    private int made;

    public string NewName(string prefix) => $"{prefix}{++made}";

    public void Define(string name, Calm kind) => variables.Add((name, kind));

    /// <summary>A function of one number or text that gives the same kind.</summary>
    public void DefineFunction(string name, Calm kind) => functions.Add((name, kind));

    /// <returns><see langword="null"/> when no variable holds such a value.</returns>
    public string? Variable(Calm kind) => Pick(variables, kind);

    public string? Function(Calm kind) => Pick(functions, kind);

    /// <summary>Whether a local variable means one of the place itself.</summary>
    public bool HasLocals { get; private set; } = true;

    /// <summary>What is defined inside goes with the block.</summary>
    public string Block(Func<string> body) => Block(body, HasLocals, _ => true);

    /// <summary>A block that does not see the parameters and local variables around it.</summary>
    /// <param name="hasLocals">Whether it has local variables of its own.</param>
    public string Apart(Func<string> body, bool hasLocals) => Block(body, hasLocals, name => name[0] is not ('$' or 'x' or 'n'));

    private string Block(Func<string> body, bool hasLocals, Func<string, bool> isSeen)
    {
        var (known, callable, outer) = (variables.ToList(), functions.ToList(), HasLocals);
        variables.RemoveAll(variable => !isSeen(variable.Name));
        HasLocals = hasLocals;
        var text = body();
        HasLocals = outer;
        variables.Clear();
        variables.AddRange(known);
        functions.Clear();
        functions.AddRange(callable);
        return text;
    }

    private string? Pick(List<(string Name, Calm Kind)> names, Calm kind)
    {
        var fitting = names.Where(name => name.Kind == kind).ToList();
        return fitting.Count == 0 ? null : fitting[dice.Below(fitting.Count)].Name;
    }
}
