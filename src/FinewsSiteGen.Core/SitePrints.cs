using FinewsSiteGen.Model;
using FinewsSiteGen.Read;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen;

/// <summary>Makes the <see cref="BuildPrints"/> of one build.</summary>
internal static class SitePrints
{
    /// <param name="templates">As of <see cref="BuildPrints.Templates"/>.</param>
    /// <param name="assets">Theme files by path.</param>
    public static BuildPrints Of(
        SiteConfig config, BuildOptions options, SiteForm form, IReadOnlyDictionary<string, string> templates,
        IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> assets)
    {
        string program = $"{typeof(SitePrints).Module.ModuleVersionId:N} {typeof(ScribanCompiler).Module.ModuleVersionId:N}";
        string zone = config.Zone.ToSerializedString();
        string reading = Text(program, form.ToString(), zone, config.Permalink.ToString(), config.Url, config.BasePath, string.Join(' ', config.OldHosts), $"{options.Drafts} {options.Future}");
        var parts = new Dictionary<string, string>
        {
            ["the program"] = program,
            ["the form of the site"] = form.ToString(),
            ["time_zone"] = zone,
            ["permalink"] = config.Permalink.ToString(),
            ["url"] = config.Url,
            ["base_path"] = config.BasePath,
            ["old_hosts"] = string.Join(' ', config.OldHosts),
            ["--drafts"] = $"{options.Drafts}",
            ["--future"] = $"{options.Future}",
            ["categories.yaml"] = Text(config.CategoryNames.OrderBy(name => name.Key, StringComparer.Ordinal).SelectMany(name => (string[])[name.Key, name.Value])),
            ["title"] = config.Title,
            ["description"] = config.Description,
            ["language"] = config.Language,
            ["author"] = config.Author,
            ["page_size"] = $"{config.PageSize}",
            ["home_posts"] = $"{config.HomePosts}",
            ["links"] = Text(config.Links.SelectMany(link => (string[])[link.Title, link.Url])),
            ["footer"] = config.Footer,
        };
        string whole = Text(parts.Values);
        return new BuildPrints(reading, whole, templates, OfAssets(assets)) { Parts = parts.ToDictionary(part => part.Key, part => Text(part.Value)) };
    }

    private static string OfAssets(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> assets) =>
        Text(assets.SelectMany(asset => (string[])[asset.Key, Fingerprint.Of(asset.Value.Span).ToString()]));

    private static string Text(params IEnumerable<string> parts) => Fingerprint.Of(parts).ToString();
}
