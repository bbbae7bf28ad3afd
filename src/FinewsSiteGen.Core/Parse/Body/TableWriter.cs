namespace FinewsSiteGen.Parse.Body;

/// <summary>Writes tables and their parts, each known to stand in its proper parent.</summary>
internal sealed class TableWriter(HtmlWriter writer, AttributeWriter attributes)
{
    /// <param name="reached">For parts: how far their table has come, see <see cref="TableOrder"/>.</param>
    public Leave Open(Node element, Tag tag, in ElementFacts facts, ref int reached)
    {
        switch (tag.Kind)
        {
            case ElementKind.Table:
                writer.OpenBlock(AllowList.Division, attributes.Classed(AllowList.TableClass, default));
                writer.OpenBlock(tag, attributes.None(facts));
                return Leave.CloseTable;
            case ElementKind.Column:
                if (writer.Block?.Kind == ElementKind.ColumnGroup)
                    writer.Void(tag, attributes.Column(element, facts));
                return Leave.Nothing;
            case ElementKind.Cell or ElementKind.HeaderCell:
                writer.OpenBlock(tag, attributes.Cell(element, facts, tag.Kind == ElementKind.HeaderCell));
                writer.KeepBlocks();
                return Leave.CloseBlock;
            case ElementKind.Row:
                writer.OpenBlock(tag, attributes.None(facts));
                return Leave.CloseBlock;
            default:
                return OpenPart(element, tag, facts, ref reached);
        }
    }

    public void CloseTable()
    {
        writer.CloseBlock();
        writer.CloseBlock();
    }

    public void CloseRow()
    {
        writer.CloseBlock();
        writer.CloseBlock();
        writer.CloseBlock();
    }

    private Leave OpenPart(Node element, Tag tag, in ElementFacts facts, ref int reached)
    {
        if (TableOrder.Place(tag, element, ref reached) is { } placed)
        {
            writer.OpenBlock(placed, tag.Kind == ElementKind.ColumnGroup ? attributes.Column(element, facts) : attributes.None(facts));
            return Leave.CloseBlock;
        }
        if (tag.Kind == ElementKind.ColumnGroup)
            return Leave.Nothing;
        writer.OpenBlock(AllowList.Find("tbody"));
        writer.OpenBlock(AllowList.Find("tr"));
        writer.OpenBlock(AllowList.Find("td"));
        return Leave.CloseRow;
    }
}
