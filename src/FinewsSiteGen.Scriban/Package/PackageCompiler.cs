using Scriban.Parsing;

namespace FinewsSiteGen.Scriban.Package;

/// <summary>Templates that our compiler has checked and the Scriban package renders: what one engine refuses, the other refuses too.</summary>
internal sealed class PackageCompiler(ScribanCompiler checker, ITemplateLoader loader, TemplateOptions options) : ITemplateCompiler
{
    private readonly PackageLibrary library = new(loader);
    private readonly PackageHost host = new(options);

    public ITemplate? Compile(string name, IReadOnlyList<TemplateGlobal> globals, out IReadOnlyList<TemplateError> errors)
    {
        if (checker.Compile(name, globals, out errors) is not { } known || library.Find(name) is not { } path)
        {
            return null;
        }

        var template = library.Parse(path);
        errors = [.. template.Messages.Where(message => message.Type == ParserMessageType.Error)
            .Select(message => library.Error(TemplateErrorKind.Syntax, message.Span, path, message.Message))];
        return errors.Count > 0 ? null : new PackageTemplate(known, template, path, [.. globals], library, host);
    }
}
