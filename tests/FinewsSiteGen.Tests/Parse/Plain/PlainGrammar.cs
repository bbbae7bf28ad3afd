using System.Text;
using FinewsSiteGen.Benchmarks.Corpus;

namespace FinewsSiteGen.Tests.Parse.Plain;

/// <summary>Makes bodies of all shapes that count as plain, and with the chance of some permille each piece in a way that does not.</summary>
internal sealed class PlainGrammar(Dice dice, int missPermille)
{
    private static readonly string[] Words =
        ["央行", "增长", "甲公司", "FF 91", "S", "20", "6.5%", "2022年", "（四）", "“引号”", "(002456)", "，", "。", "！", "：", "\"x\"", "it's", "#", "+", "-", "=", "/", "1.5", "3)", "{{ x }}", "{% y %}", "$", "https://a.example/b"];

    private static readonly string[] FirstWords = ["央行", "FF 91", "20日", "2022年", "（四）", "“引号”", "(002456)", "\"x\"", "。"];

    private static readonly string[] OddWords =
        ["*ST海航", "5~10元", "A & B", "S&P", "\u3000", "\u00A0", "*", "_", "a_b", "[", "]", "`", "\\", "~~", "|", "<", ">", "<b>", "!", "![", "&nbsp;", "&amp;", "&", "&#65;", "  ", "\uFEFF", "\u200B", "😀", "𠀀", "ab: c", "**粗**", "<!-- x -->", "\t", "\r", "\f"];

    private static readonly string[] HtmlWords =
        ["&nbsp;", "&amp;", "&lt;", "&gt;", "&quot;", "&ldquo;", "&mdash;", "&hellip;", "&middot;", "&ensp;", "S&P ", "AT&T，", "A & B", "*ST海航", "5~10元", "\\", "[x](y)", "`", "_a_", "|", ">", "\u3000", "\u00A0", " ", "\n", "\r\n ", "\n    "];

    private static readonly string[] OddHtmlWords =
        ["&copy;", "&copy", "&amp", "&lt", "&notit;", "&#8226;", "&#x41;", "&", "&P5;", "&x1", "<", "< ", "</", "<!", "<?x?>", "<![CDATA[x]]>", "\n\n", "\n \n", "\t", "\f", "<!-->", "<!-- -- -->", "<br>", "</br>", "</p>", "<p>", "<li>", "<hr>", "<td>", "<image>", "\uFEFF"];

    private static readonly string[] Inline = ["span", "a", "strong", "b", "em", "i", "u", "sub", "sup"];
    private static readonly string[] Blocks = ["p", "p", "p", "p", "h2", "h3", "h4"];
    private static readonly string[] Containers = ["center", "div", "section", "figure", "blockquote"];
    private static readonly string[] OddNames = ["font", "pre", "h1", "dl", "button", "nobr", "code", "caption", "col", "script", "svg", "form", "P", "article", "option", "textarea", "body"];

    private static readonly string[] Attributes =
    [
        "id=\"stock_1.600519\"", "class=\"keytip\"", "class=\"em_media\"", "class=\"center\"", "class=\"table\"", "data-code=\"1,600519\"", "data-code=\"K 1|0|2\"", "style=\"display:none;height:1px\"", "style=\"text-align:center;\"",
        "web=\"1\"", "href=\"http://quote.example.com/unify/r/1.600519\"", "href=\"/emnews/\"", "href=\"javascript:x\"", "href=\"\"", "src=\"https://a.example/D_w800h555.jpg\"", "src=\"x.png?a=1&b=2&amp;c=3\"", "alt=\"K图 1_0\"", "width=\"580\"", "height=\"276\"", "border=\"0\"",
        "target=\"_blank\"", "title=\"题 &amp; 目\"", "colspan=\"2\"", "rowspan=\"3\"", "align=\"right\"", "orginial_src=\"y\"", "cellspacing=\"0\"", "title=\"a > b\"", "title=\"&copy=1\"",
    ];

    private static readonly string[] OddAttributes =
        ["class='x'", "width=5", "hidden", "class=\"a\" class=\"b\"", "CLASS=\"x\"", "onclick=\"x\"", "title=\"&copy;\"", "title=\"a<b\"", "title=\"a\nb\"", "title=\"&lt;\"", "title=\"a & b\"", "data-x=\"1\"", "class =\"x\"", "class= \"x\"", "=\"x\"", "title=\"", "lang=\"en\"", "/"];

    private static readonly string[] Gaps = ["\n\n", "\n\n", "\n\n\n", "\r\n\r\n", "\n  \n", "\n \n "];

    public string Body()
    {
        var body = new StringBuilder();
        if (dice.Chance(300))
            body.Append('\n');
        int blocks = dice.Between(1, 5);
        for (int i = 0; i < blocks; i++)
            body.Append(i == 0 ? "" : Misses() ? "\n" : dice.Pick(Gaps)).Append(Block());
        if (dice.Chance(300))
            body.Append(dice.Pick(["\n", "\r\n", " ", "\n\n"]));
        return body.ToString();
    }

    private bool Misses() => dice.Chance(missPermille);

    private string Block() => dice.Below(10) switch
    {
        0 => (Misses() ? ">" : "> ") + Line() + (Misses() ? "\n" + Line() : ""),
        1 => string.Join(dice.Chance(700) ? "\n" : "\r\n", Enumerable.Range(0, dice.Between(1, 3)).Select(_ => Line())),
        2 => Autolink(),
        3 => Links(),
        _ => Html(),
    };

    private string Line()
    {
        var line = new StringBuilder(Misses() ? dice.Pick(Words) : dice.Pick(FirstWords));
        for (int i = dice.Between(0, 5); i > 0; i--)
            line.Append(Misses() ? dice.Pick(OddWords) : dice.Pick(Words)).Append(dice.Chance(80) ? " " : "");
        return Misses() ? line.ToString() : line.ToString().Trim();
    }

    private string Autolink() => Misses()
        ? dice.Pick(["<http://a.example/ x>", "<https:>", "<ftp://a.example/>", "<http://a.example/é>", "<a@b.example>", "<http://a.example/>。", " <http://a.example/>", "<http://a.example/*x*>", "<HTTP://a.example>", "< >"])
        : dice.Pick(["<http://finance.example.com/news/1354,2022.html>", "<http://a.example/x?y=1&z=2>", "<https://a.example/a_b-c>", "<>"]);

    private string Links()
    {
        var links = new StringBuilder(Link());
        for (int i = dice.Below(3); i > 0; i--)
            links.Append(Misses() ? dice.Pick([" ", "|", "，", "\n\n", " \n", "  \n"]) : dice.Pick(["｜", "\n", "\r\n"])).Append(Link());
        return links.ToString();
    }

    private string Link() => Misses()
        ? dice.Pick(["[返回*首*页](/)", "[返回](/a )", "[返回]( /a)", "[返回](/a \"b)", "[返回](/a (b))", "[返回](/a(b) c)", "[返回](/a((b)))", "[返回](/a(b)(c))", "[返回](/a()b)", "[返回]((b)", "[返回]((b))", "[返回](/a(b)", "[返回]()", "[返回](x(y)", "[返回](</>)", "[返回](/ \"题\")", "[返回][1]", "[1]: /x", "[ 返回](/)", "[返回 ](/)", "[](/)", "![图](/x.png)", "[a [b] c](/)", "[返回](/é)", "[返回](/&amp;)"])
        : $"[返回{dice.Pick(["首页", "东财滚动新闻", "A B", "（X）"])}]({dice.Pick(["/", "../emnews/", "./", "//finews.withounder.com/category/x.html", "//finews.zning.me/emnews/", "http://other.example/a_b", "//a.example/Career In x.html", "/a  b/", "/a(b)", "//a.example/x(y).html"])})";

    private string Html()
    {
        var html = new StringBuilder(Misses() ? dice.Pick([" ", "   ", "    ", "x", "<br>", "<span>x</span>"]) : dice.Chance(100) ? " " : "");
        for (int i = dice.Between(1, 5); i > 0; i--)
        {
            html.Append(dice.Chance(150) ? "<!-- EM_StockImg_Start -->" : "").Append(Element(TopName(), 0));
            if (i > 1)
                html.Append(Misses() ? dice.Pick(["\n\n", "x", "\n\n  \n", "\t"]) : dice.Pick(["", "", "\n", "\r\n ", " ", "\n     "]));
        }
        return html.ToString();
    }

    private string TopName() => dice.Below(10) switch { 0 => dice.Pick(Containers), 1 => "ul", 2 => "table", 3 => "ol", _ => Name(Blocks) };

    private string Name(string[] names) => Misses() ? dice.Pick(OddNames) : dice.Pick(names);

    private string Element(string name, int depth)
    {
        string start = "<" + name + Several() + (Misses() ? dice.Pick(["/", " ", "\n"]) : "") + ">";
        string end = Misses() ? dice.Pick(["", "</p>", $"</{name} >", $"</{name.ToUpperInvariant()}>", $"</{name}"]) : $"</{name}>";
        return start + Inside(name, depth + 1) + end;
    }

    private string Several() => string.Concat(Enumerable.Range(0, dice.Chance(500) ? 0 : dice.Between(1, 3)).Select(_ => Attribute()).DistinctBy(text => Misses() ? text : text.Split('=')[0]));

    private string Attribute() => (Misses() ? dice.Pick(["", "\n", "  "]) : " ") + (Misses() ? dice.Pick(OddAttributes) : dice.Pick(Attributes));

    private string Inside(string name, int depth) => name switch
    {
        "ul" or "ol" => Children(depth, "\n", ["li"]),
        "table" => Children(depth, "\n", ["tbody", "tbody", "thead"]),
        "tbody" or "thead" => Children(depth, "\r\n ", ["tr"]),
        "tr" => Children(depth, " ", ["td", "td", "th"]),
        "li" or "td" or "th" when dice.Chance(200) => Children(depth, "", Blocks),
        _ when Containers.Contains(name) && dice.Chance(600) => Children(depth, "\n", [.. Blocks, "table", "ul", .. Containers]),
        _ => Phrase(depth),
    };

    private string Children(int depth, string gap, string[] names)
    {
        var children = new StringBuilder();
        for (int i = depth > 5 ? 0 : dice.Between(0, 3); i > 0; i--)
            children.Append(Element(Name(names), depth)).Append(dice.Chance(300) ? gap : "").Append(Misses() ? "x" : "");
        return children.ToString();
    }

    private string Phrase(int depth)
    {
        var phrase = new StringBuilder();
        for (int i = dice.Between(0, 5); i > 0; i--)
            phrase.Append(Piece(depth));
        return phrase.ToString();
    }

    private string Piece(int depth) => dice.Below(10) switch
    {
        0 => Misses() ? dice.Pick(OddHtmlWords) : dice.Pick(HtmlWords),
        1 => Misses() ? "<br" + Attribute() + ">" : dice.Pick(["<br>", "<br/>", "<br />"]),
        2 => "<img" + Several() + dice.Pick([">", "/>", " />"]),
        3 or 4 when depth < 6 => Element(Name([Inline[depth % Inline.Length]]), depth + 1),
        _ => dice.Pick(Words),
    };
}
