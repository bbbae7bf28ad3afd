using System.Text;

namespace FinewsSiteGen.Tests.Parse;

/// <summary>Random bodies from a fixed seed: whatever they hold, the output is safe, valid and settled.</summary>
public class BodyMutationTests
{
    private static readonly string[] Pieces =
    [
        "<p>", "</p>", "<div>", "</div>", "<center>", "</center>", "<span lang=en>", "</span>", "<b>", "</b>", "<i>", "</i>", "<strong>", "</strong>", "<a href=/x>", "<a href='http://a.example/'>", "</a>",
        "<table>", "</table>", "<tr>", "<td>", "</td>", "<th>", "<caption>", "<tbody>", "<colgroup>", "<col>", "<thead>", "<ul>", "</ul>", "<ol>", "<li>", "</li>", "<dl>", "</dl>", "<dt>", "<dd>",
        "<h1>", "</h1>", "<h3>", "<blockquote>", "</blockquote>", "<pre>", "</pre>", "<code>", "</code>", "<figure>", "</figure>", "<figcaption>", "<img src=/1.png>", "<img src=x onerror=y>", "<br>", "<hr>",
        "<ruby>", "</ruby>", "<rt>", "</rt>", "<rp>", "<button>", "</button>", "<nobr>", "<font color=x>", "<section>", "<details>", "<summary>", "<select>", "<option>", "</select>", "<svg>", "</svg>", "<math>", "<mtext>",
        "<style>", "</style>", "<script>", "</script>", "<template>", "</template>", "<textarea>", "</textarea>", "<title>", "<noscript>", "<object>", "</object>", "<form>", "<input>", "<marquee>", "</marquee>", "<body>", "</body>", "<html>",
        "<p class=em_media>（文章来源：X）</p>", "<div class=table>", "<p style='text-align:center'>", "<p style=display:none>", "<time datetime=2022-02-16>", "</time>", "<del>", "</del>", "<!--", "-->", "<![CDATA[", "]]>",
        "甲", "乙 ", "丙\n", "a", " b ", "\n", "\n\n", " ", "&nbsp;", "&lt;", "&amp", "<", ">", "\"", "'", "=", "/", "&#0;", "\u3000", "*", "**", "_", "`", "> ", "- ", "1. ", "# ", "|", "|-|\n", "[返回](/)", "<http://a.example/>", "[", "](", ")", "~~", "    ", "\t", "\\", "😀", "𠀀", "\0",
    ];

    [Fact]
    public void Any_markup_comes_out_safe_and_settled()
    {
        var random = new Random(20220216);
        for (int round = 0; round < 6000; round++)
        {
            string body = Compose(random);
            string html = BodyCase.Html(body);
            BodyCase.ShouldBeSafe(html, body);
            string again = BodyCase.Rewrite(html);
            again.ShouldBe(html, body);
        }
    }

    [Fact]
    public void Any_damage_to_a_good_body_comes_out_safe_and_settled()
    {
        const string Good = "> 摘要，*要点*。\n\n<!-- EM_StockImg_Start --><p style=\"text-align:center;\"><a href=\"http://q.example/r/1\"><img src=\"https://a.example/1.jpg\" width=\"578\" /></a></p><p>正文<span id=\"stock_1.600519\">"
            + "<a href=\"http://q.example/1\" class=\"keytip\" data-code=\"1,600519\">茅台</a></span>。<br /></p><center><img src=\"https://a.example/D_w8h5.jpg\" alt=\"x\"></center><table><tr><th>甲</th></tr><tr><td>1</td></tr></table>"
            + "<ul><li>一</li></ul><svg><style>x</style></svg><p class=\"em_media\">（文章来源：X）</p>\n\n<http://a.example/n?x=1>\n\n[返回X](//finews.withounder.com/emnews/)｜[返回首页](//finews.withounder.com/)";
        var random = new Random(2022);
        for (int round = 0; round < 3000; round++)
        {
            var body = new StringBuilder(Good);
            for (int i = random.Next(1, 6); i > 0; i--)
                Damage(body, random);
            string html = BodyCase.Html(body.ToString());
            BodyCase.ShouldBeSafe(html, body.ToString());
            BodyCase.Rewrite(html).ShouldBe(html, body.ToString());
        }
    }

    private static string Compose(Random random)
    {
        var body = new StringBuilder();
        for (int i = random.Next(1, 25); i > 0; i--)
            body.Append(Pieces[random.Next(Pieces.Length)]);
        return body.ToString();
    }

    private static void Damage(StringBuilder body, Random random)
    {
        int at = random.Next(body.Length);
        switch (random.Next(4))
        {
            case 0:
                body.Remove(at, Math.Min(random.Next(1, 12), body.Length - at));
                break;
            case 1:
                body.Insert(at, Pieces[random.Next(Pieces.Length)]);
                break;
            case 2:
                body[at] = "<>\"'&/=! \n*[](){}\0"[random.Next(18)];
                break;
            default:
                string copy = body.ToString(at, Math.Min(random.Next(1, 60), body.Length - at));
                body.Insert(random.Next(body.Length), copy);
                break;
        }
    }
}
