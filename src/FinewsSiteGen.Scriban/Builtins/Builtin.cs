using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <param name="arguments">By parameter, each of the kind that it takes.</param>
internal delegate Value BuiltinBody(RenderContext context, ReadOnlySpan<Value> arguments);

/// <summary>What a built-in gives, told from what it is given; <see langword="null"/> for an argument that is not given.</summary>
internal delegate StaticType ResultType(IReadOnlyList<StaticType?> arguments);

/// <summary>One built-in function.</summary>
internal sealed class Builtin(string space, string name, Parameter[] parameters, ResultType result, BuiltinBody body)
{
    public string FullName { get; } = $"{space}.{name}";

    public string Name => name;

    public Parameter[] Parameters => parameters;

    public string[] ParameterNames { get; } = [.. parameters.Select(parameter => parameter.Name)];

    /// <summary>How many arguments it cannot do without.</summary>
    public int Required { get; } = parameters.Count(parameter => !parameter.IsOptional);

    public bool TakesRest { get; } = parameters is [.., { Takes: Takes.Rest }];

    /// <summary>Whether its result differs from one build to the next, or it compiles text; refused where builds must agree.</summary>
    public bool IsForbidden { get; init; }

    /// <summary>Whether its result is the moment of the render.</summary>
    public bool AsksClock { get; init; }

    public ResultType Result => result;

    /// <param name="arguments">By parameter; <see cref="ValueTag.Unset"/> where none was given. They are converted in place.</param>
    /// <exception cref="RenderFault">The arguments do not fit.</exception>
    public Value Invoke(RenderContext context, Span<Value> arguments)
    {
        for (var i = 0; i < parameters.Length; i++)
        {
            arguments[i] = parameters[i].Convert(arguments[i], i);
        }

        for (var i = 0; i < parameters.Length; i++)
        {
            parameters[i].Check(arguments[i]);
        }

        var result = body(context, arguments);
        return result.Tag == ValueTag.Text && result.Text.Length > context.Options.LongestText ? throw TextOperators.TooLong(context.Options.LongestText) : result;
    }

    public RenderFault WrongCount(int given) => new(
        $"{FullName} takes {(Required == parameters.Length ? $"{Required}" : TakesRest ? $"{Required} or more" : $"{Required} to {parameters.Length}")} argument{(Required == 1 && parameters.Length == 1 ? "" : "s")}, not {given}.",
        parameters.Length == 0 ? "Call it without arguments." : $"Its parameters are {string.Join(", ", ParameterNames)}.");
}
