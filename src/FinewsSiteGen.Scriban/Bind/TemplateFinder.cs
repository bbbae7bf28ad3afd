using System.Collections.Concurrent;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Templates that lenient ones include: each is bound when it is first included, on whatever thread renders.</summary>
internal sealed class TemplateFinder(TemplateOptions options, Func<string, ParsedTemplate?> load, NameTable names)
{
    private readonly ConcurrentDictionary<string, Unit> units = new(StringComparer.Ordinal);

    /// <returns><see langword="null"/> when there is no such template.</returns>
    /// <exception cref="TemplateException">The template is wrong.</exception>
    public Unit? Find(string name)
    {
        if (units.TryGetValue(name, out var known))
        {
            return known;
        }

        if (load(name) is not { } template)
        {
            return null;
        }

        if (template.Errors.Count > 0)
        {
            throw new TemplateException(template.Errors);
        }

        var session = new BindSession(options, load, names);
        var frame = new Frame(template.Source, name, null, FrameKind.Template);
        var unit = new Unit(new Binder(session, frame, FlowState.Start).Bind(template.Body), frame.Slots.Count);
        return session.Errors.Any ? throw new TemplateException(session.Errors.Sorted()) : units.GetOrAdd(name, unit);
    }
}
