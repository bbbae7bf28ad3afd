using AngleSharp.Dom;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The text of an element that is expected to be small.</summary>
internal static class ShortText
{
    /// <summary>Elements within elements: a name may hold links and spans.</summary>
    private const int Deepest = 8;

    private const int MostNodes = 64;

    /// <returns>Null when it is longer than <paramref name="longest"/> characters or not small at all; hostile nesting must not make this slow.</returns>
    public static string? Of(INode node, int longest)
    {
        string text = "";
        int nodes = 0;
        return Collect(node, Deepest, longest, ref text, ref nodes) ? text : null;
    }

    private static bool Collect(INode node, int depth, int longest, ref string text, ref int nodes)
    {
        var children = node.ChildNodes;
        nodes += children.Length;
        if (nodes > MostNodes || depth == 0)
            return false;
        for (int i = 0; i < children.Length; i++)
        {
            if (children[i] is IText words)
                text = text.Length + words.Data.Length <= longest ? text + words.Data : text.PadRight(longest + 1);
            else if (children[i] is IElement element && !Collect(element, depth - 1, longest, ref text, ref nodes))
                return false;
            if (text.Length > longest)
                return false;
        }
        return true;
    }
}
