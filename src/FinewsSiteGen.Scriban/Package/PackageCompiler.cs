using System.Collections.Concurrent;
using Scriban;
using Scriban.Parsing;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>Templates that our compiler has checked and the Scriban package renders: what one engine refuses, the other refuses too.</summary>
internal sealed class PackageCompiler(ScribanCompiler checker, ITemplateLoader loader, TemplateOptions options) : ITemplateCompiler
{
    /// <summary>By path; shared by all renders, so that an included template is parsed once.</summary>
    private readonly ConcurrentDictionary<string, Template> parsed = new(StringComparer.Ordinal);
    private readonly PackageHost host = new(loader, options);

    public ITemplate? Compile(string name, IReadOnlyList<TemplateGlobal> globals, out IReadOnlyList<TemplateError> errors)
    {
        if (checker.Compile(name, globals, out errors) == null || loader.Load(name) is not { } source)
        {
            return null;
        }

        var template = parsed.GetOrAdd(source.Path, path => Template.Parse(source.Text, path));
        errors = [.. template.Messages.Where(message => message.Type == ParserMessageType.Error)
            .Select(message => PackageErrors.At(TemplateErrorKind.Syntax, message.Span, source.Path, message.Message))];
        return errors.Count > 0 ? null : new PackageTemplate(template, source.Path, [.. globals], host, parsed);
    }
}
