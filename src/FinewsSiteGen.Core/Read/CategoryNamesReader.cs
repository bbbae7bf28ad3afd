namespace FinewsSiteGen.Read;

/// <summary>Reads <c>categories.yaml</c>: <c>slug: name</c> lines, or a list of such maps, or of maps with <c>slug</c> and <c>name</c>.</summary>
internal static class CategoryNamesReader
{
    /// <returns>By raw slug; spellings that differ only in case are one category, so the look-up ignores case.</returns>
    public static IReadOnlyDictionary<string, string> Read(ConfigFile file, ConfigNode? root)
    {
        var values = new ConfigValues(file);
        var names = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in file.Entries(AsMap(root), StringComparer.OrdinalIgnoreCase))
        {
            if (values.Text(entry) is { } name && entry.Key.Trim() is { Length: > 0 } slug)
                names[slug] = name;
        }
        return names;
    }

    private static ConfigNode? AsMap(ConfigNode? root)
    {
        if (root is not ConfigNode.List list || list.Items.Any(item => item is not ConfigNode.Map))
            return root;
        return new ConfigNode.Map(list.Line, [.. list.Items.Cast<ConfigNode.Map>().SelectMany(Pairs)]);
    }

    private static IEnumerable<ConfigEntry> Pairs(ConfigNode.Map item)
    {
        var slug = item.Entries.FirstOrDefault(entry => entry.Key == "slug");
        var name = item.Entries.FirstOrDefault(entry => entry.Key == "name");
        return slug?.Value is ConfigNode.Text { Value: var key } && name is not null ? [new ConfigEntry(key, slug.Line, name.Value)] : item.Entries;
    }
}
