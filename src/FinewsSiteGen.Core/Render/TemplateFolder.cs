using System.Collections.Concurrent;
using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>The site's own templates, and behind each missing one the built-in one of the same name.</summary>
/// <param name="folder">Full path of the site's <c>templates/</c>, which need not exist; <see langword="null"/> for the built-in templates alone.</param>
public sealed class TemplateFolder(string? folder) : ITemplateLoader
{
    public const string Extension = ".sbn-html";

    private readonly ConcurrentDictionary<string, TemplateSource?> read = new(StringComparer.Ordinal);

    /// <param name="site">Full path of a site.</param>
    public static string In(string site) => Path.Combine(site, "templates");

    /// <summary>What messages call a template; the same for a built-in one.</summary>
    public static string PathOf(string name) => "templates/" + name + Extension;

    /// <summary>Names of the site's own templates, in order.</summary>
    public IReadOnlyList<string> Own() => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*" + Extension).Select(file => Path.GetFileName(file)[..^Extension.Length]).Order(StringComparer.Ordinal)]
        : [];

    /// <remarks>Each is read once, so that all who ask see the same text.</remarks>
    /// <exception cref="SiteException">One of the site's own cannot be read.</exception>
    public TemplateSource? Load(string name) => read.GetOrAdd(name, Read);

    private TemplateSource? Read(string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return null;
        string path = PathOf(name);
        if (folder is not null && TemplateFile.Read(Path.Combine(folder, name + Extension), path) is { } own)
            return own with { Text = own.Text.ReplaceLineEndings("\n") };
        using var builtIn = typeof(TemplateFolder).Assembly.GetManifestResourceStream(path);
        if (builtIn is null)
            return null;
        using var reader = new StreamReader(builtIn, Encoding.UTF8);
        return new TemplateSource(path, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
