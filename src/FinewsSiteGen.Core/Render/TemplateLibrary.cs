using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>All templates of a site, compiled against what their pages give them.</summary>
public sealed class TemplateLibrary
{
    private readonly Dictionary<string, ITemplate> templates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Lazy<ITemplate>> frames = new(StringComparer.Ordinal);

    /// <param name="site">What all pages are given as <c>site</c>: what templates say of it is worked out once. <see langword="null"/> when each page may bring another.</param>
    /// <exception cref="SiteException">One or more templates are wrong; all faults of all templates are named.</exception>
    public TemplateLibrary(ITemplateCompiler compiler, SiteView? site = null)
    {
        var faults = new List<Diagnostic>();
        foreach (var page in PageTemplates.All)
        {
            if (Compile(compiler, page.Of(site, page.Name), faults) is { } template)
                templates.Add(page.Name, template);
            frames.Add(page.Name, new Lazy<ITemplate>(() => FrameFor(compiler, site, page.Name)));
        }
        if (faults.Count > 0)
            throw Refused(faults);
        Frame = templates[PageTemplates.Layout];
    }

    /// <summary>The layout: frames all pages but redirects.</summary>
    public ITemplate Frame { get; }

    /// <summary>The layout as it is around pages of one template; compiled when the first of them is made.</summary>
    public ITemplate FrameOf(string name) => frames[name].Value;

    public ITemplate this[string name] => templates[name];

    /// <inheritdoc cref="TemplatePrints.Of"/>
    public IReadOnlyDictionary<string, string> Prints(ITemplateLoader loader, DateTimeOffset day) =>
        TemplatePrints.Of(templates.Where(template => template.Key != PageTemplates.Layout), Frame, loader, day);

    /// <summary>The templates of pages.</summary>
    public IEnumerable<TemplateParts> Parts => templates.Where(template => template.Key != PageTemplates.Layout).Select(template =>
    {
        ITemplate[] parts = template.Key == "redirect" ? [template.Value] : [template.Value, Frame];
        return new TemplateParts(
            template.Key, parts.Any(part => part.UsesClock),
            [.. parts.SelectMany(part => part.Sources).Where(name => name != template.Key).Distinct().Order(StringComparer.Ordinal)]);
    });

    private static ITemplate FrameFor(ITemplateCompiler compiler, SiteView? site, string name)
    {
        var faults = new List<Diagnostic>();
        return Compile(compiler, PageTemplates.All[^1].Of(site, name), faults) ?? throw Refused(faults);
    }

    private static SiteException Refused(List<Diagnostic> faults) =>
        new(Failure.Usage, [.. TemplateFindings.FirstOfEach(faults).Order(Diagnostic.Order)]);

    private static ITemplate? Compile(ITemplateCompiler compiler, PageTemplate page, List<Diagnostic> faults)
    {
        var template = compiler.Compile(page.Name, page.Globals, out var errors);
        faults.AddRange(errors.Select(TemplateFindings.Of));
        if (template is null && errors.Count == 0)
            faults.Add(Rules.TemplateMissing.At(TemplateFolder.PathOf(page.Name), 0, page.Name));
        return template;
    }
}
