namespace FinewsSiteGen.Scriban;

/// <summary>What was wrong with a template, for callers that give it a code of their own.</summary>
public enum TemplateErrorKind
{
    /// <summary>The text is not in the language.</summary>
    Syntax,

    /// <summary>A variable, member, function or template of that name does not exist.</summary>
    Unknown,

    /// <summary>Unescaped text, or any text in a place where none is safe.</summary>
    Unsafe,

    /// <summary>Refused by the host: a function that would make two builds differ.</summary>
    Forbidden,

    /// <summary>Went wrong while a page was rendered: a limit, a wrong operand, a missing value.</summary>
    Render,
}

/// <param name="Path">The template's <see cref="TemplateSource.Path"/>.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Cure">What the template's author can do, as an imperative sentence.</param>
public sealed record TemplateError(TemplateErrorKind Kind, string Path, int Line, int Column, string Message, string Cure)
{
    /// <summary>The line of the template that the error points into, without its end; empty when there is no such text.</summary>
    public string SourceLine { get; init; } = "";

    /// <summary>The includes and calls that led to the template or function, innermost first; empty in a template that nothing includes.</summary>
    public IReadOnlyList<TemplateStep> Chain { get; init; } = [];

    public bool Equals(TemplateError? other) =>
        other is not null
        && (Kind, Path, Line, Column, Message, Cure, SourceLine) == (other.Kind, other.Path, other.Line, other.Column, other.Message, other.Cure, other.SourceLine)
        && Chain.SequenceEqual(other.Chain);

    public override int GetHashCode() => HashCode.Combine(Kind, Path, Line, Column, Message);

    public override string ToString() => $"{Path}({Line},{Column}): {Message}";
}

/// <summary>A place that led to another: an include, or the call of a function.</summary>
/// <param name="IsCall">A function was called there; otherwise a template was included.</param>
/// <param name="Line">1-based.</param>
/// <param name="Column">1-based, in UTF-16 units.</param>
public sealed record TemplateStep(bool IsCall, string Path, int Line, int Column)
{
    public override string ToString() => $"{(IsCall ? "called" : "included")} from {Path}({Line},{Column})";
}
