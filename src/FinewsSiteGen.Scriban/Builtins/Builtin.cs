using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <param name="arguments">By parameter; <see cref="ValueTag.Unset"/> where none was given.</param>
internal delegate Value BuiltinBody(RenderContext context, ReadOnlySpan<Value> arguments);

/// <summary>What a built-in gives, told from what it is given; <see langword="null"/> for an argument that is not given.</summary>
internal delegate StaticType ResultType(IReadOnlyList<StaticType?> arguments);

/// <summary>One built-in function.</summary>
/// <param name="parameters">Their names; those behind <paramref name="required"/> may be left out.</param>
internal sealed class Builtin(string space, string name, string[] parameters, int required, ResultType result, BuiltinBody body)
{
    public string FullName { get; } = space.Length == 0 ? name : $"{space}.{name}";

    public string Name => name;

    public string[] Parameters => parameters;

    public int Required => required;

    /// <summary>Whether its result differs from one build to the next, or it compiles text; refused where builds must agree.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>Whether it answers <see cref="TemplateOptions.Now"/>.</summary>
    public bool AsksClock { get; init; }

    public ResultType Result => result;

    public BuiltinBody Body => body;

    public RenderFault WrongCount(int given) => new(
        $"{FullName} takes {(required == parameters.Length ? $"{required}" : $"{required} to {parameters.Length}")} arguments, not {given}.",
        parameters.Length == 0 ? "Call it without arguments." : $"Its parameters are {string.Join(", ", parameters)}.");
}
