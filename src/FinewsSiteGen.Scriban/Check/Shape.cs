namespace FinewsSiteGen.Scriban.Check;

/// <summary>What the lists and objects that one expression of a template makes may hold, at any time. Aliases share it, so an assignment through one of them is known to all.</summary>
internal sealed class Shape(ShapeTable table)
{
    private readonly Dictionary<string, StaticType> members = new(StringComparer.Ordinal);
    private readonly HashSet<string> certain = new(StringComparer.Ordinal);
    private StaticType item = StaticType.None;
    private StaticType others = StaticType.None;
    private bool isRead;

    /// <summary>Of the items of a list.</summary>
    public StaticType Item => Read(item);

    /// <summary>Of members whose names are only known when the template runs.</summary>
    public StaticType Others => Read(others);

    public IReadOnlyDictionary<string, StaticType> Members
    {
        get
        {
            isRead = true;
            return members;
        }
    }

    /// <summary>Whether every such object has the member.</summary>
    public bool IsCertain(string name) => certain.Contains(name);

    public void AddItem(StaticType type) => Grow(ref item, type);

    public void AddOther(StaticType type) => Grow(ref others, type);

    /// <param name="isCertain">Whether the object is made with the member.</param>
    public void AddMember(string name, StaticType type, bool isCertain = false)
    {
        if (isCertain)
        {
            certain.Add(name);
        }

        table.HasGrown |= isRead && !members.ContainsKey(name);
        var known = members.GetValueOrDefault(name, StaticType.None);
        Grow(ref known, type);
        members[name] = known;
    }

    private StaticType Read(StaticType type)
    {
        isRead = true;
        return type;
    }

    private void Grow(ref StaticType known, StaticType type)
    {
        if (!known.Covers(type))
        {
            known = StaticType.Join(known, type);
            table.HasGrown |= isRead;
        }
    }
}

/// <summary>All shapes of one compilation. What is learnt of one after it was asked for makes the templates be bound anew.</summary>
internal sealed class ShapeTable
{
    private readonly Dictionary<(string Path, int At), Shape> shapes = [];

    /// <summary>Whether a shape holds more than it did when it was read.</summary>
    public bool HasGrown { get; set; }

    /// <param name="path">The includes and calls that lead to the expression.</param>
    public Shape At(string path, int at)
    {
        if (!shapes.TryGetValue((path, at), out var shape))
        {
            shape = new Shape(this);
            shapes.Add((path, at), shape);
        }

        return shape;
    }
}
