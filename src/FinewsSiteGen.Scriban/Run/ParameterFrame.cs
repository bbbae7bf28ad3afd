namespace FinewsSiteGen.Scriban.Run;

/// <summary>The parameters of one call, and the variables that the function makes; other functions do not see them.</summary>
/// <param name="outer">Of the function in which a <c>do</c> runs.</param>
internal sealed class ParameterFrame(string[] names, Value[] values, ParameterFrame? outer)
{
    private Dictionary<string, Value>? made;
    private HashSet<string>? locked;

    public ParameterFrame? Outer => outer;

    public Value this[int index] => values[index];

    public bool Has(string name) => Array.IndexOf(names, name) >= 0 || made?.ContainsKey(name) == true;

    public bool TryGet(string name, out Value value)
    {
        var index = Array.LastIndexOf(names, name);
        if (index >= 0)
        {
            value = values[index];
            return true;
        }

        value = default;
        return made?.TryGetValue(name, out value) == true;
    }

    /// <returns>False when it is readonly.</returns>
    public bool TrySet(string name, Value value)
    {
        if (locked?.Contains(name) == true)
        {
            return false;
        }

        var index = Array.LastIndexOf(names, name);
        if (index >= 0)
        {
            values[index] = value;
        }
        else
        {
            (made ??= new Dictionary<string, Value>(StringComparer.Ordinal))[name] = value;
        }

        return true;
    }

    /// <returns>False when it was locked already.</returns>
    public bool Lock(string name) => (locked ??= new HashSet<string>(StringComparer.Ordinal)).Add(name);
}
