using System.Text;

namespace FinewsSiteGen.Parse.Body;

/// <summary>The text of an element that is expected to be small.</summary>
internal static class ShortText
{
    /// <summary>Elements within elements: a name may hold links and spans.</summary>
    private const int Deepest = 8;

    private const int MostNodes = 64;

    /// <summary>Of UTF-8, for one UTF-16 character.</summary>
    private const int MostBytes = 3;

    /// <returns>Null when it is longer than <paramref name="longest"/> characters or not small at all; hostile nesting must not make this slow.</returns>
    public static string? Of(Node node, int longest)
    {
        if (node is { First: { IsText: true } only } && node.Last == only)
            return Words(only, longest);
        string text = "";
        int nodes = 0;
        return Collect(node, Deepest, longest, ref text, ref nodes) ? text : null;
    }

    private static bool Collect(Node parent, int depth, int longest, ref string text, ref int nodes)
    {
        if (depth == 0)
            return false;
        for (var node = parent.First; node is not null; node = node.Next)
        {
            if (++nodes > MostNodes)
                return false;
            if (node.IsText)
            {
                if (Words(node, longest - text.Length) is not { } words)
                    return false;
                text += words;
            }
            else if (!Collect(node, depth - 1, longest, ref text, ref nodes))
            {
                return false;
            }
        }
        return true;
    }

    private static string? Words(Node node, int longest)
    {
        if (node.Words.Length > longest * MostBytes)
            return null;
        string words = Encoding.UTF8.GetString(node.Words.Span);
        return words.Length <= longest ? words : null;
    }
}
