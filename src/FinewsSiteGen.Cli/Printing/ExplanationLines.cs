using FinewsSiteGen.Index;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Prints for people what is known of an address.</summary>
internal sealed class ExplanationLines(Printer printer)
{
    private const int Column = 12;

    public void Write(Explanation explanation)
    {
        if (explanation.Page is { } page)
            Page(page, explanation);
        else if (explanation.Source.Length > 0)
            Homeless(explanation);
        else
            Unknown(explanation);
        if (explanation.Findings.Count == 0)
            return;
        printer.Line();
        new Findings(printer, everything: true).Write(explanation.Findings, saySoIfNone: false);
    }

    private void Page(ExplainedPage page, Explanation explanation)
    {
        printer.Line((explanation.Site + page.Address, Ink.Good));
        Row("is", page.About);
        Row("title", page.Title);
        Row("source", page.Archive.Length > 0 ? $"{page.Source}, sealed in {page.Archive}" : page.Source);
        Row("template", page.Template.Length == 0 ? "none: it is made by the program, or copied" : page.Template);
        Row("with", string.Join(", ", page.Includes));
        Row("older", Text(page.Older));
        Row("newer", Text(page.Newer));
        Row("twin", Text(page.Twin));
        foreach (string loser in page.Losers)
            Row("not", $"{loser}, which claims the same address and has no page");
        Row("made", $"last by {Text(page.Made)}");
        Row("written", $"last by {Text(page.Written)}");
        Row("published", page.IsUnpublished ? "not yet as it is: it waits for a delta to be acknowledged, or for a build of the output" : "as it is");
        if (!page.IsMadeByLast)
            printer.Paragraph($"The last build, {Text(explanation.LastBuild)}, did not make it: nothing that it is made of had changed.", 0);
        printer.Line(page.IsMadeByLast ? "The last build made it, because" : $"Build {page.Made.Number} made it, because", Ink.Heading);
        foreach (string reason in page.Reasons)
            printer.Paragraph(reason, 2);
        if (page.Reasons.Count == 0)
            printer.Paragraph("nobody remembers: reasons are kept for the last 100 builds.", 2);
    }

    private void Homeless(Explanation explanation)
    {
        printer.Line((explanation.Source, Ink.Warning));
        printer.Paragraph("The last build read this file, and no page is made of it.", 0);
    }

    private void Unknown(Explanation explanation)
    {
        printer.Line((explanation.Asked, Ink.Warning));
        printer.Paragraph($"The site {explanation.Site} has no such page, and its content no such file.", 0);
        if (explanation.WasPublished && explanation.GoneWith is { } gone)
            printer.Paragraph($"A page was published there, says the ledger, until {Text(gone)} took it away.", 0);
        else if (explanation.WasPublished)
            printer.Paragraph("A page was published there, says the ledger, and is gone.", 0);
        if (explanation.Nearest.Count == 0)
            return;
        printer.Line();
        printer.Line("Near it are", Ink.Heading);
        foreach (string address in explanation.Nearest)
            printer.Line("  " + address);
    }

    private void Row(string name, string value)
    {
        if (value.Length == 0)
            return;
        string start = ("  " + name).PadRight(Column);
        foreach (string line in Wrap.Lines(value, printer.Width - Column))
        {
            printer.Line((start, Ink.Faint), (line, Ink.Plain));
            start = new string(' ', Column);
        }
    }

    private static string Text(ExplainedLink? link) => link is null ? "" : $"{link.Title} {link.Address}";

    private static string Text(KnownBuild build) => $"build {build.Number}{(build.Clock.Length > 0 ? $" ({build.Clock}, {build.Kind})" : "")}";
}
