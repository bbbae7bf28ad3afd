namespace FinewsSiteGen.Parse.Body;

/// <summary>The parts of a table stand in one order: caption, columns, head, bodies, foot. The parser does not see to that.</summary>
internal static class TableOrder
{
    private const int AfterCaption = 1, AfterColumns = 2, AfterHead = 3, AfterBody = 4, AfterFoot = 5;

    /// <param name="part">A child of a table.</param>
    /// <param name="reached">How far the table has come; 0 at its beginning.</param>
    /// <returns>What the part is written as; null when there is no place for it: columns then say nothing, and a caption's words become a row.</returns>
    public static Tag? Place(Tag tag, Node part, ref int reached)
    {
        int place = tag.Name switch { "caption" => AfterCaption, "colgroup" => AfterColumns, "thead" => AfterHead, "tfoot" => AfterFoot, _ => AfterBody };
        bool isLate = reached > place || reached == place && place is AfterCaption or AfterHead or AfterFoot;
        bool isEarly = place == AfterFoot && HasElementAfter(part);
        if (isLate || isEarly)
        {
            bool isColumns = place == AfterColumns;
            if (!isColumns)
                reached = Math.Max(reached, AfterBody);
            if (place <= AfterColumns)
                return null;
            place = AfterBody;
            tag = AllowList.Find("tbody");
        }
        reached = Math.Max(reached, place);
        return tag;
    }

    private static bool HasElementAfter(Node part)
    {
        var next = part.Next;
        while (next is { IsText: true })
            next = next.Next;
        return next is not null;
    }
}
