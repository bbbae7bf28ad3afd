using FinewsSiteGen.Render;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Prints the templates of a site for people.</summary>
internal sealed class CatalogueLines(Printer printer)
{
    private const int Indent = 2;
    private const int Gap = 2;

    public void Write(string site, TemplateCatalogue catalogue)
    {
        printer.Line(("Templates of ", Ink.Plain), (site, Ink.Good));
        int column = Indent + catalogue.Entries.Max(entry => entry.Name.Length) + Gap;
        Group("Pages", catalogue, column, TemplateRole.Page, TemplateRole.Layout);
        Group("Parts, which pages include", catalogue, column, TemplateRole.Part);
        Group("Not used", catalogue, column, TemplateRole.Unused);
    }

    private void Group(string title, TemplateCatalogue catalogue, int column, params TemplateRole[] roles)
    {
        var entries = catalogue.Entries.Where(entry => roles.Contains(entry.Role)).ToList();
        if (entries.Count == 0)
            return;
        printer.Line();
        printer.Line(title, Ink.Heading);
        foreach (var entry in entries)
            Entry(entry, column);
    }

    private void Entry(TemplateEntry entry, int column)
    {
        string start = (new string(' ', Indent) + entry.Name).PadRight(column);
        string purpose = entry.Role == TemplateRole.Part ? "in " + string.Join(", ", entry.UsedBy) : entry.Makes;
        string file = (entry.IsBuiltIn ? "built in" : entry.File) + (entry.IsWrong ? ", wrong" : "");
        string parts = entry.Includes.Count > 0 ? ", with " + string.Join(", ", entry.Includes) : "";
        var lines = Wrap.Lines(purpose, printer.Width - column).Concat(Wrap.Lines(file + parts, printer.Width - column)).Where(line => line.Length > 0);
        var ink = entry.IsWrong ? Ink.Error : entry.IsBuiltIn ? Ink.Plain : Ink.Good;
        foreach (string line in lines)
        {
            printer.Line(start + line, ink);
            start = new string(' ', column);
        }
    }
}
