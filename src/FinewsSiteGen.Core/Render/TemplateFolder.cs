using System.Text;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>The site's own templates, and behind each missing one the built-in one of the same name.</summary>
/// <param name="folder">Full path of the site's <c>templates/</c>; need not exist.</param>
public sealed class TemplateFolder(string folder) : ITemplateLoader
{
    public const string Extension = ".sbn-html";

    public TemplateSource? Load(string name)
    {
        if (name.Length == 0 || !name.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_'))
            return null;
        string file = Path.Combine(folder, name + Extension);
        string path = "templates/" + name + Extension;
        if (File.Exists(file))
            return new TemplateSource(path, File.ReadAllText(file, Encoding.UTF8).ReplaceLineEndings("\n"));
        using var builtIn = typeof(TemplateFolder).Assembly.GetManifestResourceStream(path);
        if (builtIn is null)
            return null;
        using var reader = new StreamReader(builtIn, Encoding.UTF8);
        return new TemplateSource(path, reader.ReadToEnd().ReplaceLineEndings("\n"));
    }
}
