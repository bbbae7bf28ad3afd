using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>Writes the story. Whatever is asked of it, what comes out is valid: blocks stand only where blocks may, inline elements are closed before a block and taken up again in it.</summary>
/// <remarks>
/// Elements are written when their first content comes, so empty ones never are. White space waits likewise: it collapses, and is
/// forgotten at both ends of a block.
/// </remarks>
internal sealed class HtmlWriter(Utf8Buffer output, Utf8Buffer attributes, TextCollector text)
{
    /// <summary>Stands for a line break among the waiting white space.</summary>
    private const char Break = '\u0001';

    private readonly OpenElements blocks = new();
    private readonly OpenElements inlines = new();
    private readonly List<char> waiting = [];
    private bool isAtStart = true;
    private char before;
    private int textBlocks;
    private int preformatted;
    private int asides;

    /// <summary>Blocks are unwrapped here: a paragraph, a heading or the like is open.</summary>
    public bool IsTextOnly => textBlocks > 0;

    /// <summary>Nothing was written yet and no block is open.</summary>
    public bool IsAtBeginning => output.Length == 0 && blocks.Count == 0;

    /// <summary>Loose text, or a loose picture, would begin a paragraph here.</summary>
    public bool IsAtLooseStart => isAtStart && blocks.Count == 0;

    /// <summary>The innermost open block, written or not; null outside all.</summary>
    public Tag? Block => blocks.Count > 0 ? blocks.Top.Tag : null;

    public Tag? InnermostInline => inlines.Count > 0 ? inlines.Top.Tag : null;

    public void Clear()
    {
        blocks.Clear();
        inlines.Clear();
        waiting.Clear();
        isAtStart = true;
        before = '\0';
        textBlocks = preformatted = asides = 0;
    }

    public bool IsInside(ElementKind kind) => inlines.Contains(kind);

    /// <summary>Ends the line of text, and a wrapper that was made for it.</summary>
    public void EndText()
    {
        while (inlines.Written > 0)
            output.Append(inlines.CloseWritten().Tag.End);
        waiting.Clear();
        isAtStart = true;
        before = '\0';
        text.Space(asides > 0);
        if (blocks.Count > 0 && blocks.Top.IsOurs)
            Pop();
    }

    public void OpenBlock(Tag tag, Range attributes = default)
    {
        EndText();
        if (Block?.Kind == ElementKind.List && tag.Kind != ElementKind.ListItem)
            Push(AllowList.Item, default, isOurs: true);
        Push(tag, attributes, isOurs: false);
    }

    public void CloseBlock()
    {
        EndText();
        Pop();
    }

    /// <summary>Writes the open blocks though they may stay empty, as a table's cells do.</summary>
    public void KeepBlocks() => WriteBlocks();

    public void OpenInline(Tag tag, Range attributes = default) => inlines.Push(new OpenElement(tag, attributes, false));

    public void CloseInline()
    {
        if (inlines.Written == inlines.Count)
            output.Append(inlines.CloseWritten().Tag.End);
        inlines.Pop();
    }

    /// <param name="data">Well-formed UTF-8.</param>
    public void Text(ReadOnlySpan<byte> data)
    {
        while (!data.IsEmpty)
        {
            int length = TextRun.Length(data, out int letters);
            if (length > 0)
            {
                var words = data[..length];
                BeginContent(words);
                output.Append(words);
                before = Utf8Text.Last(words);
                text.Append(words, letters, asides > 0);
            }
            else
            {
                Rune.DecodeFromUtf8(data, out var special, out length);
                SpecialCharacter((char)special.Value);
            }
            data = data[length..];
        }
    }

    public void LineBreak()
    {
        if (preformatted > 0)
            waiting.Add('\n');
        else if (isAtStart)
            waiting.Clear();
        else
            AddBreak();
    }

    /// <summary>What is left of the edge of a block that had to be unwrapped.</summary>
    public void Separate()
    {
        if (preformatted > 0)
            waiting.Add('\n');
        else if (!isAtStart && (waiting.Count == 0 || waiting[^1] != Break))
            AddBreak();
    }

    public void Rule()
    {
        EndText();
        if (Block?.Kind == ElementKind.List)
            Push(AllowList.Item, default, isOurs: true);
        WriteBlocks();
        output.Append("<hr>"u8);
        if (blocks.Count == 0)
            output.Append((byte)'\n');
    }

    /// <summary>An element without content, such as a picture or a column.</summary>
    public void Void(Tag tag, Range range)
    {
        if (tag.Kind == ElementKind.Image)
            BeginContent(default);
        else
            WriteBlocks();
        WriteStart(new OpenElement(tag, range, false));
        before = '\0';
    }

    private void SpecialCharacter(char c)
    {
        if (preformatted > 0 && Characters.IsSpace(c))
            waiting.Add(c);
        else if (Characters.IsSpace(c))
            Space(c is '\n' or '\r' ? '\n' : ' ');
        else if (Characters.IsInvisible(c))
            waiting.Add(c);
        else if (c is '&' or '<' or '>')
            Escaped(c);
    }

    private void Escaped(char c)
    {
        ReadOnlySpan<byte> written = [(byte)c];
        BeginContent(written);
        output.Append(c switch { '&' => "&amp;"u8, '<' => "&lt;"u8, _ => "&gt;"u8 });
        before = c;
        text.Append(written, 0, asides > 0);
    }

    private void Space(char c)
    {
        if (waiting.Count == 0)
        {
            if (!isAtStart)
                waiting.Add(c);
        }
        else if (waiting[^1] is ' ' or '\n')
        {
            if (c == '\n')
                waiting[^1] = '\n';
        }
        else if (waiting[^1] != Break)
        {
            waiting.Add(c);
        }
    }

    private void AddBreak()
    {
        if (waiting.Count > 0 && waiting[^1] is ' ' or '\n')
            waiting.RemoveAt(waiting.Count - 1);
        waiting.Add(Break);
    }

    /// <summary>Writes all that waited for content.</summary>
    /// <param name="next">Words that follow; none before a picture.</param>
    private void BeginContent(ReadOnlySpan<byte> next)
    {
        if (isAtStart)
        {
            if (blocks.Count == 0)
                Push(AllowList.Paragraph, default, isOurs: true);
            else if (blocks.Top.Tag.Kind == ElementKind.List)
                Push(AllowList.Item, default, isOurs: true);
            WriteBlocks();
            if (preformatted > 0 && (waiting.Count > 0 ? waiting[0] : Utf8Text.First(next)) == '\n')
                output.Append((byte)'\n');
            isAtStart = false;
        }
        if (waiting.Count > 0)
            WriteWaiting(Utf8Text.First(next));
        while (inlines.Written < inlines.Count)
            WriteStart(inlines.OpenNext());
    }

    private void WriteWaiting(char next)
    {
        for (int i = 0; i < waiting.Count; i++)
        {
            char c = waiting[i];
            if (c == Break)
                output.Append("<br>"u8);
            else if (c != '\n' || preformatted > 0 || !Characters.JoinWithoutSpace(before, i + 1 < waiting.Count ? waiting[i + 1] : next))
                output.Append([c]);
            else
                continue;
            before = c;
            text.Space(asides > 0);
        }
        waiting.Clear();
    }

    private void WriteBlocks()
    {
        while (blocks.Written < blocks.Count)
            WriteStart(blocks.OpenNext());
    }

    private void WriteStart(OpenElement element)
    {
        output.Append(element.Tag.Start);
        if (!element.Attributes.Equals(default))
            output.Append(attributes.Written[element.Attributes]);
        output.Append((byte)'>');
    }

    private void Push(Tag tag, Range range, bool isOurs)
    {
        blocks.Push(new OpenElement(tag, range, isOurs));
        if (!isOurs)
            Count(tag, 1);
    }

    private void Pop()
    {
        bool isWritten = blocks.Written == blocks.Count;
        if (isWritten)
            blocks.CloseWritten();
        var element = blocks.Pop();
        if (!element.IsOurs)
            Count(element.Tag, -1);
        if (!isWritten)
            return;
        output.Append(element.Tag.End);
        if (blocks.Count == 0)
            output.Append((byte)'\n');
    }

    private void Count(Tag tag, int change)
    {
        bool isText = tag.Kind is ElementKind.TextBlock or ElementKind.Preformatted or ElementKind.Term
            or ElementKind.FigureCaption or ElementKind.Caption or ElementKind.HeaderCell;
        if (isText)
            textBlocks += change;
        if (tag.Kind == ElementKind.Preformatted)
            preformatted += change;
        if (tag.IsAside)
            asides += change;
    }
}
