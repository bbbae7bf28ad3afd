using System.Collections.Frozen;
using FinewsSiteGen.Scriban.Run;

namespace FinewsSiteGen.Scriban.Builtins;

/// <summary>All built-in functions, by namespace and name.</summary>
internal static class BuiltinTable
{
    private static readonly FrozenDictionary<string, FrozenDictionary<string, Builtin>> Spaces = new Dictionary<string, IEnumerable<Builtin>>
    {
        ["array"] = ArrayFunctions.All,
        ["date"] = DateFunctions.All,
        ["html"] = HtmlFunctions.All,
        ["math"] = MathFunctions.All,
        ["object"] = ObjectFunctions.All,
        ["regex"] = RegexFunctions.All,
        ["string"] = StringFunctions.All,
        ["timespan"] = TimespanFunctions.All,
    }.ToFrozenDictionary(space => space.Key, space => space.Value.ToFrozenDictionary(builtin => builtin.Name, StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Members of namespaces that are no functions.</summary>
    private static readonly FrozenDictionary<string, (string Name, Value Value)[]> Constants = new Dictionary<string, (string, Value)[]>
    {
        ["date"] = [("default_format", Value.Of(TextForm.TimeFormat)), ("format", Value.Of(TextForm.TimeFormat))],
        ["timespan"] = [("zero", Value.Of(TimeSpan.Zero))],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IEnumerable<string> SpaceNames => Spaces.Keys;

    public static bool IsSpace(string name) => Spaces.ContainsKey(name);

    public static Builtin? Find(string space, string name) =>
        Spaces.TryGetValue(space, out var functions) && functions.TryGetValue(name, out var found) ? found : null;

    public static IEnumerable<string> NamesOf(string space) => Spaces[space].Keys;

    /// <summary>A namespace as an object whose members are its functions; <see cref="Value.Null"/> for another name.</summary>
    public static Value SpaceValue(string name)
    {
        if (!Spaces.TryGetValue(name, out var functions))
        {
            return Value.Null;
        }

        var map = new MapValue();
        foreach (var builtin in functions.Values)
        {
            map.Set(builtin.Name, Value.Of(new BuiltinFunction(builtin)));
        }

        foreach (var (constant, value) in Constants.GetValueOrDefault(name) ?? [])
        {
            map.Set(constant, value);
        }

        return Value.Of(map.Freeze());
    }
}
