using System.Collections.Concurrent;

namespace FinewsSiteGen.Diagnostics;

/// <summary>Collects findings from all threads of a build.</summary>
public sealed class DiagnosticBag
{
    private readonly ConcurrentBag<Diagnostic> found = [];

    public void Add(Diagnostic diagnostic) => found.Add(diagnostic);

    public void Add(Rule rule, string file, int line, params ReadOnlySpan<object?> values) => Add(rule.At(file, line, values));

    /// <summary>Every finding once, sorted by file, line, column, code.</summary>
    public IReadOnlyList<Diagnostic> All => [.. found.Distinct().Order(Diagnostic.Order)];
}
