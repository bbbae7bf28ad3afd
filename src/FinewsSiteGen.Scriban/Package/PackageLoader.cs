using Scriban;
using Scriban.Parsing;
using Scriban.Syntax;
using PackageTemplateLoader = Scriban.Runtime.ITemplateLoader;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>Included templates for the package.</summary>
internal sealed class PackageLoader(ITemplateLoader loader) : PackageTemplateLoader
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<string, string> texts = new(StringComparer.Ordinal);

    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        if (loader.Load(templateName) is not { } source)
        {
            throw new ScriptRuntimeException(callerSpan, $"There is no template {templateName}.");
        }

        texts[source.Path] = source.Text;
        return source.Path;
    }

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) => texts[templatePath];

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(texts[templatePath]);
}
