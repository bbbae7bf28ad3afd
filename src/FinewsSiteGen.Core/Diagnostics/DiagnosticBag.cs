namespace FinewsSiteGen.Diagnostics;

/// <summary>Collects findings; safe from all threads, and costs next to nothing while it is empty.</summary>
public sealed class DiagnosticBag
{
    private readonly Lock gate = new();
    private List<Diagnostic>? found;

    public bool IsEmpty => found is null;

    public void Add(Diagnostic diagnostic)
    {
        lock (gate)
            (found ??= []).Add(diagnostic);
    }

    public void Add(Rule rule, string file, int line, params ReadOnlySpan<object?> values) => Add(rule.At(file, line, values));

    /// <summary>Every finding once, sorted by file, line, column, code.</summary>
    public IReadOnlyList<Diagnostic> All
    {
        get
        {
            lock (gate)
                return found is null ? [] : [.. found.Distinct().Order(Diagnostic.Order)];
        }
    }
}
