using System.Collections.Concurrent;
using FinewsSiteGen.Scriban.Syntax;
using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using IPackageLoader = Scriban.Runtime.ITemplateLoader;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>Finds templates for the package, keeps what it has parsed, and tells its errors as ours: the places are the same, the words are its own.</summary>
internal sealed class PackageLibrary(ITemplateLoader loader) : IPackageLoader
{
    private readonly ConcurrentDictionary<string, TemplateSource?> named = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, TemplateSource> sources = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);

    /// <param name="path">Of a template that was found before.</param>
    public Template Parse(string path) => parsed.GetOrAdd(path, _ => Template.Parse(sources[path].Text, path));

    /// <returns>The path of the template; <see langword="null"/> when there is none.</returns>
    public string? Find(string name)
    {
        var source = named.GetOrAdd(name, loader.Load);
        if (source != null)
        {
            sources.TryAdd(source.Path, source);
        }

        return source?.Path;
    }

    /// <summary>Hands all that is parsed to a context, which else would parse what it includes once a render.</summary>
    public void Lend(TemplateContext context)
    {
        foreach (var (path, template) in parsed)
        {
            context.CachedTemplates[path] = template;
        }
    }

    public void Keep(TemplateContext context)
    {
        foreach (var (path, template) in context.CachedTemplates)
        {
            parsed.TryAdd(path, template);
        }
    }

    /// <param name="path">Of the template that is meant when the place names none.</param>
    public TemplateError Error(TemplateErrorKind kind, SourceSpan place, string path, string message)
    {
        var source = sources[sources.ContainsKey(place.FileName ?? "") ? place.FileName! : path];
        var offset = place.Start.Offset < 0 ? source.Text.Length : place.Start.Offset; // The end of the text has none.
        return new Location(source, offset).Error(kind, message.TrimEnd('.') + ".", "Correct the template.");
    }

    string IPackageLoader.GetPath(TemplateContext context, SourceSpan callerSpan, string templateName) =>
        Find(templateName) ?? throw new ScriptRuntimeException(callerSpan, $"There is no template {templateName}.");

    string IPackageLoader.Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => sources[templatePath].Text;

    ValueTask<string?> IPackageLoader.LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(sources[templatePath].Text);
}
