using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What all parts of one compilation share.</summary>
/// <param name="facts">Known from earlier rounds.</param>
internal sealed class BindSession(TemplateOptions options, Func<string, ParsedTemplate?> load, NameTable names, Facts? facts = null)
{
    /// <summary>Templates and functions are bound wherever they are included or called, loops again until their types hold; this many times in all.</summary>
    private const int BindLimit = 5000;

    private readonly SortedSet<string> sources = new(StringComparer.Ordinal);
    private int bound;

    public TemplateOptions Options => options;

    public bool IsStrict => options.Strict;

    public bool ChecksOutput => options.Strict && options.EscapeCheck;

    public Facts Facts { get; } = facts ?? new Facts();

    public CallTable Calls { get; } = new();

    /// <summary>Of the round that is bound; another one begins with none.</summary>
    public ErrorList Errors { get; set; } = new();

    public NameTable Names => names;

    /// <summary>Names of all templates that were found.</summary>
    public IReadOnlyCollection<string> Sources => sources;

    public bool UsesClock { get; set; }

    /// <summary>Globals of which something is known, by name, with the type each begins with.</summary>
    public IReadOnlyDictionary<string, (StaticType Type, TemplateGlobal Global)> Globals { get; init; } = new Dictionary<string, (StaticType, TemplateGlobal)>();

    /// <summary>Local variables of the page that hold the globals from the start, by the globals' names.</summary>
    public Dictionary<string, int> GlobalPlaces { get; } = new(StringComparer.Ordinal);

    public ContentUse Content { get; init; } = new(null);

    /// <summary>Whether the template assigns a global or may hide one, so that nothing may be taken as known.</summary>
    public bool MayHideGlobals { get; set; }

    /// <param name="origin">Where it is included; <see langword="null"/> for the template that is rendered.</param>
    public ParsedTemplate? Load(string name, Origin? origin = null)
    {
        var template = load(name);
        if (template != null)
        {
            sources.Add(name);
            var chain = new Location(template.Source, 0, origin).Chain;
            Errors.AddRange(template.Errors.Select(error => error with { Chain = chain }));
        }

        return template;
    }

    /// <summary>For the code of functions, which fits whatever they are called with.</summary>
    public BindSession ToLenient()
    {
        Content.Open();
        return new BindSession(options with { Strict = false, EscapeCheck = false }, load, names);
    }

    /// <returns>False when templates include each other too often to go on.</returns>
    public bool TryCount() => ++bound <= BindLimit;

    /// <summary>Whether so much was bound that the rest is not looked at.</summary>
    public bool IsExhausted => bound > BindLimit;

    public void Report(Location at, TemplateErrorKind kind, string message, string cure) => Errors.Add(at, kind, message, cure);

    /// <summary>Reports a name that does not exist.</summary>
    public void Unknown(Location at, string message, string name, IEnumerable<string> candidates, string cure) =>
        Report(at, TemplateErrorKind.Unknown, message, Suggestion.For(name, candidates) is { } similar ? $"Did you mean {similar}?" : cure);
}

/// <param name="Errors">Of its syntax.</param>
internal sealed record ParsedTemplate(string Name, TemplateSource Source, Block Body, IReadOnlyList<TemplateError> Errors);
