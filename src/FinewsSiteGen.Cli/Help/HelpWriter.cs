using System.CommandLine;
using System.Globalization;
using FinewsSiteGen.Cli.Printing;

namespace FinewsSiteGen.Cli.Help;

/// <summary>Lays a help page out; no line is wider than the terminal, none wider than is good to read.</summary>
internal sealed class HelpWriter(Printer printer)
{
    private const int Indent = 2;
    private const int Gap = 2;
    private const int WidestToRead = 100;

    /// <summary>A longer name stands on its own line, above its description.</summary>
    private const int WidestName = 22;

    private int Readable => Math.Min(printer.Width, WidestToRead);

    public void Write(HelpPage page)
    {
        Paragraph(page.About, 0);
        printer.Line();
        Rows("Usage", [(page.Usage, "")]);
        foreach (var group in page.Groups)
            Rows(group.Title, [.. group.Options.Select(option => (Label(option), option.Description ?? ""))]);
        Examples(page.Examples);
        Rows("Exit codes", [.. page.ExitCodes.Select(exit => (exit.Code.ToString(CultureInfo.InvariantCulture), exit.Meaning))], last: true);
    }

    /// <summary>As it is typed, short form first: <c>-q, --quiet</c>, <c>--site DIR</c>.</summary>
    public static string Label(Symbol symbol) => symbol is Option option
        ? string.Join(", ", option.Aliases.Take(1).Append(option.Name)) + (option.HelpName is { } value ? " " + value : "")
        : symbol.Name;

    private void Examples(IReadOnlyList<Example> examples)
    {
        printer.Line("Examples:", Ink.Heading);
        foreach (var example in examples)
        {
            printer.Line(new string(' ', Indent) + example.CommandLine);
            Paragraph(example.Meaning, 3 * Indent, Ink.Faint);
        }
        printer.Line();
    }

    private void Rows(string title, (string Name, string Meaning)[] rows, bool last = false)
    {
        printer.Line(title + ":", Ink.Heading);
        int widest = Math.Min(WidestName, Readable / 2 - Indent - Gap);
        int column = Indent + rows.Select(row => row.Name.Length).Where(length => length <= widest).DefaultIfEmpty(0).Max() + Gap;
        foreach (var (name, meaning) in rows)
            Row(name, meaning, column);
        if (!last)
            printer.Line();
    }

    private void Row(string name, string meaning, int column)
    {
        string start = new string(' ', Indent) + name;
        if (meaning.Length == 0 || start.Length + Gap > column)
        {
            printer.Line(start);
            start = "";
        }
        if (meaning.Length == 0)
            return;
        foreach (string line in Wrap.Lines(meaning, Readable - column))
        {
            printer.Line(start.PadRight(column) + line);
            start = "";
        }
    }

    private void Paragraph(string text, int indent, Ink ink = Ink.Plain)
    {
        foreach (string line in Wrap.Lines(text, Readable - indent))
            printer.Line(new string(' ', indent) + line, ink);
    }
}
