using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Prints one finding that ends a command: its line, its place in a template, its cure.</summary>
internal sealed class WrongPlace(Printer printer)
{
    public void Write(Diagnostic diagnostic)
    {
        printer.Line(DiagnosticLine.Of(diagnostic));
        if (diagnostic.Template is { } place)
            new TemplateLines(printer).Write(place);
        if (diagnostic.Hint.Length > 0)
            printer.Paragraph(diagnostic.Hint, 2);
    }
}
