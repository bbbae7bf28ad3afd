namespace FinewsSiteGen.Parse.Body;

/// <summary>Recognises the links by which a post of the old site led back to its lists: <c>[返回财政部新闻](//…)｜[返回首页](//…)</c>.</summary>
internal static class BackLinks
{
    private const string Word = "返回";
    private const string Separators = "｜|·/、 \t\r\u00A0\u3000";

    /// <summary>Links into this site whose words begin with 返回, and nothing else; also links that Markdown left as text for a space in the address.</summary>
    public static bool Match(TailLine line, Addresses addresses)
    {
        var text = line.Text;
        int links = 0;
        int found = 0;
        for (int i = 0; i < text.Length;)
        {
            if (Separators.Contains(text[i]))
            {
                i++;
                continue;
            }
            bool isLink = text[i] == TailLine.LinkMark ? IsBackLink(line.Links[links++], addresses, ref i) : IsWritten(text, addresses, ref i);
            if (!isLink)
                return false;
            found++;
        }
        return found > 0;
    }

    private static bool IsBackLink(Node link, Addresses addresses, ref int at)
    {
        at++;
        return link.AllWords().AsSpan().TrimStart().StartsWith(Word) && addresses.IsOurs(link.Attribute("href"));
    }

    /// <summary><c>[返回X](//host/category/Career In touxingPEVC.html)</c>, the parenthesis in the address included.</summary>
    private static bool IsWritten(ReadOnlySpan<char> text, Addresses addresses, ref int at)
    {
        if (!text[at..].StartsWith("[" + Word))
            return false;
        int length = text[at..].IndexOf("](");
        int begin = at + length + 2;
        int end = length < 0 ? -1 : EndOfAddress(text, begin);
        if (end < 0)
            return false;
        at = end + 1;
        return addresses.IsOurs(text[begin..end]);
    }

    /// <returns>Where the parenthesis closes that stands before <paramref name="start"/>; -1 when none does.</returns>
    private static int EndOfAddress(ReadOnlySpan<char> text, int start)
    {
        int open = 1;
        for (int i = start; i < text.Length; i++)
        {
            if (text[i] == '(')
                open++;
            else if (text[i] == ')' && --open == 0)
                return i;
        }
        return -1;
    }
}
