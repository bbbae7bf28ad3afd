using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>A template by itself. What it includes is looked for beside it, then among the templates of a site.</summary>
/// <param name="main">The template; its text is rendered as it stands.</param>
/// <param name="self">What it is called by; a template of this name that includes itself includes this one.</param>
/// <param name="folder">Full path of the folder whose files it may include.</param>
/// <param name="shown">How that folder is named in messages; empty or with a <c>/</c> at its end.</param>
/// <param name="site">Asked for what is not in the folder.</param>
public sealed class LooseTemplate(TemplateSource main, string self, string folder, string shown, ITemplateLoader site) : ITemplateLoader
{
    public TemplateSource? Load(string name)
    {
        if (name == self)
            return main;
        if (!name.Split('/').All(IsHarmless))
            return null;
        string[] names = [name + TemplateFolder.Extension, name];
        return names.Select(file => TemplateFile.Read(Path.Combine(folder, file), shown + file)).FirstOrDefault(found => found is not null) ?? site.Load(name);
    }

    /// <summary>A part of a path that leads down and not out of the folder.</summary>
    private static bool IsHarmless(string part) =>
        part.Length > 0 && part[0] != '.' && part.All(c => char.IsLetterOrDigit(c) || c is '-' or '_' or '.' or ' ');
}
