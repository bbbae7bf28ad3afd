using System.Globalization;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>Prints below a finding where in a template it arose: the line, a mark under the place, and the includes and calls that led there.</summary>
internal sealed class TemplateLines(Printer printer)
{
    /// <summary>Of a longer chain the middle is left out.</summary>
    private const int LongestChain = 8;

    public void Write(TemplatePlace place)
    {
        if (place.Text.Length > 0)
            Line(place);
        int hidden = place.Chain.Count > LongestChain ? place.Chain.Count - LongestChain + 1 : 0;
        for (int i = 0; i < place.Chain.Count; i++)
        {
            if (hidden > 0 && i == LongestChain / 2)
            {
                printer.Line($"  … and {Amount.Count(hidden)} more", Ink.Faint);
                i += hidden;
            }
            printer.Line($"  {place.Chain[i]}", Ink.Faint);
        }
    }

    private void Line(TemplatePlace place)
    {
        string number = place.Line.ToString(CultureInfo.InvariantCulture);
        string gutter = $"  {number} | ";
        var (text, mark) = Excerpt.Of(place.Text, place.Column, printer.Width - gutter.Length);
        printer.Line((gutter, Ink.Faint), (text, Ink.Plain));
        printer.Line(($"{new string(' ', number.Length + 2)} | ", Ink.Faint), (mark, Ink.Error));
    }
}
