using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse.Plain;

namespace FinewsSiteGen.Parse;

/// <summary>Splits a source at its front matter and reads it; safe to call from many threads.</summary>
public sealed class FrontMatterReader(SiteConfig config)
{
    /// <returns>Always a header, repaired where it had to be; <paramref name="found"/> says how, once for each damage.</returns>
    public SplitSource Read(SourceText source, DiagnosticBag found)
    {
        var block = HeaderBlock.Find(source.Utf8.Span);
        var body = source.Utf8[block.BodyStart..];
        if (!block.HasHeader)
        {
            found.Add(Rules.NoFrontMatter, source.Path, 1);
            return new SplitSource(FrontMatter.Empty, body, block.BodyLine);
        }
        if (!block.IsClosed)
            found.Add(Rules.HeaderNotClosed, source.Path, block.BodyLine, block.BodyLine);
        var entries = Entries(Clean(block, source.Path, found), block.Line, source.Path, found);
        var fields = new HeaderFields(config, source.Path, found);
        var header = fields.Read(entries, block.Line);
        return new SplitSource(header, body, block.BodyLine) { SaysDate = fields.SaysDate };
    }

    private static string Clean(HeaderBlock block, string path, DiagnosticBag found)
    {
        string clean = HeaderText.Clean(block.Header, out int removed, out int first);
        if (removed > 0)
            found.Add(Rules.ControlCharacters, path, block.Line + block.Header.AsSpan(0, first).Count('\n'), removed, "the front matter");
        return clean;
    }

    private static List<HeaderEntry> Entries(string header, int firstLine, string path, DiagnosticBag found)
    {
        string? title = TitleLine.Take(ref header, firstLine, path, found);
        var entries = new List<HeaderEntry>(8);
        if (!PlainHeader.TryRead(header, firstLine, entries) && new HeaderYaml(header, firstLine).Read(entries) is { } fault)
            entries = new HeaderRepair(path, found).Read(header, firstLine, fault);
        if (title is not null && entries.FindLastIndex(entry => entry.Key == "title") is >= 0 and var at)
            entries[at] = entries[at] with { Value = new ParamValue.Text(title) };
        return entries;
    }
}
