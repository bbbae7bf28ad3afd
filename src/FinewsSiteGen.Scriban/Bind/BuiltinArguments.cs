using FinewsSiteGen.Scriban.Builtins;
using FinewsSiteGen.Scriban.Run;
using FinewsSiteGen.Scriban.Syntax;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Arguments of a built-in, told before the run.</summary>
internal static class BuiltinArguments
{
    /// <returns><see langword="null"/> when only the run can tell them, or that they do not fit.</returns>
    public static PlacedArguments? TryPlace(Location place, Builtin builtin, CallArgument[] arguments)
    {
        if (arguments.Any(argument => argument.IsSpread))
        {
            return null;
        }

        var indexes = Placement.Of(arguments.Length, [.. arguments.Select(argument => argument.Name)], builtin.ParameterNames, builtin.TakesRest);
        var plain = indexes.Where(index => index >= 0).ToArray();
        if (plain.Distinct().Count() < plain.Length || plain.Any(index => index >= builtin.Parameters.Length)
            || Enumerable.Range(0, builtin.Required).Any(index => !plain.Contains(index)))
        {
            return null;
        }

        var placed = new PlacedArguments(new Expr?[builtin.Parameters.Length], new Location[builtin.Parameters.Length]);
        for (var i = 0; i < indexes.Length; i++)
        {
            if (indexes[i] >= 0)
            {
                (placed.Codes[indexes[i]], placed.Places[indexes[i]]) = (arguments[i].Value, arguments[i].At);
            }
        }

        var rest = arguments.Where((_, i) => indexes[i] < 0).Select(argument => argument.Value).ToArray();
        if (rest.Length > 0)
        {
            placed.Codes[^1] = new ArrayExpr(place, rest);
        }

        return placed;
    }
}
