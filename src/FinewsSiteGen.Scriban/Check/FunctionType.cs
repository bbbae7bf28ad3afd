namespace FinewsSiteGen.Scriban.Check;

/// <summary>One function that a value may be; compared by reference.</summary>
internal abstract class FunctionType(string name)
{
    /// <summary>For messages.</summary>
    public string Name => name;
}
