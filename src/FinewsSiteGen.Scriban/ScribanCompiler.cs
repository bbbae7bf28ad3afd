using System.Collections.Concurrent;
using FinewsSiteGen.Scriban.Bind;
using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban;

/// <summary>Compiles the Scriban language. Each template is read and parsed once; safe on any number of threads.</summary>
/// <param name="loader">Asked when a name is first needed; what it gives is kept, so a changed template needs a new compiler.</param>
public sealed class ScribanCompiler(ITemplateLoader loader, TemplateOptions options) : ITemplateCompiler
{
    private readonly ConcurrentDictionary<string, ParsedTemplate?> parsed = new(StringComparer.Ordinal);

    public ITemplate? Compile(string name, IReadOnlyList<TemplateGlobal> globals, out IReadOnlyList<TemplateError> errors)
    {
        var names = new NameTable();
        var types = FlowState.Start.Types.ToBuilder();
        foreach (var global in globals)
        {
            names.Slot(global.Name);
            types[global.Name] = StaticType.Of(global);
        }

        var session = new BindSession(options, Load, names);
        if (session.Load(name) is not { } template)
        {
            errors = [new TemplateError(TemplateErrorKind.Unknown, name, 1, 1, $"There is no template {name}.", "Check the name, or add the template.")];
            return null;
        }

        if (!options.Strict && template.Errors.Count > 0)
        {
            errors = template.Errors;
            return null;
        }

        var frame = new Frame(template.Source, name, null, FrameKind.Page);
        var binder = new Binder(session, frame, FlowState.Start with { Types = types.ToImmutable() });
        var body = binder.BindPage(template.Body);
        errors = session.Errors.Sorted();
        return errors.Count > 0
            ? null
            : new CompiledTemplate(template.Source, new Unit(body, frame.Slots.Count), [.. globals], options, names, new TemplateFinder(options, Load, names).Find)
            {
                Sources = [name, .. session.Sources.Where(source => source != name)],
                UsesClock = session.UsesClock,
            };
    }

    private ParsedTemplate? Load(string name) => parsed.GetOrAdd(name, Parse);

    private ParsedTemplate? Parse(string name)
    {
        if (loader.Load(name) is not { } source)
        {
            return null;
        }

        var errors = new ErrorList();
        var body = Parser.Parse(source, errors);
        return new ParsedTemplate(name, source, body, errors.InOrder());
    }
}
