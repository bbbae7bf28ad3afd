using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>All templates of a site, compiled against what their pages give them.</summary>
public sealed class TemplateLibrary
{
    private readonly Dictionary<string, ITemplate> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ITemplate> frames = new(StringComparer.Ordinal);

    /// <param name="site">What all pages are given as <c>site</c>: what templates say of it is worked out once. <see langword="null"/> when each page may bring another.</param>
    /// <exception cref="SiteException">One or more templates are wrong; all faults of all templates are named.</exception>
    public TemplateLibrary(ITemplateCompiler compiler, SiteView? site = null)
    {
        var faults = new List<Diagnostic>();
        foreach (var page in PageTemplates.All)
            Compile(compiler, page.Of(site, page.Name), templates, page.Name, faults);
        if (faults.Count > 0)
            throw new SiteException(Failure.Usage, [.. TemplateFindings.FirstOfEach(faults).Order(Diagnostic.Order)]);
        Frame = templates[PageTemplates.Layout];
        foreach (var page in PageTemplates.All.Where(page => page.Name != PageTemplates.Layout))
            Compile(compiler, PageTemplates.All[^1].Of(site, page.Name), frames, page.Name, faults);
    }

    /// <summary>The layout: frames all pages but redirects.</summary>
    public ITemplate Frame { get; }

    /// <summary>The layout as it is around pages of one template.</summary>
    public ITemplate FrameOf(string name) => frames[name];

    public ITemplate this[string name] => templates[name];

    /// <inheritdoc cref="TemplatePrints.Of"/>
    public IReadOnlyDictionary<string, string> Prints(ITemplateLoader loader, DateTimeOffset day) =>
        TemplatePrints.Of(templates.Where(template => template.Key != PageTemplates.Layout), Frame, loader, day);

    private static void Compile(ITemplateCompiler compiler, PageTemplate page, Dictionary<string, ITemplate> compiled, string name, List<Diagnostic> faults)
    {
        var template = compiler.Compile(page.Name, page.Globals, out var errors);
        faults.AddRange(errors.Select(TemplateFindings.Of));
        if (template is not null)
            compiled.Add(name, template);
        else if (errors.Count == 0)
            faults.Add(Rules.TemplateMissing.At(TemplateFolder.PathOf(page.Name), 0, page.Name));
    }
}
