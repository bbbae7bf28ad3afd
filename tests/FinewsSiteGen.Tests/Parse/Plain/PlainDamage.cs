using System.Text;
using FinewsSiteGen.Benchmarks.Corpus;

namespace FinewsSiteGen.Tests.Parse.Plain;

/// <summary>Damages a body a little, so that it may or may not be plain any longer.</summary>
internal sealed class PlainDamage(Dice dice)
{
    private const string Signs = "<>\"'&/=!? \n\r*[](){}|_~`\\#-+.0aA;:\t\u00A0\u3000\uFEFF";

    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<p ", "</span>", "<span>", "<a href=\"/\">", "</a>", "<strong>", "</strong>", "<br>", "<center>", "</center>", "<div>", "</div>", "<li>", "<tr>", "<td>", "</table>", "<!-- x -->", "<!--", "-->", "<![CDATA[",
        "\n\n", "\n", "\r\n", "\n    ", "\n> ", "\n- ", "\n1. ", "\n# ", "\n===", "\n---", "&nbsp;", "&nbsp", "&amp;", "&#39;", "&copy", "**", "[x](y)", "<http://a.example/>", "\n<http", "\n[返回", "  \n", " class=\"x\"", " onclick=\"x\"", "\"", "'", "|-|",
    ];

    public string Once(string body, int times)
    {
        var text = new StringBuilder(body.Length > 0 ? body : "x");
        for (int i = 0; i < times && text.Length > 1; i++)
            Damage(text);
        return text.ToString();
    }

    private void Damage(StringBuilder text)
    {
        int at = Place(text);
        switch (dice.Below(9))
        {
            case 0:
                text.Remove(at, 1);
                break;
            case 1:
                text.Remove(at, Math.Min(dice.Between(1, 12), text.Length - at));
                break;
            case 2:
                text.Insert(at, Signs[dice.Below(Signs.Length)]);
                break;
            case 3:
                text[at] = Signs[dice.Below(Signs.Length)];
                break;
            case 4:
                text.Insert(at, dice.Pick(Pieces));
                break;
            case 5:
                (text[at], text[^1]) = (text[^1], text[at]);
                break;
            case 6:
                text[at] = char.IsAsciiLetterLower(text[at]) ? char.ToUpperInvariant(text[at]) : char.ToLowerInvariant(text[at]);
                break;
            default:
                string copy = text.ToString(at, Math.Min(dice.Between(1, 60), text.Length - at));
                text.Insert(Place(text), copy);
                break;
        }
    }

    /// <summary>Often beside markup, where it tells.</summary>
    private int Place(StringBuilder text)
    {
        int at = dice.Below(text.Length);
        for (int i = 0; i < 40 && dice.Chance(900) && !"<>&\n\"=/[]".Contains(text[at]); i++)
            at = dice.Below(text.Length);
        return at;
    }
}
