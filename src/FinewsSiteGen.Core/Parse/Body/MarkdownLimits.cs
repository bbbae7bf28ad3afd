using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax.Inlines;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Stands before the inline parsers and stops what would take them quadratic time; also keeps marks that are words in finance news.</summary>
internal sealed class MarkdownLimits : InlineParser
{
    /// <summary>Characters that link parsing may look ahead over in one paragraph.</summary>
    private const long LinkBudget = 300_000_000;

    private const long TableCells = 200_000;

    /// <summary>Underlines of headings, or definitions of links: the Markdown parser's time grows with their square.</summary>
    private const int MarkedLines = 20_000;

    /// <summary>Blanks before an entry of a list. Its level needs two to four of them, and the Markdown parser looks at all of them on each level.</summary>
    private const int EntryIndent = 4 * HtmlTree.Deepest;

    public MarkdownLimits() => OpeningCharacters = ['*', '~', ']', '|'];

    /// <exception cref="TooComplexException">Too many lines of a kind that takes quadratic time, or lists too deep in lists.</exception>
    public static void Check(ReadOnlySpan<char> markdown)
    {
        if (markdown.Length <= MarkedLines * 2)
            return;
        int marked = 0;
        foreach (var line in markdown.EnumerateLines())
        {
            var text = line.TrimStart(" \t>");
            if (line.Length - text.Length > EntryIndent && text.Length > 0 && (text[0] is '-' or '*' or '+' || char.IsAsciiDigit(text[0])))
                throw new TooComplexException("nests its lists too deeply", isDepth: true);
            bool isMarked = text.Length > 0 && (text[0] == '[' || text.TrimEnd(" \t").IndexOfAnyExcept('=') < 0 || text.TrimEnd(" \t").IndexOfAnyExcept('-') < 0);
            if (isMarked && ++marked > MarkedLines)
                throw new TooComplexException($"has more than {MarkedLines} headings or link definitions");
        }
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        char after = slice.PeekChar();
        switch (slice.CurrentChar)
        {
            case '*':
                return after == 'S' && slice.PeekChar(2) == 'T' && slice.PeekChar(3) >= '\u2E80' && slice.PeekCharExtra(-1) != '*' && Literal(processor, ref slice);
            case '~':
                return after != '~' && slice.PeekCharExtra(-1) != '~' && Literal(processor, ref slice);
            case ']' when after == '(':
                Spend(processor, slice.Length);
                return false;
            case '|':
                CheckTable(processor, slice);
                return false;
            default:
                return false;
        }
    }

    /// <summary><c>*ST海航</c> is a share under a delisting warning, <c>5~10元</c> a range: neither begins emphasis.</summary>
    private static bool Literal(InlineProcessor processor, ref StringSlice slice)
    {
        int position = processor.GetSourcePosition(slice.Start, out int line, out int column);
        processor.Inline = new LiteralInline
        {
            Content = new StringSlice(slice.Text, slice.Start, slice.Start),
            Span = new Markdig.Syntax.SourceSpan(position, position),
            Line = line,
            Column = column,
        };
        slice.SkipChar();
        return true;
    }

    private void Spend(InlineProcessor processor, int length)
    {
        var spent = processor.GetParserState<Spent>(this, static () => new Spent());
        spent.Characters += length;
        if (spent.Characters > LinkBudget)
            throw new TooComplexException("has too many links in one paragraph");
    }

    /// <summary>Every row gets as many cells as the header has: a short text can make millions.</summary>
    private void CheckTable(InlineProcessor processor, StringSlice slice)
    {
        var spent = processor.GetParserState<Spent>(this, static () => new Spent());
        if (spent.HasTable)
            return;
        spent.HasTable = true;
        long widest = 0;
        long rows = 0;
        foreach (var line in slice.AsSpan().EnumerateLines())
        {
            rows++;
            widest = Math.Max(widest, line.Count('|'));
        }
        if (rows * widest > TableCells)
            throw new TooComplexException($"has a table of more than {TableCells} cells");
    }

    private sealed class Spent
    {
        public long Characters { get; set; }

        public bool HasTable { get; set; }
    }
}
