using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Prints diagnostics rule by rule, errors before warnings before notes: the first few places, how many more there are, and the cure once where it is the same for all.</summary>
/// <param name="everything">Every place of every rule, notes too.</param>
internal sealed class Findings(Printer printer, bool everything)
{
    private const int FirstFew = 5;

    public void Write(IReadOnlyList<Diagnostic> diagnostics, bool saySoIfNone)
    {
        var shown = diagnostics.Where(diagnostic => everything || diagnostic.Severity != Severity.Info).ToList();
        if (shown.Count > 0 || saySoIfNone)
            Head(diagnostics);
        var rules = shown.GroupBy(diagnostic => (diagnostic.Severity, diagnostic.Code))
            .OrderByDescending(rule => rule.Key.Severity)
            .ThenBy(rule => rule.Key.Code, StringComparer.Ordinal);
        foreach (var rule in rules)
            Rule(rule.Key.Severity, [.. rule.Order(Diagnostic.Order)]);
    }

    private void Head(IReadOnlyList<Diagnostic> diagnostics)
    {
        string[] counts = [.. new[] { Severity.Error, Severity.Warning, Severity.Info }
            .Select(severity => (Severity: severity, Count: diagnostics.Count(diagnostic => diagnostic.Severity == severity)))
            .Where(kind => kind.Count > 0)
            .Select(kind => Amount.Of(kind.Count, kind.Severity == Severity.Info ? "note" : kind.Severity.ToString().ToLowerInvariant()))];
        bool hidden = !everything && diagnostics.Any(diagnostic => diagnostic.Severity == Severity.Info);
        string found = (counts.Length == 0 ? "No problems found" : string.Join(", ", counts)) + (hidden ? " (--verbose shows notes)" : "");
        printer.Line(found, counts.Length == 0 ? Ink.Good : Ink.Heading);
    }

    private void Rule(Severity severity, List<Diagnostic> places)
    {
        var ink = severity switch { Severity.Error => Ink.Error, Severity.Warning => Ink.Warning, _ => Ink.Faint };
        printer.Line();
        bool oneCure = places.TrueForAll(place => place.Hint == places[0].Hint);
        TemplatePlace? shown = null;
        foreach (var place in everything ? places : places.Take(FirstFew))
        {
            Place(place, ink);
            if (place.Template is { } template && !IsSame(template, shown))
                new TemplateLines(printer).Write(shown = template);
            if (!oneCure)
                Cure(place);
        }
        if (!everything && places.Count > FirstFew)
            printer.Line($"  … and {Amount.Count(places.Count - FirstFew)} more {places[0].Code} (--verbose lists all)", Ink.Faint);
        if (oneCure)
            Cure(places[0]);
    }

    private void Cure(Diagnostic place)
    {
        if (place.Hint.Length > 0)
            printer.Paragraph("Cure: " + place.Hint, 2);
    }

    /// <summary>Many pages may fail in one place of one template.</summary>
    private static bool IsSame(TemplatePlace template, TemplatePlace? shown) => shown is not null && template == shown with { Page = template.Page };

    /// <summary>Only the severity and the code are coloured, so that the line still reads as one link.</summary>
    private void Place(Diagnostic place, Ink ink)
    {
        string line = DiagnosticLine.Of(place);
        string mark = $"{place.Severity.ToString().ToLowerInvariant()} {place.Code}:";
        int at = place.File.Length == 0 ? 0 : line.IndexOf(mark, Math.Min(line.Length, place.File.Length), StringComparison.Ordinal);
        printer.Line((line[..at], Ink.Plain), (mark, ink), (line[(at + mark.Length)..], Ink.Plain));
    }
}
