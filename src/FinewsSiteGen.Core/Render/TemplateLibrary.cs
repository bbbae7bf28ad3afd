using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>All templates of a site, compiled against what their pages give them.</summary>
public sealed class TemplateLibrary
{
    private readonly Dictionary<string, ITemplate> templates = new(StringComparer.Ordinal);

    /// <exception cref="SiteException">One or more templates are wrong; all faults of all templates are named.</exception>
    public TemplateLibrary(ITemplateCompiler compiler)
    {
        var faults = new List<Diagnostic>();
        foreach (var page in PageTemplates.All)
            Compile(compiler, page, faults);
        if (faults.Count > 0)
            throw new SiteException(Failure.Usage, [.. TemplateFindings.FirstOfEach(faults).Order(Diagnostic.Order)]);
        Frame = templates[PageTemplates.Layout];
    }

    /// <summary>The layout: frames all pages but redirects.</summary>
    public ITemplate Frame { get; }

    public ITemplate this[string name] => templates[name];

    /// <inheritdoc cref="TemplatePrints.Of"/>
    public IReadOnlyDictionary<string, string> Prints(ITemplateLoader loader, DateTimeOffset day) =>
        TemplatePrints.Of(templates.Where(template => template.Key != PageTemplates.Layout), Frame, loader, day);

    private void Compile(ITemplateCompiler compiler, PageTemplate page, List<Diagnostic> faults)
    {
        var template = compiler.Compile(page.Name, page.Globals, out var errors);
        faults.AddRange(errors.Select(TemplateFindings.Of));
        if (template is not null)
            templates.Add(page.Name, template);
        else if (errors.Count == 0)
            faults.Add(Rules.TemplateMissing.At(TemplateFolder.PathOf(page.Name), 0, page.Name));
    }
}
