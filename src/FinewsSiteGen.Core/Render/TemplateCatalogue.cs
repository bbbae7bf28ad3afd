using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>What a template is to a site.</summary>
public enum TemplateRole
{
    /// <summary>Makes pages.</summary>
    Page,

    /// <summary>Frames what those of role <see cref="Page"/> make.</summary>
    Layout,

    /// <summary>Is included by others.</summary>
    Part,

    /// <summary>Lies in the site's folder, and nothing uses it.</summary>
    Unused,
}

/// <param name="Makes">The pages it makes; empty for a part.</param>
/// <param name="File">As messages name it; of a built-in one, where the site's own would lie.</param>
/// <param name="Includes">Names, in order, of all that it is made of, whether it includes them itself or through others.</param>
/// <param name="UsedBy">Of a part: names, in order, of the templates of pages that include it.</param>
public sealed record TemplateEntry(
    string Name, TemplateRole Role, string Makes, string File, bool IsBuiltIn, bool IsWrong, IReadOnlyList<string> Includes, IReadOnlyList<string> UsedBy);

/// <summary>All templates of a site.</summary>
/// <param name="Entries">Those of pages in the order of <see cref="PageTemplates"/>, then the others by name.</param>
/// <param name="Wrong">What is wrong with them.</param>
public sealed record TemplateCatalogue(IReadOnlyList<TemplateEntry> Entries, IReadOnlyList<Diagnostic> Wrong)
{
    /// <param name="folder">Full path of the site's own templates; need not exist.</param>
    public static TemplateCatalogue Read(string folder)
    {
        var templates = new TemplateFolder(folder);
        var wrong = new List<Diagnostic>();
        var entries = new List<TemplateEntry>();
        foreach (var page in PageTemplates.All)
        {
            var asked = new AskedFor(templates);
            new ScribanCompiler(asked, new TemplateOptions { Now = DateTimeOffset.UnixEpoch }).Compile(page.Name, page.Globals, out var errors);
            wrong.AddRange(errors.Select(TemplateFindings.Of));
            var role = page.Name == PageTemplates.Layout ? TemplateRole.Layout : TemplateRole.Page;
            entries.Add(Entry(templates, page.Name, role) with { Makes = page.Makes, IsWrong = errors.Count > 0, Includes = [.. asked.Names.Where(name => name != page.Name)] });
        }
        entries.AddRange(Parts(templates, entries));
        entries.AddRange(templates.Own().Except(entries.Select(entry => entry.Name)).Select(name => Entry(templates, name, TemplateRole.Unused)).ToList());
        return new TemplateCatalogue(entries, [.. TemplateFindings.FirstOfEach(wrong).Order(Diagnostic.Order)]);
    }

    private static List<TemplateEntry> Parts(TemplateFolder templates, IReadOnlyList<TemplateEntry> pages) =>
    [
        .. pages.SelectMany(page => page.Includes.Select(part => (Part: part, Page: page.Name)))
            .GroupBy(use => use.Part, use => use.Page)
            .OrderBy(part => part.Key, StringComparer.Ordinal)
            .Select(part => Entry(templates, part.Key, TemplateRole.Part) with { UsedBy = [.. part.Order(StringComparer.Ordinal)] }),
    ];

    private static TemplateEntry Entry(TemplateFolder templates, string name, TemplateRole role) =>
        new(name, role, "", TemplateFolder.PathOf(name), !templates.Own().Contains(name), false, [], []);

    /// <summary>Knows which templates were wanted and found, also when what wanted them is wrong.</summary>
    private sealed class AskedFor(ITemplateLoader templates) : ITemplateLoader
    {
        public SortedSet<string> Names { get; } = new(StringComparer.Ordinal);

        public TemplateSource? Load(string name)
        {
            var found = templates.Load(name);
            if (found is not null)
                Names.Add(name);
            return found;
        }
    }
}
