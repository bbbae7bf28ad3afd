using System.Numerics;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>An array that a template made. Like an object it may have members beside its items.</summary>
internal sealed class ArrayValue
{
    private List<Value>? items;
    private Func<List<Value>>? make;

    public ArrayValue()
        : this([])
    {
    }

    public ArrayValue(List<Value> items)
    {
        this.items = items;
    }

    /// <summary>A sequence whose items are made when they are first asked for.</summary>
    public ArrayValue(Func<List<Value>> make)
    {
        this.make = make;
        IsSequence = true;
    }

    public List<Value> Items => items ?? Make();

    public bool IsMade => items != null;

    /// <summary>Whether it was made of other lists; it is called a range then, and has no members.</summary>
    public bool IsSequence { get; init; }

    /// <summary>The call whose result it is; faults while its items are made are that call's.</summary>
    public Expr? Origin { get; set; }

    /// <summary>Made by the first member that is set.</summary>
    public MapValue? Members { get; private set; }

    public MapValue MakeMembers() => Members ??= new MapValue();

    private List<Value> Make()
    {
        try
        {
            items = make!();
            make = null;
            return items;
        }
        catch (RenderFault fault) when (Origin != null)
        {
            throw Origin.Fault(fault);
        }
        catch (TemplateException fault) when (Origin != null && fault.Passes(Origin.At, isCall: true))
        {
            throw;
        }
    }
}

/// <summary>An object that a template made; its members keep the order in which they were set.</summary>
internal sealed class MapValue
{
    private readonly OrderedDictionary<string, Value> members = new(StringComparer.Ordinal);
    private HashSet<string>? locked;

    /// <summary>Whether no member can be set any more.</summary>
    public bool IsFrozen { get; set; }

    /// <summary>Whether it is the member of an object that a loop walks over.</summary>
    public bool IsPair { get; init; }

    public int Count => members.Count;

    public IEnumerable<string> Keys => members.Keys;

    public KeyValuePair<string, Value> this[int index] => members.GetAt(index);

    public bool TryGet(string name, out Value value) => members.TryGetValue(name, out value);

    public void Set(string name, Value value)
    {
        if (IsFrozen || locked?.Contains(name) == true)
        {
            throw new RenderFault($"The member {name} is readonly.", "Set another member.");
        }

        members[name] = value;
    }

    /// <returns>False when it was locked already.</returns>
    public bool Lock(string name) => (locked ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
}

/// <summary><c>1..4</c> or <c>4..1</c>.</summary>
/// <param name="step">1 or -1.</param>
internal sealed class RangeValue(BigInteger start, int count, int step)
{
    private readonly bool isShort = BigInteger.Abs(start) + count < long.MaxValue;
    private readonly long first = unchecked((long)(ulong)(start & ulong.MaxValue));

    private List<Value>? written;

    public int Count => written?.Count ?? count;

    public Value At(int index) => written != null ? written[index] : isShort ? Value.Of(first + ((long)index * step)) : Value.Of(start + ((BigInteger)index * step));

    /// <summary>Its numbers as a list that may be changed, and that it shows from here on.</summary>
    public List<Value> Written() => written ??= [.. Enumerable.Range(0, count).Select(At)];
}

/// <summary>A fault of the template at run time; the expression that meets it adds the place.</summary>
internal class RenderFault(string message, string cure, FaultPlace place = FaultPlace.Whole) : Exception(message)
{
    public string Cure { get; } = cure;

    public FaultPlace Place { get; } = place;

    /// <summary>Index of the parameter whose argument is at fault.</summary>
    public int? Parameter { get; init; }
}

/// <summary>Which part of a binary expression is at fault.</summary>
internal enum FaultPlace
{
    Whole,
    Left,
    Right,
}
