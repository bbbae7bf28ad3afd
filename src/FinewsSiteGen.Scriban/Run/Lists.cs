namespace FinewsSiteGen.Scriban.Run;

/// <summary>The one view on all values that have items.</summary>
internal static class Lists
{
    public static bool IsList(in Value value) =>
        value.Tag is ValueTag.Array or ValueTag.ModelList or ValueTag.TreeList or ValueTag.Range;

    public static int Count(in Value list) => list.Tag switch
    {
        ValueTag.Array => list.Array.Items.Count,
        ValueTag.ModelList when list.Type is ModelType type => type.Count(list.Reference!),
        ValueTag.ModelList => ((IReadOnlyList<object>)list.Reference!).Count,
        ValueTag.TreeList => ((IReadOnlyList<object?>)list.Reference!).Count,
        ValueTag.Range => ((RangeValue)list.Reference!).Count,
        _ => 0,
    };

    /// <param name="index">Must be inside.</param>
    public static Value At(in Value list, int index) => list.Tag switch
    {
        ValueTag.Array => list.Array.Items[index],
        ValueTag.ModelList when list.Type is ModelType type => Value.OfModel(type.Item(list.Reference!, index), type),
        ValueTag.ModelList => Value.Of((string)((IReadOnlyList<object>)list.Reference!)[index]),
        ValueTag.TreeList => Value.OfTree(((IReadOnlyList<object?>)list.Reference!)[index]),
        _ => ((RangeValue)list.Reference!).At(index),
    };

    /// <summary>An array of a template's own with the same items, to add to or to sort.</summary>
    public static List<Value> Copy(in Value list)
    {
        var count = Count(list);
        var items = new List<Value>(count);
        for (var i = 0; i < count; i++)
        {
            items.Add(At(list, i));
        }

        return items;
    }

    /// <summary>What a loop walks over: a list, the members of an object as <c>key</c> and <c>value</c>, the characters of a text.</summary>
    public static Value Iterable(in Value value)
    {
        switch (value.Tag)
        {
            case ValueTag.Unset or ValueTag.Null or ValueTag.Array or ValueTag.ModelList or ValueTag.TreeList or ValueTag.Range:
                return value;
            case ValueTag.Text:
                return Value.Of(new ArrayValue(value.Text.Select(Value.OfCharacter).ToList()));
            case ValueTag.Map or ValueTag.TreeMap or ValueTag.Globals:
                return Value.Of(new ArrayValue(Pairs(value)));
            default:
                throw new RenderFault($"A loop cannot walk over {TextForm.Kind(value)}.", "Give it a list.");
        }
    }

    private static List<Value> Pairs(Value map) => [.. Maps.Keys(map).Select(key => Pair(map, key))];

    /// <summary>A member of an object as <c>key</c> and <c>value</c>, which cannot be set.</summary>
    public static Value Pair(in Value map, string key)
    {
        var pair = new MapValue { IsPair = true };
        pair.Set("key", Value.Of(key));
        pair.Set("value", Maps.Get(map, key));
        pair.IsFrozen = true;
        return Value.Of(pair);
    }
}
