using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads what has a counterpart here from Jekyll's <c>_config.yml</c>; all other keys are Jekyll's own affair.</summary>
internal sealed class JekyllConfigReader(ConfigFile file)
{
    private static readonly HashSet<string> Keys = ["title", "description", "url", "baseurl", "lang", "timezone", "author", "permalink"];

    private readonly ConfigValues values = new(file);

    public SiteConfig Read(ConfigNode? root)
    {
        var config = SiteConfig.Default;
        SiteAddress? address = null;
        string? basePath = null;
        foreach (var entry in file.Entries(Known(root), StringComparer.Ordinal))
        {
            if (entry.Key == "url")
                address = values.Url(entry);
            else if (entry.Key == "baseurl")
                basePath = values.BasePath(entry);
            else
                config = With(config, entry);
        }
        return config with { Url = address?.Url ?? config.Url, BasePath = basePath ?? address?.BasePath ?? config.BasePath };
    }

    private SiteConfig With(SiteConfig config, ConfigEntry entry) => entry.Key switch
    {
        "title" => config with { Title = values.Text(entry) ?? config.Title },
        "description" => config with { Description = values.Text(entry) ?? "" },
        "author" => config with { Author = values.Author(entry) ?? "" },
        "lang" => config with { Language = values.Language(entry) ?? config.Language },
        "timezone" => config with { Zone = values.Zone(entry) ?? config.Zone },
        _ => config with { Permalink = Permalink(entry) },
    };

    private PermalinkStyle Permalink(ConfigEntry entry)
    {
        if (values.Text(entry) is not { } name)
            return SiteConfig.Default.Permalink;
        if (PermalinkNames.Find(name) is { } style)
            return style;
        file.Warn(Rules.JekyllPermalink, entry.Line, name);
        return SiteConfig.Default.Permalink;
    }

    private static ConfigNode? Known(ConfigNode? root) =>
        root is ConfigNode.Map map ? new ConfigNode.Map(map.Line, [.. map.Entries.Where(entry => Keys.Contains(entry.Key))]) : root;
}
