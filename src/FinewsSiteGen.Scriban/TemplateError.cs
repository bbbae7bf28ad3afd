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
    public override string ToString() => $"{Path}({Line},{Column}): {Message}";
}

/// <summary>Thrown by <see cref="ITemplate.Render"/>; the only exception it throws for a template's fault.</summary>
public sealed class TemplateException(TemplateError error) : Exception(error.ToString())
{
    public TemplateError Error { get; } = error;
}
