namespace FinewsSiteGen.Scriban.Run;

/// <summary>What a loop walks over; it must not change while the loop turns.</summary>
internal struct LoopSource
{
    private readonly Value list;
    private readonly string[]? keys;
    private List<Value>.Enumerator items;

    /// <exception cref="RenderFault">There is nothing to walk over.</exception>
    public LoopSource(in Value value)
    {
        if (Maps.IsMap(value) && value.Tag != ValueTag.Model)
        {
            list = value;
            keys = [.. Maps.Keys(value)];
            Count = keys.Length;
            return;
        }

        list = Lists.Iterable(value);
        Count = Lists.Count(list);
        if (list.Tag == ValueTag.Array)
        {
            items = list.Array.Items.GetEnumerator();
        }
    }

    public bool IsNull => list.IsNull;

    public int Count { get; }

    /// <summary>Members of an object are read when the loop gets to them.</summary>
    public readonly Value At(int index) => keys == null ? Lists.At(list, index) : Lists.Pair(list, keys[index]);

    /// <summary>To be asked once a turn.</summary>
    public bool IsChanged()
    {
        if (keys != null)
        {
            return list.Tag == ValueTag.Map && list.Map.Count != keys.Length;
        }

        if (list.Tag != ValueTag.Array)
        {
            return false;
        }

        try
        {
            items.MoveNext();
            return false;
        }
        catch (InvalidOperationException)
        {
            return true;
        }
    }
}
