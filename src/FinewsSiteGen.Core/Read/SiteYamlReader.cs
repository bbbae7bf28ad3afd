using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Reads <c>site.yaml</c>.</summary>
internal sealed class SiteYamlReader(ConfigFile file)
{
    /// <summary>Every key there is.</summary>
    public static IReadOnlyList<string> Keys { get; } =
        ["title", "description", "url", "base_path", "language", "time_zone", "author", "page_size", "home_posts", "links", "footer", "old_hosts", "permalink"];

    /// <summary>What Jekyll calls them.</summary>
    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.OrdinalIgnoreCase)
    {
        ["baseurl"] = "base_path",
        ["lang"] = "language",
        ["locale"] = "language",
        ["timezone"] = "time_zone",
        ["paginate"] = "page_size",
    };

    private readonly ConfigValues values = new(file);
    private SiteAddress? address;
    private string? basePath;

    public SiteConfig Read(ConfigNode? root)
    {
        var config = SiteConfig.Default;
        foreach (var entry in file.Entries(root, StringComparer.Ordinal))
            config = With(config, entry);
        if (address?.BasePath is not null && basePath is not null)
            file.Fail(Rules.ConfigTwoPaths, 0, address.BasePath, basePath);
        return config with { Url = address?.Url ?? config.Url, BasePath = basePath ?? address?.BasePath ?? config.BasePath };
    }

    private SiteConfig With(SiteConfig config, ConfigEntry entry)
    {
        switch (entry.Key)
        {
            case "title":
                return config with { Title = values.Text(entry) ?? config.Title };
            case "description":
                return config with { Description = values.Text(entry) ?? "" };
            case "author":
                return config with { Author = values.Text(entry) ?? "" };
            case "footer":
                return config with { Footer = values.Text(entry) ?? "" };
            case "language":
                return config with { Language = values.Language(entry) ?? config.Language };
            case "time_zone":
                return config with { Zone = values.Zone(entry) ?? config.Zone };
            case "page_size":
                return config with { PageSize = values.Number(entry, 10, 200) ?? config.PageSize };
            case "home_posts":
                return config with { HomePosts = values.Number(entry, 1, 200) ?? config.HomePosts };
            case "links":
                return config with { Links = values.Links(entry) ?? [] };
            case "old_hosts":
                return config with { OldHosts = values.Hosts(entry) ?? config.OldHosts };
            default:
                return WithPlace(config, entry);
        }
    }

    private SiteConfig WithPlace(SiteConfig config, ConfigEntry entry)
    {
        switch (entry.Key)
        {
            case "url":
                address = values.Url(entry);
                break;
            case "base_path":
                basePath = values.BasePath(entry);
                break;
            case "permalink" when values.Text(entry) is { } name:
                if (PermalinkNames.Find(name) is { } style)
                    return config with { Permalink = style };
                file.Fail(Rules.ConfigPermalink, entry.Line, name);
                break;
            case "permalink":
                break;
            default:
                Refuse(entry);
                break;
        }
        return config;
    }

    private void Refuse(ConfigEntry entry)
    {
        string? near = OtherNames.GetValueOrDefault(entry.Key) ?? NearestName.Of(entry.Key, Keys);
        file.Warn(Rules.ConfigUnknownKey, entry.Line, entry.Key, near is null ? "" : $"; did you mean `{near}`?");
    }
}
