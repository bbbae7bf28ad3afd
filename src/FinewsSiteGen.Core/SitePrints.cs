using System.Globalization;
using System.Text.Json;
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
        string names = JsonSerializer.Serialize(config.CategoryNames.OrderBy(name => name.Key, StringComparer.Ordinal));
        string whole = JsonSerializer.Serialize(new
        {
            config.Title,
            config.Description,
            config.Language,
            config.Author,
            config.PageSize,
            config.HomePosts,
            config.Links,
            config.Footer,
        });
        return new BuildPrints(reading, Text(reading, names, whole), templates, OfAssets(assets));
    }

    private static string OfAssets(IEnumerable<KeyValuePair<string, ReadOnlyMemory<byte>>> assets) =>
        Text(assets.SelectMany(asset => (string[])[asset.Key, Hex(Fingerprint.Of(asset.Value.Span))]));

    private static string Text(params IEnumerable<string> parts) => Hex(Fingerprint.Of(parts));

    private static string Hex(UInt128 hash) => hash.ToString("x32", CultureInfo.InvariantCulture);
}
