using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban;

/// <summary>Thrown by <see cref="ITemplate.Render"/>; the only exception it throws for a template's fault.</summary>
/// <param name="errors">At least one.</param>
public sealed class TemplateException(params IReadOnlyList<TemplateError> errors) : Exception(errors[0].ToString())
{
    /// <summary>The first of <see cref="Errors"/>.</summary>
    public TemplateError Error => Errors[0];

    /// <summary>More than one only when a template that is included while another renders turns out to be wrong.</summary>
    public IReadOnlyList<TemplateError> Errors { get; private set; } = errors;

    /// <summary>Notes, on the way out, an include or a call that led to the fault; for exception filters, which see each of them once.</summary>
    /// <returns>False: the exception goes on.</returns>
    internal bool Passes(Location at, bool isCall)
    {
        var step = at.Step(isCall);
        Errors = [.. Errors.Select(error => error with { Chain = [.. error.Chain, step] })];
        return false;
    }
}
