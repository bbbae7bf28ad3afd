using FinewsSiteGen.Model;

namespace FinewsSiteGen.Tests.Parse;

public class BodyHtmlTests
{
    private const string Lazy = "loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\"";

    [Theory]
    [InlineData("中文\n中文", "<p>中文中文</p>\n")]
    [InlineData("中文。\n“引文”", "<p>中文。“引文”</p>\n")]
    [InlineData("中文\nEnglish\ntext", "<p>中文\nEnglish\ntext</p>\n")]
    [InlineData("<p>中文\n  中文 中文</p>", "<p>中文中文 中文</p>\n")]
    [InlineData("**中文**\n*中文*", "<p><strong>中文</strong><em>中文</em></p>\n")]
    [InlineData("中文  \n中文", "<p>中文<br>中文</p>\n")]
    [InlineData("カナ\n한글", "<p>カナ\n한글</p>\n")]
    public void Lines_of_chinese_are_joined_without_a_space(string body, string html) => BodyCase.Html(body).ShouldBe(html);

    [Theory]
    [InlineData("{{ page.title }} {% include x %}", "<p>{{ page.title }} {% include x %}</p>\n")]
    [InlineData("*ST海航、*ST天润和*ST大集", "<p>*ST海航、*ST天润和*ST大集</p>\n")]
    [InlineData("5~10元，~~删~~，1~2", "<p>5~10元，<s>删</s>，1~2</p>\n")]
    [InlineData("**重点。**下文", "<p><strong>重点。</strong>下文</p>\n")]
    [InlineData("    <p>缩进</p>", "<p>缩进</p>\n")]
    [InlineData("    code < 1", "<pre><code>code &lt; 1</code></pre>\n")]
    [InlineData("http://a.example/，后文", "<p>http://a.example/，后文</p>\n")]
    public void Markdown_is_read_as_finance_news_needs_it(string body, string html) =>
        BodyCase.Html(body).ShouldBe(html.Replace("<s>", "<del>").Replace("</s>", "</del>"));

    [Theory]
    [InlineData("<p style=\"display:none;height:1px;overflow:hidden;\"><br /></p>")]
    [InlineData("<p style=\"height:1px; DISPLAY : none\">藏</p>")]
    [InlineData("<div hidden>藏</div>")]
    [InlineData("<p></p><p> </p><p>&nbsp;</p><p><br></p><p>　<strong> <br></strong></p>")]
    [InlineData("<!-- EM_StockImg_Start --><!-- x --><style>p{}</style><span id=\"quote_1\"></span><div><div></div></div><ul><li></li></ul>")]
    public void What_shows_nothing_is_left_out_silently(string body)
    {
        var (story, found) = BodyCase.Report(body + "<p>一。</p>");
        BodyCase.Text(story).ShouldBe("<p>一。</p>\n");
        found.ShouldBeEmpty();
    }

    [Fact]
    public void Centred_paragraphs_get_a_class() =>
        BodyCase.Html("<p style=\"color:red;text-align: center;\" class=\"x\">一</p><center>二</center><p align=\"right\">三</p>")
            .ShouldBe("<p class=\"center\">一</p>\n<div class=\"center\">二</div>\n<p class=\"right\">三</p>\n");

    [Fact]
    public void A_chart_becomes_a_figure() =>
        BodyCase.Html("<!-- EM_StockImg_Start --><p style=\"text-align:center;\"><a href=\"http://q.example/r/1\" class=\"EmImageRemark\" target=\"_blank\"><img src=\"https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1&imageType=k\" border=\"0\" alt=\"K图\" style=\"border:1px\"></a></p><!-- EM_StockImg_End -->")
            .ShouldBe($"<figure><a href=\"http://q.example/r/1\" rel=\"noopener nofollow\"><img src=\"https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1&amp;imageType=k\" alt=\"K图\" width=\"578\" height=\"276\" {Lazy}></a></figure>\n");

    [Theory]
    [InlineData("<center><img src=\"https://a.example/D2_w800h555.jpg\" width=\"552\"></center>", "width=\"552\" height=\"383\" ")]
    [InlineData("<center><img src=\"https://a.example/D2_w800h555.jpg\"></center>", "width=\"800\" height=\"555\" ")]
    [InlineData("<center><img src=\"https://a.example/D2_w800h555.jpg\" height=\"111px\"></center>", "width=\"160\" height=\"111\" ")]
    [InlineData("<center><img src=\"https://a.example/D2_w800h555.jpg\" width=\"10\" height=\"20\"></center>", "width=\"10\" height=\"20\" ")]
    [InlineData("<center><img src=\"https://a.example/D2_w800h555.jpg\" width=\"100%\" height=\"-1\"></center>", "width=\"800\" height=\"555\" ")]
    public void Pictures_are_sized(string body, string size) =>
        BodyCase.Html(body).ShouldBe($"<figure><img src=\"https://a.example/D2_w800h555.jpg\" alt=\"\" {size}{Lazy}></figure>\n");

    [Fact]
    public void A_markdown_picture_alone_becomes_a_figure_and_one_within_words_does_not()
    {
        BodyCase.Html("![图](https://a.example/1.png \"题\")").ShouldBe($"<figure><img src=\"https://a.example/1.png\" alt=\"图\" {Lazy} title=\"题\"></figure>\n");
        BodyCase.Html("见 ![](https://a.example/1.png) 图").ShouldBe($"<p>见 <img src=\"https://a.example/1.png\" alt=\"\" {Lazy}> 图</p>\n");
        BodyCase.Html("<p><img src=\"/1.png\"><br><img src=\"/2.png\"></p>").ShouldBe($"<figure><img src=\"/1.png\" alt=\"\" {Lazy}></figure>\n<figure><img src=\"/2.png\" alt=\"\" {Lazy}></figure>\n");
    }

    [Theory]
    [InlineData("[a](http://finews.withounder.com/category/caizhengbu.html)", "/category/caizhengbu.html")]
    [InlineData("[a](//FINEWS.zning.me/x/y.html?q=1#z)", "/x/y.html?q=1#z")]
    [InlineData("[a](<https://finews.withounder.com/category/Career In touxingPEVC.html>)", "/category/Career%20In%20touxingPEVC.html")]
    [InlineData("[a](https://finews.withounder.com/a/%e5%b9%b4%28x%29.html)", "/a/%E5%B9%B4(x).html")]
    [InlineData("[a](https://finews.withounder.com)", "/")]
    [InlineData("[a](https://finews.withounder.com//evil.example/)", "/evil.example/")]
    [InlineData("[a](/年报.html)", "/%E5%B9%B4%E6%8A%A5.html")]
    [InlineData("[a](./x.html)", "/x.html")]
    [InlineData("[a](../../emnews/)", "/emnews/")]
    [InlineData("[a](/a/%2e%2e/../b)", "/b")]
    [InlineData("[a](x%zz)", "/x%25zz")]
    public void Links_to_the_old_hosts_and_relative_ones_lead_into_this_site(string body, string address)
    {
        BodyCase.Html(body).ShouldBe($"<p><a href=\"{address}\">a</a></p>\n");
        BodyCase.Html(body, SiteConfig.Default with { BasePath = "/base", Url = "https://x.example" }).ShouldBe($"<p><a href=\"/base{address}\">a</a></p>\n");
    }

    [Fact]
    public void A_link_to_the_sites_own_host_keeps_its_base_path_once() =>
        BodyCase.Html("[a](https://x.example/base/b.html)", SiteConfig.Default with { BasePath = "/base", Url = "https://x.example", OldHosts = ["x.example"] })
            .ShouldBe("<p><a href=\"/base/b.html\">a</a></p>\n");

    [Theory]
    [InlineData("<a href=\"http://a.example\" target=\"_blank\" id=\"x\" title=\"t\">a</a>", "<a href=\"http://a.example\" rel=\"noopener nofollow\" title=\"t\">a</a>")]
    [InlineData("<a href=\"//a.example/x\">a</a>", "<a href=\"https://a.example/x\" rel=\"noopener nofollow\">a</a>")]
    [InlineData("<a href=\"HTTP:\\\\A.example\\x\">a</a>", "<a href=\"http://a.example/x\" rel=\"noopener nofollow\">a</a>")]
    [InlineData("<a href=\"http://a.example/中 文?q=中&amp;r=1#中\">a</a>", "<a href=\"http://a.example/%E4%B8%AD%20%E6%96%87?q=%E4%B8%AD&amp;r=1#%E4%B8%AD\" rel=\"noopener nofollow\">a</a>")]
    [InlineData("<a href=\"http://a.example/web/http://b.example/\">a</a>", "<a href=\"http://a.example/web/http://b.example/\" rel=\"noopener nofollow\">a</a>")]
    [InlineData("<a href=\"mailto:a@b.example\">a</a>", "<a href=\"mailto:a@b.example\" rel=\"noopener nofollow\">a</a>")]
    [InlineData("<a href=\"#x\">a</a>", "a")]
    [InlineData("<a>a</a>", "a")]
    [InlineData("<a href=\"http://user@a.example/\">a</a>", "a")]
    [InlineData("<a href=\"http:///x\">a</a>", "<a href=\"http://x\" rel=\"noopener nofollow\">a</a>")]
    [InlineData("<a href=\"/x\"></a>a", "a")]
    public void Links_are_written_anew(string link, string html) => BodyCase.Html("<p>" + link + "</p>").ShouldBe("<p>" + html + "</p>\n");

    [Theory]
    [InlineData("<h1 id=\"a\">题</h1>", "<h2>题</h2>\n")]
    [InlineData("<article><header>甲</header><details open><summary>乙</summary>丙</details></article>", "<div><div>甲</div><div><div>乙</div>丙</div></div>\n")]
    [InlineData("<p><font color=\"red\">甲</font><nobr>乙</nobr><x-y>丙</x-y></p>", "<p>甲乙丙</p>\n")]
    [InlineData("<strong><p>甲</p><p>乙</p></strong>", "<p><strong>甲</strong></p>\n<p><strong>乙</strong></p>\n")]
    [InlineData("<a href=\"/x\"><div>甲</div></a>", "<div><a href=\"/x\">甲</a></div>\n")]
    [InlineData("<h2><div>甲</div><div>乙</div></h2>", "<h2>甲<br>乙</h2>\n")]
    [InlineData("甲<div>乙</div>丙", "<p>甲</p>\n<div>乙</div>\n<p>丙</p>\n")]
    [InlineData("<ul>甲<li>乙</li><p>丙</p></ul>", "<ul><li>甲</li><li>乙</li><li><p>丙</p></li></ul>\n")]
    [InlineData("<li>甲</li><dt>乙</dt>", "<div>甲</div>\n<div>乙</div>\n")]
    [InlineData("<dl><dt>甲</dt><dd>乙</dd></dl>", "<dl><dt>甲</dt><dd>乙</dd></dl>\n")]
    [InlineData("<dl><dd>乙</dd></dl>", "<div><div>乙</div></div>\n")]
    [InlineData("<figure><img src=\"/1.png\"><figcaption>题</figcaption></figure><figcaption>外</figcaption>", "<figure><img src=\"/1.png\" alt=\"\" " + Lazy + "><figcaption>题</figcaption></figure>\n<div>外</div>\n")]
    [InlineData("<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby><ruby>空</ruby><rt>外</rt></p>", "<p><ruby>漢<rp>(</rp><rt>かん</rt><rp>)</rp></ruby>空外</p>\n")]
    [InlineData("<p><time datetime=\"2022-02-16T18:12:27+08:00\">昨</time><time>今</time></p>", "<p><time datetime=\"2022-02-16T18:12:27+08:00\">昨</time>今</p>\n")]
    [InlineData("<p><span lang=\"en\" dir=\"RTL\">a</span><span lang=\"x y\">b</span></p>", "<p><span lang=\"en\" dir=\"rtl\">a</span>b</p>\n")]
    [InlineData("<pre>\n\n a\n  b\n</pre>", "<pre>\n\n a\n  b</pre>\n")]
    [InlineData("<p>a</p><hr><p>b&lt;&amp;&quot;'</p>", "<p>a</p>\n<hr>\n<p>b&lt;&amp;\"'</p>\n")]
    public void Elements_come_out_valid(string body, string html)
    {
        BodyCase.Html(body).ShouldBe(html);
        BodyCase.Rewrite(html).ShouldBe(html);
    }

    [Fact]
    public void Tables_keep_their_structure_and_scroll() =>
        BodyCase.Html("<table border=1><caption>题</caption><colgroup><col span=2 width=3></colgroup><tr><th scope=col colspan=2>甲<p>乙</th></tr><tr><td rowspan=0 scope=row></td><td align=right>1</td></tr></table>")
            .ShouldBe("<div class=\"table\"><table><caption>题</caption><colgroup><col span=\"2\"></colgroup><tbody><tr><th colspan=\"2\" scope=\"col\">甲<br>乙</th></tr><tr><td></td><td class=\"right\">1</td></tr></tbody></table></div>\n");

    [Theory]
    [InlineData("<table><tr><td>1<caption>题</caption><colgroup><col><thead><tr><th>甲</table>", "<tbody><tr><td>1</td></tr></tbody><tbody><tr><td>题</td></tr></tbody><tbody><tr><th>甲</th></tr></tbody>")]
    [InlineData("<table><tfoot><tr><td>1</tfoot><tbody><tr><td>2</table>", "<tbody><tr><td>1</td></tr></tbody><tbody><tr><td>2</td></tr></tbody>")]
    [InlineData("<table><thead><tr><th>甲</thead><tr><td>1<tfoot><tr><td>2</table>", "<thead><tr><th>甲</th></tr></thead><tbody><tr><td>1</td></tr></tbody><tfoot><tr><td>2</td></tr></tfoot>")]
    public void Parts_of_a_table_out_of_order_become_rows(string table, string html) =>
        BodyCase.Html(table).ShouldBe("<div class=\"table\"><table>" + html + "</table></div>\n");

    [Fact]
    public void A_markdown_table_keeps_its_alignment() =>
        BodyCase.Html("|甲|乙|\n|:-:|-:|\n|1|2|")
            .ShouldBe("<div class=\"table\"><table><thead><tr><th class=\"center\">甲</th><th class=\"right\">乙</th></tr></thead><tbody><tr><td class=\"center\">1</td><td class=\"right\">2</td></tr></tbody></table></div>\n");

    [Fact]
    public void Control_characters_do_not_come_out() =>
        BodyCase.Html("<p title=\"\u0001\">甲\0\u0008乙&#1;&#x7F;&#xFFFE;丙\u0085</p>").ShouldBe("<p>甲乙丙</p>\n");
}
