using FinewsSiteGen.Scriban.Builtins;

namespace FinewsSiteGen.Scriban.Run;

/// <summary>The globals of one render; as a value, what <c>this</c> is.</summary>
internal sealed class Globals(NameTable names)
{
    private static readonly Value Unset;
    private readonly List<int> order = [];
    private Value[] values = new Value[16];
    private HashSet<int>? locked;
    private Dictionary<string, Value>? builtins;

    /// <summary>Whether the host gave globals. Without any, the built-ins are globals themselves and cannot be assigned.</summary>
    public bool HasModel { get; set; }

    /// <summary>In the order in which they were first assigned.</summary>
    public IEnumerable<string> Names => HasModel ? order.Select(names.NameOf) : BuiltinTable.GlobalNames.Concat(order.Select(names.NameOf));

    /// <summary>Unset when nothing was assigned.</summary>
    public ref readonly Value this[int slot] => ref slot < values.Length ? ref values[slot] : ref Unset;

    public bool TryGet(string name, out Value value)
    {
        value = names.TryFind(name, out var slot) ? this[slot] : default;
        if (value.Tag == ValueTag.Unset && !HasModel && BuiltinTable.IsGlobal(name))
        {
            value = Builtin(name);
        }

        return value.Tag != ValueTag.Unset;
    }

    /// <summary>What the language itself gives a name; templates may add members to its namespaces.</summary>
    public Value Builtin(string name)
    {
        builtins ??= new Dictionary<string, Value>(StringComparer.Ordinal);
        if (!builtins.TryGetValue(name, out var value))
        {
            value = BuiltinTable.GlobalValue(name);
            builtins.Add(name, value);
        }

        return value;
    }

    /// <returns>False when the variable is readonly.</returns>
    public bool TryAssign(string name, Value value) => TryAssign(name, names.Slot(name), value);

    /// <returns>False when the variable is readonly.</returns>
    public bool TryAssign(string name, int slot, Value value)
    {
        if (locked?.Contains(slot) == true || (!HasModel && BuiltinTable.IsGlobal(name)))
        {
            return false;
        }

        Set(slot, value);
        return true;
    }

    public void Set(int slot, Value value)
    {
        if (slot >= values.Length)
        {
            Array.Resize(ref values, Math.Max(values.Length * 2, slot + 1));
        }

        if (values[slot].Tag == ValueTag.Unset)
        {
            order.Add(slot);
        }

        values[slot] = value.Tag == ValueTag.Unset ? Value.Null : value;
    }

    /// <summary>A variable that was never assigned stays open.</summary>
    /// <returns>False when it was readonly already.</returns>
    public bool TryLock(string name, int slot) =>
        (HasModel || !BuiltinTable.IsGlobal(name)) && (this[slot].Tag == ValueTag.Unset || (locked ??= []).Add(slot));

    public void Reset()
    {
        foreach (var slot in order)
        {
            values[slot] = default;
        }

        order.Clear();
        (locked, builtins) = (null, null);
    }
}
