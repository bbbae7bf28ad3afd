using FinewsSiteGen.Cli.Commands;
using FinewsSiteGen.Report;

namespace FinewsSiteGen.Cli.Printing;

/// <summary>The end of a build, for people: what was made, how long it took, what is wrong, where the site is.</summary>
internal sealed class Summary(Printer printer, Loudness loudness)
{
    private const int Between = 6;

    public void Write(BuildReport report, string site)
    {
        if (loudness != Loudness.Quiet)
            Made(report);
        new Findings(printer, everything: loudness == Loudness.Verbose).Write(report.Diagnostics, saySoIfNone: loudness != Loudness.Quiet);
        if (loudness == Loudness.Quiet)
            return;
        printer.Line();
        printer.Line(("From  ", Ink.Faint), (site, Ink.Plain));
        if (report.Delta is { } delta)
            Delta(delta);
        else
            printer.Line(("Site  ", Ink.Faint), (report.Output, Ink.Good));
    }

    private void Delta(DeltaReport delta)
    {
        printer.Line(("Delta ", Ink.Faint), (delta.Folder, Ink.Good));
        if (delta.Files == 0 && delta.Deletions == 0)
        {
            printer.Line("Nothing waits to be published: the delta is empty.");
            return;
        }
        string deletions = delta.Deletions > 0 ? $"{Amount.Of(delta.Deletions, "file")} to be deleted (deleted.txt)" : "nothing to be deleted";
        string whole = delta.IsEverything ? " Nothing was ever published from this state, so it holds the whole site." : "";
        printer.Paragraph($"It holds {Amount.Of(delta.Files, "file")} to be uploaded, {deletions}.{whole}", indent: 0);
        printer.Paragraph("When the upload has succeeded, say finews published; until then the next delta holds all this again.", indent: 0);
    }

    private void Made(BuildReport report)
    {
        string rate = report.PostsPerSecond is { } posts ? $", {Amount.Of((long)posts, "post")} a second" : "";
        string memory = report.PeakMemory > 0 ? $", peak memory {Amount.Bytes(report.PeakMemory)}" : "";
        printer.Line(
            ($"Built {Amount.Of(report.Posts, "post")}", Ink.Good),
            ($" in {Amount.Time(report.Elapsed)}{rate}{memory}", Ink.Plain));
        string files = $"{Amount.Of(report.Pages, "file")} ({Amount.Bytes(report.Bytes)})";
        string changes = $"{Amount.Count(report.Written)} written, {Amount.Count(report.Unchanged)} unchanged, {Amount.Count(report.Removed)} removed";
        printer.Paragraph($"{files}: {changes}", indent: 0);
        if (report.LookedAtAll is { } reason)
            printer.Paragraph($"All of the content was looked at: {reason}.", indent: 0);
        printer.Line();
        SideBySide(
            Column("Pages by kind", report.PagesByKind.Select(kind => (kind.Key, Amount.Count(kind.Value)))),
            Column(
                "Time by stage (stages overlap)",
                report.Times.OrderBy(time => time.Key).Select(time => (time.Key.ToString().ToLowerInvariant(), Amount.Time(time.Value)))));
    }

    /// <summary>A title, then names to the left and values to the right; all lines but the title equally long.</summary>
    private static List<string> Column(string title, IEnumerable<(string Name, string Value)> rows)
    {
        var all = rows.ToList();
        if (all.Count == 0)
            return [];
        int names = all.Max(row => row.Name.Length);
        int values = all.Max(row => row.Value.Length);
        return [title, .. all.Select(row => $"  {row.Name.PadRight(names)}  {row.Value.PadLeft(values)}")];
    }

    private void SideBySide(List<string> left, List<string> right)
    {
        if (left.Count == 0)
            (left, right) = (right, left);
        int width = left.Select(line => line.Length).DefaultIfEmpty(0).Max() + Between;
        for (int row = 0; row < Math.Max(left.Count, right.Count); row++)
        {
            string start = row < left.Count ? left[row] : "";
            string end = row < right.Count ? right[row] : "";
            printer.Line(end.Length > 0 ? start.PadRight(width) + end : start, row == 0 ? Ink.Heading : Ink.Plain);
        }
        if (left.Count > 0)
            printer.Line();
    }
}
