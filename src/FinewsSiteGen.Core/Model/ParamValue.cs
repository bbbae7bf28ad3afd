namespace FinewsSiteGen.Model;

/// <summary>A value of an unknown front matter key, as templates see it below <c>page.params</c>: text, list or map; scalars are text as written.</summary>
public abstract record ParamValue
{
    private ParamValue()
    {
    }

    public sealed record Text(string Value) : ParamValue;

    public sealed record List(IReadOnlyList<ParamValue> Items) : ParamValue;

    /// <param name="Entries">In the order of the file.</param>
    public sealed record Map(IReadOnlyList<KeyValuePair<string, ParamValue>> Entries) : ParamValue;
}
