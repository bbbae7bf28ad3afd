using FinewsSiteGen.Model;

namespace FinewsSiteGen.Render;

/// <summary>Unknown front matter keys in the form templates walk: text, lists, maps.</summary>
internal static class ParamTree
{
    private static readonly Dictionary<string, object> None = [];

    public static IReadOnlyDictionary<string, object> Of(IReadOnlyList<KeyValuePair<string, ParamValue>> entries)
    {
        if (entries.Count == 0)
            return None;
        var tree = new Dictionary<string, object>(entries.Count, StringComparer.Ordinal);
        foreach (var (key, value) in entries)
            tree[key] = Of(value);
        return tree;
    }

    private static object Of(ParamValue value) => value switch
    {
        ParamValue.List list => list.Items.Select(Of).ToList(),
        ParamValue.Map map => Of(map.Entries),
        ParamValue.Text text => text.Value,
        _ => "",
    };
}
