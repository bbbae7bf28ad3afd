using System.Collections.Immutable;
using FinewsSiteGen.Scriban.Check;

namespace FinewsSiteGen.Scriban.Bind;

/// <summary>Which variables a function shares with its caller.</summary>
internal static class FunctionEnvironment
{
    /// <param name="isOpen">Whether the function reads the parameters of its caller.</param>
    public static ImmutableDictionary<string, StaticType> Visible(ImmutableDictionary<string, StaticType> types, bool isOpen) =>
        types.RemoveRange(types.Keys.Where(name => !IsShared(name, isOpen)));

    /// <summary>Without what belongs to the function alone.</summary>
    public static ImmutableDictionary<string, StaticType> Leave(ImmutableDictionary<string, StaticType> types, ParameterScope? own, bool isOpen)
    {
        var prefix = own?.Key("");
        return types.RemoveRange(types.Keys.Where(name => !IsShared(name, isOpen) || (prefix != null && name.StartsWith(prefix, StringComparison.Ordinal))));
    }

    public static ImmutableDictionary<string, StaticType> Merge(ImmutableDictionary<string, StaticType> caller, ImmutableDictionary<string, StaticType> function, bool isOpen) =>
        function.SetItems(caller.Where(type => !IsShared(type.Key, isOpen)));

    private static bool IsShared(string name, bool isOpen) => name[0] != '$' && (isOpen || name[0] != '\u0001');
}
