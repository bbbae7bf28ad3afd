using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse.Body;

/// <summary>One pass over the tree, without recursion: every element is written, unwrapped or dropped, and what is metadata is taken note of.</summary>
internal sealed class StoryWalk(Addresses addresses, HtmlWriter writer, AttributeWriter attributes, TextCollector text, Removals removed)
{
    private readonly TableWriter tables = new(writer, attributes);
    private readonly PictureScan scan = new(addresses);
    private readonly Frame[] frames = new Frame[HtmlTree.Deepest + 2];
    private readonly StockList stocks = new();
    private int depth;
    private int pictureBlocks;

    /// <summary>No words follow before the next block: known for one loose picture, it holds for those after it.</summary>
    private bool isPictureRun;
    private readonly PictureChoice pictures = new();

    public string SourceName { get; private set; } = "";

    public IReadOnlyList<Stock> Stocks => stocks.All;

    /// <summary>As <see cref="Story.Image"/>.</summary>
    public string Image => pictures.Best;

    public void Clear()
    {
        stocks.Clear();
        scan.Clear();
        depth = pictureBlocks = 0;
        isPictureRun = false;
        pictures.Clear();
        SourceName = "";
    }

    /// <exception cref="TooComplexException">Nested more than <see cref="HtmlTree.Deepest"/> levels deep.</exception>
    public void Walk(Node root)
    {
        frames[0] = new Frame(root, Leave.Nothing);
        for (depth = 0; depth >= 0;)
        {
            ref var frame = ref frames[depth];
            if (frame.Next is not { } node)
            {
                End(frame.Leave);
                frames[depth--] = default;
                continue;
            }
            frame.Next = node.Next;
            if (node.IsText)
                writer.Text(node.Shown);
            else if (!node.IsTaken)
                Visit(node);
        }
        writer.EndText();
    }

    private void Visit(Node element)
    {
        var tag = element.Tag;
        if (tag.Kind == ElementKind.Dropped)
        {
            removed.Add($"<{element.Name}>", "<" + element.Name);
            return;
        }
        ref readonly var facts = ref element.Facts;
        if (tag.Kind == ElementKind.DroppedSilently || facts.IsHidden || IsSourceLine(element))
            return;
        if (facts.Handler is { } handler)
            removed.Add(handler, handler);
        if (!facts.StockCode.IsEmpty)
            stocks.Add(facts.StockCode.Span, element);
        var leave = tag.IsBlock ? VisitBlock(element, tag, facts) : VisitInline(element, tag, facts);
        if (tag.Kind is ElementKind.LineBreak or ElementKind.Image or ElementKind.Rule or ElementKind.Column || element.First is null && leave == Leave.Nothing)
            return;
        if (++depth > HtmlTree.Deepest)
            throw new TooComplexException("is nested too deeply", isDepth: true);
        frames[depth] = new Frame(element, leave);
    }

    private Leave VisitInline(Node element, Tag tag, in ElementFacts facts)
    {
        switch (tag.Kind)
        {
            case ElementKind.LineBreak:
                writer.LineBreak();
                return Leave.Nothing;
            case ElementKind.Image:
                Picture(element, tag, facts);
                return Leave.Nothing;
            case ElementKind.Link:
                return Link(element, tag, facts);
            case ElementKind.Unwrapped:
            case ElementKind.Inline when tag.Name == "span" && facts.Language is null && facts.Direction is null:
            case ElementKind.Ruby when writer.IsInside(ElementKind.Ruby) || !Shapes.IsRuby(element):
            case ElementKind.RubyPart when writer.InnermostInline?.Kind != ElementKind.Ruby:
                return Leave.Nothing;
            case ElementKind.Time:
                if (Shapes.TimeOf(element) is not { } time || writer.IsInside(ElementKind.Time))
                    return Leave.Nothing;
                writer.OpenInline(tag, attributes.Time(facts, time));
                return Leave.CloseInline;
            default:
                writer.OpenInline(tag, attributes.None(facts));
                return Leave.CloseInline;
        }
    }

    private Leave VisitBlock(Node element, Tag tag, in ElementFacts facts)
    {
        if (writer.IsTextOnly)
        {
            writer.Separate();
            return Leave.Separate;
        }
        writer.EndText();
        isPictureRun = false;
        tag = InPlace(element, tag);
        bool mayFrame = tag == AllowList.Paragraph || tag == AllowList.Division || tag == AllowList.FigureTag;
        if (mayFrame && scan.HoldsOnlyPictures(element))
        {
            pictureBlocks++;
            return Leave.EndPictures;
        }
        if (tag.Kind >= ElementKind.Table)
            return tables.Open(element, tag, facts, ref frames[depth].Reached);
        switch (tag.Kind)
        {
            case ElementKind.Rule:
                writer.Rule();
                return Leave.Nothing;
            case ElementKind.Block when tag.Name == "blockquote" && writer.IsAtBeginning:
                writer.OpenBlock(tag, attributes.Classed(AllowList.LeadClass, facts));
                text.BeginDigest();
                return Leave.CloseDigest;
            case ElementKind.Block when facts.HasClass(AllowList.TableClass) && Shapes.IsTableWrapper(element):
                return Leave.Nothing;
            default:
                writer.OpenBlock(tag, BlockAttributes(element, facts));
                if (tag.Kind is ElementKind.Term or ElementKind.Definition)
                    writer.KeepBlocks();
                return Leave.CloseBlock;
        }
    }

    /// <summary>An element that needs a certain parent becomes a plain division anywhere else.</summary>
    private Tag InPlace(Node element, Tag tag) => tag.Kind switch
    {
        ElementKind.ListItem when writer.Block?.Kind != ElementKind.List => AllowList.Division,
        ElementKind.Term or ElementKind.Definition when writer.Block?.Kind != ElementKind.DefinitionList => AllowList.Division,
        ElementKind.DefinitionList when !Shapes.IsDescriptionList(element) => AllowList.Division,
        ElementKind.Caption or ElementKind.ColumnGroup or ElementKind.RowGroup when writer.Block?.Kind != ElementKind.Table => AllowList.Division,
        ElementKind.Row when writer.Block?.Kind != ElementKind.RowGroup => AllowList.Division,
        ElementKind.Cell or ElementKind.HeaderCell when writer.Block?.Kind != ElementKind.Row => AllowList.Division,
        ElementKind.FigureCaption when writer.Block?.Kind != ElementKind.Figure || !Shapes.IsCaptionOfFigure(element) => AllowList.Division,
        _ => tag,
    };

    private Range BlockAttributes(Node element, in ElementFacts facts) =>
        element.Name == "center" ? attributes.Classed(AllowList.CenterClass, facts) : attributes.Block(facts);

    private void End(Leave leave)
    {
        switch (leave)
        {
            case Leave.CloseInline:
                writer.CloseInline();
                break;
            case Leave.CloseTable:
                tables.CloseTable();
                break;
            case Leave.CloseRow:
                tables.CloseRow();
                break;
            case Leave.CloseDigest:
                writer.CloseBlock();
                text.EndDigest();
                break;
            case Leave.CloseBlock:
                writer.CloseBlock();
                break;
            case Leave.Separate:
                writer.Separate();
                break;
            case Leave.EndPictures:
                pictureBlocks--;
                writer.EndText();
                break;
        }
    }

    private Leave Link(Node element, Tag tag, in ElementFacts facts)
    {
        var href = element.Attribute("href");
        var kind = addresses.Clean(href, false, out var address);
        if (kind == AddressKind.Unsafe)
            RemoveAddress(href);
        bool isUsable = kind is AddressKind.Internal or AddressKind.Outgoing && !writer.IsInside(ElementKind.Link);
        if (!isUsable)
            return Leave.Nothing;
        writer.OpenInline(tag, attributes.Link(element, facts, address, kind == AddressKind.Outgoing));
        return Leave.CloseInline;
    }

    private void Picture(Node element, Tag tag, in ElementFacts facts)
    {
        var source = element.Attribute("src");
        var kind = addresses.Clean(source, true, out var address);
        if (kind == AddressKind.Unsafe)
            RemoveAddress(source);
        if (kind is AddressKind.Unsafe or AddressKind.None)
            return;
        if (kind != AddressKind.Data)
            pictures.Add(address);
        var range = attributes.Picture(element, facts, address, PictureSize.Of(element, address));
        bool isFigure = !writer.IsTextOnly && (pictureBlocks > 0 || IsLoose());
        if (isFigure)
            writer.OpenBlock(AllowList.FigureTag);
        writer.Void(tag, range);
        if (isFigure)
            writer.CloseBlock();
    }

    /// <summary>Outside all blocks, without words beside it.</summary>
    private bool IsLoose()
    {
        if (isPictureRun || !writer.IsAtLooseStart)
            return isPictureRun;
        bool isEnded = false;
        for (int i = depth; i >= 0 && !isEnded; i--)
        {
            if (!PictureScan.IsFollowedByNoWords(frames[i].Next, out isEnded))
                return false;
        }
        return isPictureRun = true;
    }

    private void RemoveAddress(ReadOnlySpan<char> address)
    {
        string scheme = Addresses.SchemeOf(address);
        removed.Add($"an address that begins with {(scheme.Length > 1 ? scheme : "':'")}", scheme.Length > 1 ? scheme : ":");
    }

    /// <summary>Takes the medium from <c>（文章来源：X）</c>.</summary>
    private bool IsSourceLine(Node element)
    {
        if (SourceLine.NameIn(element) is not { } name)
            return false;
        if (SourceName.Length == 0)
            SourceName = name;
        return true;
    }

    private struct Frame(Node parent, Leave leave)
    {
        public readonly Leave Leave = leave;
        public Node? Next = parent.First;

        /// <summary>Of a table: see <see cref="TableOrder"/>.</summary>
        public int Reached = 0;
    }
}
