using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>Errors of the template language as findings of a site.</summary>
public static class TemplateFindings
{
    /// <summary>A template that is wrong, or went wrong, whatever the page.</summary>
    public static Diagnostic Of(TemplateError error)
    {
        var rule = error.Kind switch
        {
            TemplateErrorKind.Syntax => Rules.TemplateSyntax,
            TemplateErrorKind.Unknown => Rules.TemplateUnknown,
            TemplateErrorKind.Unsafe => Rules.TemplateUnsafe,
            TemplateErrorKind.Forbidden => Rules.TemplateForbidden,
            _ => Rules.TemplateFault,
        };
        return Complete(rule.At(error.Path, error.Line, error.Message), error, "");
    }

    /// <summary>One page that could not be rendered.</summary>
    /// <param name="source">Logical path of the post or the page; empty for a page that the site makes of many.</param>
    /// <param name="address">Of the page.</param>
    public static Diagnostic Of(TemplateError error, string source, string address)
    {
        var found = source.Length > 0
            ? Rules.PageFailed.At(source, 0, address, error.ToString().TrimEnd('.'))
            : Rules.PageFailed.At(error.Path, error.Line, address, error.Message.TrimEnd('.'));
        return Complete(found, error, address);
    }

    /// <summary>What many pages include is wrong in one place: the first way there is told.</summary>
    public static IEnumerable<Diagnostic> FirstOfEach(IEnumerable<Diagnostic> faults) =>
        faults.DistinctBy(fault => (fault.Code, fault.File, fault.Line, fault.Column, fault.Message));

    private static Diagnostic Complete(Diagnostic found, TemplateError error, string address) => found with
    {
        Hint = error.Cure.Length > 0 ? error.Cure : found.Hint,
        Template = new TemplatePlace(
            error.Path, error.Line, error.Column, error.SourceLine, address,
            [.. error.Chain.Select(step => new TemplateCaller(step.IsCall, step.Path, step.Line, step.Column))]),
    };
}
