namespace FinewsSiteGen.Scriban.Run;

/// <summary>The one view on all values that have named members.</summary>
internal static class Maps
{
    public static bool IsMap(in Value value) => value.Tag is ValueTag.Map or ValueTag.TreeMap or ValueTag.Model or ValueTag.Globals;

    public static IEnumerable<string> Keys(in Value map) => map.Tag switch
    {
        ValueTag.Map => map.Map.Keys,
        ValueTag.TreeMap => ((IReadOnlyDictionary<string, object?>)map.Reference!).Keys,
        ValueTag.Model => ((ModelType)map.Type!).Members.Select(member => member.Name),
        ValueTag.Array => map.Array.Members?.Keys ?? [],
        ValueTag.Globals => map.Globals.Names,
        _ => [],
    };

    public static Value Get(in Value map, string name) => TryGet(map, name, out var value) ? value : Value.Null;

    public static bool TryGet(in Value map, string name, out Value value)
    {
        switch (map.Tag)
        {
            case ValueTag.Map:
                return map.Map.TryGet(name, out value);
            case ValueTag.TreeMap:
                var found = ((IReadOnlyDictionary<string, object?>)map.Reference!).TryGetValue(name, out var inner);
                value = Value.OfTree(inner);
                return found;
            case ValueTag.Model:
                return TryGetModel(map, name, out value);
            case ValueTag.Globals:
                return map.Globals.TryGet(name, out value);
            case ValueTag.Array when map.Array.Members is { } members:
                return members.TryGet(name, out value);
            default:
                value = Value.Null;
                return false;
        }
    }

    /// <summary>Trees of a model as objects and arrays that the template may change.</summary>
    public static Value Own(in Value value)
    {
        if (value.Tag == ValueTag.TreeList)
        {
            return Value.Of(new ArrayValue([.. Lists.Copy(value).Select(item => Own(item))]));
        }

        if (value.Tag != ValueTag.TreeMap)
        {
            return value;
        }

        var map = new MapValue();
        foreach (var key in Keys(value))
        {
            map.Set(key, Own(Get(value, key)));
        }

        return Value.Of(map);
    }

    private static bool TryGetModel(in Value map, string name, out Value value)
    {
        foreach (var member in ((ModelType)map.Type!).Members)
        {
            if (member.Name == name)
            {
                value = member.Get(map.Reference!);
                return true;
            }
        }

        value = Value.Null;
        return false;
    }
}
