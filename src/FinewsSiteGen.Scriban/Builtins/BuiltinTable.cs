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

    /// <summary>A member of a namespace that is no function.</summary>
    public static Value? Constant(string space, string name) =>
        Array.Find(Constants.GetValueOrDefault(space) ?? [], constant => constant.Name == name) is { Name: not null } found ? found.Value : null;

    public static IEnumerable<string> NamesOf(string space) => Spaces[space].Keys;

    /// <summary>Names that the language gives a value, in its order.</summary>
    public static IReadOnlyList<string> GlobalNames { get; } =
        ["array", "empty", "blank", "include", "include_join", "date", "html", "math", "object", "regex", "string", "timespan"];

    public static bool IsGlobal(string name) => IsSpace(name) || name is "empty" or "blank" or "include" or "include_join";

    /// <summary>What one of <see cref="GlobalNames"/> stands for. Each render has namespaces of its own, as templates may add to them.</summary>
    public static Value GlobalValue(string name) => name switch
    {
        "empty" or "blank" => Value.Empty,
        "include" => Value.Of(new IncludeFunction()),
        "include_join" => Value.Of(new IncludeJoinFunction()),
        _ => Space(name),
    };

    private static Value Space(string name)
    {
        var map = new MapValue();
        foreach (var member in BuiltinOrder.Of(name))
        {
            map.Set(member, Find(name, member) is { } builtin ? Value.Of(new BuiltinFunction(builtin)) : Constant(name, member)!.Value);
            map.Lock(member);
        }

        return Value.Of(map);
    }
}
