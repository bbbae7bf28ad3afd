using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Read: what the owner decides, from <c>site.yaml</c>, else from Jekyll's <c>_config.yml</c>, else the defaults.</summary>
public static class SiteConfigReader
{
    private static readonly string[] OwnFiles = ["site.yaml", "site.yml"];
    private static readonly string[] JekyllFiles = ["_config.yml", "_config.yaml"];
    private static readonly string[] CategoryFiles = ["categories.yaml", "categories.yml"];

    /// <param name="siteFolder">Full path; names of files in findings are relative to it.</param>
    /// <param name="contentFolder">Full path; the same as <paramref name="siteFolder"/> for a bare folder.</param>
    /// <param name="baseUrl">Overrides the configured <c>url</c> and <c>base_path</c>: <c>https://host/base</c>.</param>
    /// <param name="found">Gets the warnings.</param>
    /// <exception cref="SiteException">Something is wrong with a value: it names all that is, in all files.</exception>
    public static SiteConfig Read(string siteFolder, string contentFolder, string? baseUrl, DiagnosticBag found)
    {
        var errors = new List<Diagnostic>();
        var config = ReadMain(siteFolder, contentFolder, errors, found);
        if (First(contentFolder, CategoryFiles) is { } categories)
        {
            var (file, root) = ConfigFile.Open(siteFolder, categories, errors, found);
            config = config with { CategoryNames = CategoryNamesReader.Read(file, root) };
        }
        if (baseUrl is not null)
            config = WithBaseUrl(config, baseUrl, errors);
        if (errors.Count > 0)
            throw new SiteException(Failure.Usage, [.. errors.Order(Diagnostic.Order)]);
        return config;
    }

    private static SiteConfig ReadMain(string siteFolder, string contentFolder, List<Diagnostic> errors, DiagnosticBag found)
    {
        if (First(contentFolder, OwnFiles) is { } own)
        {
            var (file, root) = ConfigFile.Open(siteFolder, own, errors, found);
            return new SiteYamlReader(file).Read(root);
        }
        if (First(siteFolder, JekyllFiles) is { } jekyll)
        {
            var (file, root) = ConfigFile.Open(siteFolder, jekyll, errors, found);
            return new JekyllConfigReader(file).Read(root);
        }
        return SiteConfig.Default;
    }

    private static SiteConfig WithBaseUrl(SiteConfig config, string baseUrl, List<Diagnostic> errors)
    {
        if (SiteAddress.Read(baseUrl) is { } address)
            return config with { Url = address.Url, BasePath = address.BasePath ?? "" };
        errors.Add(Rules.BaseUrl.At("--base-url", 0, baseUrl));
        return config;
    }

    private static string? First(string folder, string[] names) => names.Select(name => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
}
