using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>All templates of a site, compiled against what their pages give them.</summary>
public sealed class TemplateLibrary
{
    private const string Layout = "layout";

    /// <summary>Template name and the type of its <c>page</c>; the one table of page templates.</summary>
    internal static IReadOnlyList<(string Name, ModelType Page)> PageTemplates { get; } =
    [
        ("post", ViewTypes.Post), ("page", ViewTypes.Page), ("category", ViewTypes.List), ("tag", ViewTypes.List),
        ("categories", ViewTypes.Index), ("tags", ViewTypes.Index), ("home", ViewTypes.Home),
        ("archive", ViewTypes.Calendar), ("year", ViewTypes.Calendar), ("month", ViewTypes.Calendar), ("day", ViewTypes.Day),
        ("not-found", ViewTypes.NotFound), ("redirect", ViewTypes.Redirect), ("gone", ViewTypes.Gone),
    ];

    private readonly Dictionary<string, ITemplate> templates = new(StringComparer.Ordinal);

    /// <exception cref="SiteException">One or more templates are wrong; all faults of all templates are named.</exception>
    public TemplateLibrary(ITemplateCompiler compiler)
    {
        var faults = new List<Diagnostic>();
        TemplateGlobal site = new("site", ValueKind.Object, ViewTypes.Site);
        TemplateGlobal head = new("head", ValueKind.Object, ViewTypes.Head);
        foreach (var (name, page) in PageTemplates)
            Compile(compiler, name, [site, head, new TemplateGlobal("page", ValueKind.Object, page)], faults);
        Compile(compiler, Layout, [site, head, new TemplateGlobal("content", ValueKind.Html)], faults);
        if (faults.Count > 0)
            throw new SiteException(Failure.Usage, [.. FirstOfEach(faults).Order(Diagnostic.Order)]);
        Frame = templates[Layout];
    }

    /// <summary>The layout: frames all pages but redirects.</summary>
    public ITemplate Frame { get; }

    public ITemplate this[string name] => templates[name];

    /// <inheritdoc cref="TemplatePrints.Of"/>
    public IReadOnlyDictionary<string, string> Prints(ITemplateLoader loader, DateTimeOffset day) =>
        TemplatePrints.Of(templates.Where(template => template.Key != Layout), Frame, loader, day);

    /// <summary>What many pages include is wrong in one place: the first way there is told.</summary>
    private static IEnumerable<Diagnostic> FirstOfEach(IEnumerable<Diagnostic> faults) =>
        faults.DistinctBy(fault => (fault.Code, fault.File, fault.Line, fault.Column, fault.Message));

    private void Compile(ITemplateCompiler compiler, string name, TemplateGlobal[] globals, List<Diagnostic> faults)
    {
        var template = compiler.Compile(name, globals, out var errors);
        faults.AddRange(errors.Select(TemplateFindings.Of));
        if (template is not null)
            templates.Add(name, template);
        else if (errors.Count == 0)
            faults.Add(Rules.TemplateMissing.At($"templates/{name}{TemplateFolder.Extension}", 0, name));
    }
}
