using FinewsSiteGen.Model;

namespace FinewsSiteGen.Tests.Parse;

public class BodyMetadataTests
{
    private const string Back = "[返回财政部新闻](//finews.withounder.com/category/caizhengbu.html)｜[返回首页](//finews.withounder.com/)";

    [Fact]
    public void The_source_line_becomes_the_name_and_leaves_the_body()
    {
        var story = BodyCase.Parse("<p>一。</p><p class=\"em_media\">（文章来源：上海<span id=\"bk_1\"><a href=\"http://q.example/\" class=\"keytip\" data-code=\"90,BK0473\">证券</a></span><span id=\"q\"></span>报）</p>\n");
        story.Source.Name.ShouldBe("上海证券报");
        story.Stocks.ShouldBeEmpty();
        BodyCase.Text(story).ShouldBe("<p>一。</p>\n");
    }

    [Theory]
    [InlineData("<p class=\"em_media\">(文章来源: 财联社)</p>", "财联社")]
    [InlineData("<p class='x em_media'>（来源：<b>财联社</b>）</p>", "财联社")]
    [InlineData("<p class=\"em_media\">（文章来源：）</p>", "")]
    [InlineData("<p class=\"em_media\"></p>", "")]
    public void Source_lines_are_read_in_all_their_spellings(string line, string name)
    {
        var story = BodyCase.Parse("<p>一。</p>" + line);
        story.Source.Name.ShouldBe(name);
        BodyCase.Text(story).ShouldBe("<p>一。</p>\n");
    }

    [Fact]
    public void A_source_line_within_a_division_in_mid_body_is_found_too()
    {
        var story = BodyCase.Parse("<div><p>一。</p><p class=\"em_media\">（文章来源：财联社）</p></div><p>二。</p>");
        story.Source.Name.ShouldBe("财联社");
        BodyCase.Text(story).ShouldBe("<div><p>一。</p></div>\n<p>二。</p>\n");
    }

    [Fact]
    public void A_paragraph_of_that_class_that_names_no_source_stays() =>
        BodyCase.Html("<p class=\"em_media\">记者 张三</p>").ShouldBe("<p>记者 张三</p>\n");

    [Theory]
    [InlineData("<p>一。</p>\n\n<http://a.example/n/1,2.html?x=1&y=2>\n\n" + Back)]
    [InlineData("<p>一。</p>\r\n\r\n<http://a.example/n/1,2.html?x=1&y=2>\r\n\r\n" + Back + "\r\n")]
    [InlineData("一。\n\n<http://a.example/n/1,2.html?x=1&y=2>")]
    [InlineData("一。\n<http://a.example/n/1,2.html?x=1&y=2>\n" + Back)]
    [InlineData("一。\n\n<http://a.example/n/1,2.html?x=1&y=2>\n[返回东财滚动新闻](../emnews/)\n[返回首页](../)")]
    [InlineData("<p>一。</p>\r\n<http://a.example/n/1,2.html?x=1&y=2>\r\n" + Back)]
    [InlineData("<p>一。</p>\n\n<http://a.example/n/1,2.html?x=1&y=2> \n" + Back)]
    [InlineData("<p>一。</p><p class=\"em_media\">（文章来源：财联社）</p>\n\n<http://a.example/n/1,2.html?x=1&y=2>\n<p></p>\n" + Back)]
    [InlineData("<div>一。\n\n<http://a.example/n/1,2.html?x=1&y=2>\n\n" + Back)]
    public void The_address_alone_on_its_line_becomes_the_source(string body)
    {
        var story = BodyCase.Parse(body);
        story.Source.Url.ShouldBe("http://a.example/n/1,2.html?x=1&y=2");
        string html = BodyCase.Text(story);
        html.ShouldNotContain("a.example");
        html.ShouldNotContain("返回");
        html.ShouldContain("一。");
    }

    [Theory]
    [InlineData("一。\n\n<>\n\n" + Back)]
    [InlineData("一。\n\n<>")]
    public void An_empty_address_is_none(string body)
    {
        var story = BodyCase.Parse(body);
        story.Source.ShouldBe(SourceLink.None);
        BodyCase.Text(story).ShouldBe("<p>一。</p>\n");
    }

    [Fact]
    public void A_source_address_with_a_space_is_encoded() =>
        BodyCase.Parse("一。\n\n<http://a.example/x y.html>").Source.Url.ShouldBe("http://a.example/x%20y.html");

    [Theory]
    [InlineData("一。\n\n<javascript:alert(1)>")]
    [InlineData("一。\n\n<ftp://a.example/>")]
    [InlineData("一。\n\n<mailto:a@a.example>")]
    [InlineData("一。见 <http://a.example/>")]
    [InlineData("<http://a.example/>\n\n二。")]
    [InlineData("一。\n\n[http://b.example/](http://a.example/)")]
    public void Other_addresses_are_no_source(string body) => BodyCase.Parse(body).Source.Url.ShouldBe("");

    [Fact]
    public void Only_the_last_of_two_addresses_is_the_source()
    {
        var story = BodyCase.Parse("一。\n\n<http://a.example/>\n\n<http://b.example/>");
        story.Source.Url.ShouldBe("http://b.example/");
        BodyCase.Text(story).ShouldContain("<a href=\"http://a.example/\"");
    }

    [Theory]
    [InlineData("[返回东财滚动新闻](//finews.withounder.com/emnews/)｜[返回首页](//finews.withounder.com/)")]
    [InlineData("[返回东财滚动新闻](//finews.zning.me/emnews/)\n[返回首页](//finews.zning.me/)")]
    [InlineData("[返回东财滚动新闻](../emnews/)\n[返回首页](../)")]
    [InlineData("[返回东财滚动新闻](./emnews/)\n\n[返回首页](./)")]
    [InlineData("[返回投资PE/VC新闻](//finews.withounder.com/category/Career In touxingPEVC.html)｜[返回首页](//finews.withounder.com/)")]
    [InlineData("[返回安信国际新闻](//finews.withounder.com/category/anxinguojizhengquan(xianggang).html)｜[返回首页](//finews.withounder.com/)")]
    [InlineData("[返回某某新闻](//finews.withounder.com/category/a (b c).html)｜[返回首页](//finews.withounder.com/)")]
    [InlineData("[返回21世纪新闻](//finews.withounder.com/category/21shijijingjibaodao  nancailicaitong.html) | [返回首页](https://finews.withounder.com/)")]
    [InlineData("<p><strong><a href=\"/emnews/\">返回</a></strong><br><a href=\"/\">返回首页</a></p>")]
    public void Back_links_leave_the_end_of_the_body(string links)
    {
        BodyCase.Html("<p>一。</p>\n\n" + links).ShouldBe("<p>一。</p>\n");
        BodyCase.Html("<p>一。</p>\n\n" + links + "\n\n<p>&nbsp;</p>").ShouldBe("<p>一。</p>\n");
        BodyCase.Html("> 一。\n\n" + links).ShouldBe("<blockquote class=\"lead\"><p>一。</p></blockquote>\n");
    }

    [Theory]
    [InlineData("![](/1.png)\n[返回首页](/)", "<figure><img src=\"/1.png\" alt=\"\" loading=\"lazy\" decoding=\"async\" referrerpolicy=\"no-referrer\"></figure>\n")]
    [InlineData("一。\n[返回某某](//finews.withounder.com/a b.html)\n[返回首页](/)", "<p>一。</p>\n")]
    [InlineData("<div><p>一。</p><p><a href=\"/\">返回首页</a></p>", "<div><p>一。</p></div>\n")]
    [InlineData("<p><strong>一。</p>\n\n[返回首页](/)\n\n<p style=\"display:none\">x</p>", "<p><strong>一。</strong></p>\n")]
    public void Back_links_leave_what_stands_before_them(string body, string html)
    {
        BodyCase.Html(body).ShouldBe(html);
        BodyCase.Rewrite(html).ShouldBe(html);
    }

    [Theory]
    [InlineData("返回舱着陆。\n\n二。", "<p>返回舱着陆。</p>\n<p>二。</p>\n")]
    [InlineData("一。\n\n返回舱着陆。", "<p>一。</p>\n<p>返回舱着陆。</p>\n")]
    [InlineData("[返回首页](/)\n\n二。", "<p><a href=\"/\">返回首页</a></p>\n<p>二。</p>\n")]
    [InlineData("一。\n\n[返回首页](/)，谢谢", "<p>一。</p>\n<p><a href=\"/\">返回首页</a>，谢谢</p>\n")]
    [InlineData("一。\n\n[首页](/)", "<p>一。</p>\n<p><a href=\"/\">首页</a></p>\n")]
    [InlineData("一。\n\n[返回舱](https://a.example/)", "<p>一。</p>\n<p><a href=\"https://a.example/\" rel=\"noopener nofollow\">返回舱</a></p>\n")]
    public void Words_of_the_story_that_look_like_back_links_stay(string body, string html) => BodyCase.Html(body).ShouldBe(html);

    [Theory]
    [InlineData("一。\n\n&#1;二。", "<p>一。</p>\n<p>二。</p>\n")]
    [InlineData("一。\n\n&#1;", "<p>一。</p>\n")]
    [InlineData("一。\n\n<p>&#0;二。</p>", "<p>一。</p>\n<p>\uFFFD二。</p>\n")]
    [InlineData("一。\n\n&#1;[返回](/)", "<p>一。</p>\n<p><a href=\"/\">返回</a></p>\n")]
    public void A_character_that_cannot_be_shown_is_no_link(string body, string html) => BodyCase.Html(body).ShouldBe(html);

    [Fact]
    public void The_digest_is_the_lead()
    {
        var story = BodyCase.Parse("\n> 第一，\n> 第二。\n>\n> 第 *三*。\n\n<p>正文。</p>\n\n> 引文。");
        story.Digest.ShouldBe("第一，第二。第三。");
        story.Summary.ShouldBe("第一，第二。第三。");
        BodyCase.Text(story).ShouldBe("<blockquote class=\"lead\"><p>第一，第二。</p><p>第 <em>三</em>。</p></blockquote>\n<p>正文。</p>\n<blockquote><p>引文。</p></blockquote>\n");
    }

    [Fact]
    public void A_quotation_after_other_words_is_no_digest()
    {
        var story = BodyCase.Parse("一。\n\n> 引文。");
        story.Digest.ShouldBe("");
        BodyCase.Text(story).ShouldNotContain("lead");
    }

    [Fact]
    public void Stocks_are_noted_once_in_order_and_keep_words_and_link()
    {
        var story = BodyCase.Parse("<p><span id=\"stock_1.600519\"><a class=\"keytip\" data-code=\"1,600519\" href=\"http://quote.eastmoney.com/unify/r/1.600519\">贵州茅台</a></span><span id=\"quote_1.600519\"></span>、"
            + "<span web=\"1\" href=\"http://quote.eastmoney.com/unify/r/106.NIO\" class=\"em_stock_key_common\" data-code=\"106,NIO\">蔚来</span>、"
            + "<span web=\"1\" href=\"http://q\" class=\"em_stock_key_common\" data-code=\"1,600519\">茅台</span></p>");
        story.Stocks.ShouldBe([new Stock("1.600519", "贵州茅台"), new Stock("106.NIO", "蔚来")]);
        BodyCase.Text(story).ShouldBe("<p><a href=\"http://quote.eastmoney.com/unify/r/1.600519\" rel=\"noopener nofollow\">贵州茅台</a>、蔚来、茅台</p>\n");
    }

    [Theory]
    [InlineData("NIO|106|7")]
    [InlineData("1,\"><script>")]
    [InlineData("1,600519,2")]
    [InlineData(",")]
    public void Other_codes_are_no_stocks(string code) =>
        BodyCase.Parse($"<p><a class=\"keytip\" data-code='{code}' href=\"http://q.example/\">甲</a></p>").Stocks.ShouldBeEmpty();

    [Fact]
    public void The_picture_is_the_first_that_is_no_chart()
    {
        const string Chart = "<p><img src=\"https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1\"></p>";
        BodyCase.Parse(Chart + "<center><img src=\"data:image/png;base64,AA==\"></center><center><img src=\"https://a.example/1.jpg\"></center>").Image.ShouldBe("https://a.example/1.jpg");
        BodyCase.Parse(Chart).Image.ShouldBe("https://webquoteklinepic.eastmoney.com/GetPic.aspx?nid=1");
        BodyCase.Parse("一。").Image.ShouldBe("");
    }
}
