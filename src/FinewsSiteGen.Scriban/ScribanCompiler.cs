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
    /// <summary>Types only widen, so this is seldom more than two.</summary>
    private const int RoundLimit = 50;

    private readonly ConcurrentDictionary<string, ParsedTemplate?> parsed = new(StringComparer.Ordinal);

    public ITemplate? Compile(string name, IReadOnlyList<TemplateGlobal> globals, out IReadOnlyList<TemplateError> errors)
    {
        var names = new NameTable();
        var types = FlowState.Start.Types.ToBuilder();
        var known = new Dictionary<string, (StaticType Type, TemplateGlobal Global)>(StringComparer.Ordinal);
        foreach (var global in globals)
        {
            names.Slot(global.Name);
            var type = StaticType.Of(global) with { };
            types[global.Name] = type;
            known[global.Name] = (type, global);
        }

        var facts = new Facts();
        foreach (var global in globals)
        {
            facts.Variables.AddMember(global.Name, StaticType.Of(global));
        }

        if (Load(name) == null)
        {
            errors = [new TemplateError(TemplateErrorKind.Unknown, name, 1, 1, $"There is no template {name}.", "Check the name, or add the template.")];
            return null;
        }

        if (!options.Strict && Load(name)!.Errors is { Count: > 0 } wrong)
        {
            errors = wrong;
            return null;
        }

        var start = FlowState.Start with { Types = types.ToImmutable() };
        for (var round = 1; ; round++)
        {
            var session = new BindSession(options, Load, names, facts) { Globals = known, Content = new ContentUse(globals is [.., { Kind: ValueKind.Html } last] ? last.Name : null) };
            var template = Bind(name, [.. globals], session, start);
            if (session.MayHideGlobals && known.Count > 0)
            {
                known.Clear();
                continue;
            }

            if (facts.Shapes.HasGrown && round < RoundLimit && !session.IsExhausted)
            {
                facts.Shapes.HasGrown = false;
                continue;
            }

            errors = session.Errors.Sorted();
            return errors.Count > 0 ? null : template;
        }
    }

    /// <summary>One round. What is put into lists and objects may only be learnt behind where it is read, and then another round is needed.</summary>
    private CompiledTemplate Bind(string name, TemplateGlobal[] globals, BindSession session, FlowState start)
    {
        var template = session.Load(name)!;
        var frame = new Frame(template.Source, name, null, FrameKind.Page);
        var places = options.Strict ? frame.AllocateMany(globals.Length) : default;
        for (var i = 0; i < places.Count; i++)
        {
            session.GlobalPlaces[globals[i].Name] = places.First + i;
        }

        var body = new Binder(session, frame, start).BindPage(template.Body);
        if (session.Facts.Shapes.HasGrown)
        {
            session.Report(frame.At(0), TemplateErrorKind.Forbidden, "What the lists and objects of the template hold cannot be told.", "Put fewer kinds of values into them.");
        }

        var finder = new TemplateFinder(options with { Strict = false, EscapeCheck = false }, Load, session.Names);
        return new CompiledTemplate(template.Source, new Unit(body, frame.Slots.Count), globals, places, options, session.Names, finder.Find)
        {
            Sources = [name, .. session.Sources.Where(source => source != name)],
            UsesClock = session.UsesClock,
            IsFrame = session.Content.IsPrintedOnce && !options.AutoIndent,
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
