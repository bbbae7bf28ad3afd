using FinewsSiteGen.Scriban.Check;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>What the parameters of a function hold in one call.</summary>
/// <param name="List">What <c>$</c> holds.</param>
internal sealed record ParameterTypes(IReadOnlyDictionary<string, StaticType> Parameters, ArgumentTypes List)
{
    /// <param name="refuse">Told when the arguments do not fit.</param>
    /// <returns><see langword="null"/> when they do not.</returns>
    public static ParameterTypes? Of(TemplateFunctionType function, ArgumentTypes arguments, Action<RenderFault> refuse)
    {
        if (function.Shape.Parameters is not { } parameters)
        {
            return new ParameterTypes(new Dictionary<string, StaticType>(), arguments);
        }

        var known = arguments.All.Take(arguments.Known).ToList();
        var places = Placement.Of(known.Count, [.. known.Select(argument => argument.Name)], function.Parameters, function.Shape.TakesRest);
        var types = new StaticType?[parameters.Count];
        var (rest, extra) = (arguments.Rest, new List<ArgumentType>());
        for (var i = 0; i < places.Length; i++)
        {
            switch (places[i])
            {
                case Placement.Rest:
                    rest = StaticType.Join(rest, known[i].Type);
                    break;
                case Placement.Extra:
                    extra.Add(known[i]);
                    break;
                case var index when index < types.Length:
                    types[index] = known[i].Type;
                    break;
                default:
                    refuse(function.Code.WrongCount(known.Count, i));
                    return null;
            }
        }

        return Fill(function, arguments, types, rest, refuse) is { } filled ? new ParameterTypes(filled, new ArgumentTypes([.. parameters.Select(parameter => new ArgumentType(null, filled[parameter.Name])), .. extra])) : null;
    }

    public bool IsLike(ParameterTypes other) => List.Join(other.List) != null && Parameters.Count == other.Parameters.Count;

    public bool IsSame(ParameterTypes other) => List.IsSame(other.List) && Parameters.All(parameter => other.Parameters[parameter.Key].IsSame(parameter.Value));

    /// <param name="other">Must be alike.</param>
    public ParameterTypes Join(ParameterTypes other) => new(
        Parameters.ToDictionary(parameter => parameter.Key, parameter => StaticType.Join(parameter.Value, other.Parameters[parameter.Key])), List.Join(other.List)!);

    /// <summary>Gives the parameters that got no argument their default value.</summary>
    private static Dictionary<string, StaticType>? Fill(TemplateFunctionType function, ArgumentTypes arguments, StaticType?[] types, StaticType rest, Action<RenderFault> refuse)
    {
        var parameters = function.Shape.Parameters!;
        var filled = new Dictionary<string, StaticType>(StringComparer.Ordinal);
        for (var i = 0; i < types.Length; i++)
        {
            if (function.Shape.TakesRest && i == types.Length - 1)
            {
                filled[parameters[i].Name] = StaticType.ListOf(rest);
                continue;
            }

            var fallback = parameters[i].Default is Literal literal ? ExpressionBinder.LiteralType(literal.Value) : null;
            if (types[i] == null && fallback == null && !arguments.IsOpen)
            {
                refuse(function.Code.WrongCount(arguments.All.Count, null));
                return null;
            }

            filled[parameters[i].Name] = types[i] ?? StaticType.Join(arguments.Rest, fallback ?? StaticType.None);
        }

        return filled;
    }
}
