namespace FinewsSiteGen.Diagnostics;

/// <summary>One finding about one place of the input.</summary>
/// <param name="Code">Stable; its first digit names the stage, so FN3xx comes from Parse.</param>
/// <param name="File">Relative to the site folder, with <c>/</c>.</param>
/// <param name="Line">1-based; 0 when the finding is about the whole file.</param>
/// <param name="Message">What is wrong, with the values at hand.</param>
/// <param name="Hint">What the author can do, as an imperative sentence.</param>
public sealed record Diagnostic(string Code, Severity Severity, string File, int Line, string Message, string Hint)
{
    /// <summary>For a finding that arose in a template; the template is not always the <see cref="File"/>, which may be the post that it was given.</summary>
    public TemplatePlace? Template { get; init; }

    /// <summary>1-based, in UTF-16 units; 0 when only the line is known.</summary>
    public int Column => Template is { } place && (place.File, place.Line) == (File, Line) ? place.Column : 0;

    /// <summary>By file, line, column, code, message (all ordinal): two runs print the same text.</summary>
    public static IComparer<Diagnostic> Order { get; } = Comparer<Diagnostic>.Create(static (a, b) =>
    {
        int order = string.CompareOrdinal(a.File, b.File);
        order = order != 0 ? order : a.Line.CompareTo(b.Line);
        order = order != 0 ? order : a.Column.CompareTo(b.Column);
        order = order != 0 ? order : string.CompareOrdinal(a.Code, b.Code);
        return order != 0 ? order : string.CompareOrdinal(a.Message, b.Message);
    });

    /// <summary>The one-line form that editors and CI logs turn into a link.</summary>
    public override string ToString() =>
        $"{File}{(Column > 0 ? $"({Line},{Column})" : Line > 0 ? $"({Line})" : "")}: {Severity.ToString().ToLowerInvariant()} {Code}: {Message}";
}
