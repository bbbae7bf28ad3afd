namespace FinewsSiteGen.Scriban.Run;

/// <summary>An array that a template made. Like an object it may have members beside its items.</summary>
internal sealed class ArrayValue
{
    public ArrayValue()
    {
        Items = [];
    }

    public ArrayValue(List<Value> items)
    {
        Items = items;
    }

    public List<Value> Items { get; }

    /// <summary>Made by the first member that is set.</summary>
    public MapValue? Members { get; private set; }

    public MapValue MakeMembers() => Members ??= new MapValue();
}

/// <summary>An object that a template made; its members keep the order in which they were set.</summary>
internal sealed class MapValue
{
    private readonly OrderedDictionary<string, Value> members = new(StringComparer.Ordinal);
    private HashSet<string>? locked;
    private bool isFrozen;

    public int Count => members.Count;

    public IEnumerable<string> Keys => members.Keys;

    public KeyValuePair<string, Value> this[int index] => members.GetAt(index);

    public bool TryGet(string name, out Value value) => members.TryGetValue(name, out value);

    public void Set(string name, Value value)
    {
        if (isFrozen || locked?.Contains(name) == true)
        {
            throw new RenderFault($"The member {name} is readonly.", "Set another member.");
        }

        members[name] = value;
    }

    /// <summary>All members are readonly from here on, so that threads may share the object.</summary>
    public MapValue Freeze()
    {
        isFrozen = true;
        return this;
    }

    public void Lock(string name) => (locked ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
}

/// <summary><c>1..4</c> or <c>4..1</c>.</summary>
internal sealed record RangeValue(long Start, int Count, int Step)
{
    public static RangeValue Between(long start, long end, bool isInclusive)
    {
        var step = end < start ? -1 : 1;
        var count = Math.Abs((decimal)end - start) + (isInclusive ? 1 : 0);
        return new RangeValue(start, (int)Math.Min(count, int.MaxValue), step);
    }

    public long At(int index) => Start + ((long)index * Step);
}

/// <summary>A fault of the template at run time; the expression that meets it adds the place.</summary>
internal sealed class RenderFault(string message, string cure) : Exception(message)
{
    public string Cure { get; } = cure;
}
