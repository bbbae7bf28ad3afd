using System.Buffers;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>By hand what the template <c>post</c> writes.</summary>
internal sealed class HandPost(HandFrame frame)
{
    public void Write(HeadView head, PostView post, IBufferWriter<byte> output)
    {
        var page = frame.Begin(head, output);
        page.Raw("<article class=\"post\">\n<header class=\"page-head\">\n<h1>"u8);
        page.Text(post.Title);
        page.Raw("</h1>\n"u8);
        Meta(ref page, post);
        page.Raw("</header>\n"u8);
        if (post.IsQuarantined)
            page.Raw("<p class=\"notice\">本文原始内容有误，以下按原样显示文字。</p>\n"u8);
        page.Raw("<div class=\"body\">\n"u8);
        page.Raw(post.Body.Span);
        page.Raw("\n</div>\n<footer>\n"u8);
        if (post.Stocks.Count > 0 || post.Tags.Count > 0 || post.Twin is not null)
            About(ref page, post);
        if (head.Canonical.Length > 0)
        {
            page.Raw("<p class=\"tools\" hidden><button type=\"button\" data-copy=\""u8);
            page.Plain(head.Canonical);
            page.Raw("\">复制本文链接</button> <span role=\"status\"></span></p>\n"u8);
        }
        page.Raw("<p class=\"back\"><a href=\""u8);
        page.Plain(post.Back.Address);
        page.Raw("\">返回"u8);
        page.Text(post.Back.Title);
        page.Raw("</a>｜<a href=\""u8);
        page.Plain(frame.Site.Home);
        page.Raw("\">返回首页</a></p>\n</footer>\n</article>\n"u8);
        Neighbours(ref page, post);
        frame.End(ref page);
    }

    private static void Meta(ref HandWriter page, PostView post)
    {
        page.Raw("<ul class=\"meta\">\n"u8);
        if (post.Time is { } time)
            Published(ref page, time, post.HasTime);
        Source(ref page, post);
        if (post.Author.Length > 0)
        {
            page.Raw("<li>作者："u8);
            page.Text(post.Author);
            page.Raw("</li>\n"u8);
        }
        for (int i = 0; i < post.Categories.Count; i++)
            Link(ref page, "<li>分类：<a href=\""u8, post.Categories[i], "</a></li>\n"u8);
        if (post.Categories.Count == 0)
            Link(ref page, "<li>分类：<a href=\""u8, post.Category, "</a></li>\n"u8);
        if (post.Characters > 0)
        {
            page.Raw("<li>"u8);
            page.Number(post.Characters);
            page.Raw(" 字，阅读约 "u8);
            page.Number(post.ReadingMinutes);
            page.Raw(" 分钟</li>\n"u8);
        }
        if (post.Updated is { } updated)
        {
            page.Raw("<li>更新于 <time datetime=\""u8);
            page.Stamp(updated);
            page.Raw("\">"u8);
            page.Day(updated, "年"u8, "月"u8);
            page.Raw("日 "u8);
            page.Clock(updated);
            page.Raw("</time></li>\n"u8);
        }
        page.Raw("</ul>\n"u8);
    }

    private static void Published(ref HandWriter page, DateTimeOffset time, bool hasTime)
    {
        page.Raw("<li><time datetime=\""u8);
        if (hasTime)
            page.Stamp(time);
        else
            page.Day(time, "-"u8, "-"u8);
        page.Raw("\">"u8);
        page.Day(time, "年"u8, "月"u8);
        page.Raw("日"u8);
        if (hasTime)
        {
            page.Raw(" "u8);
            page.Clock(time);
        }
        page.Raw("</time></li>\n"u8);
    }

    private static void Source(ref HandWriter page, PostView post)
    {
        if (post.SourceName.Length == 0 && post.SourceAddress.Length == 0)
            return;
        page.Raw("<li>"u8);
        if (post.SourceName.Length > 0)
            page.Raw("文章来源："u8);
        if (post.SourceAddress.Length > 0)
        {
            page.Raw("<a href=\""u8);
            page.Plain(post.SourceAddress);
            page.Raw("\" rel=\"noopener nofollow\">"u8);
        }
        page.Text(post.SourceName.Length > 0 ? post.SourceName : "查看原文");
        page.Raw(post.SourceAddress.Length > 0 ? "</a></li>\n"u8 : "</li>\n"u8);
    }

    private static void About(ref HandWriter page, PostView post)
    {
        page.Raw("<dl class=\"about\">\n"u8);
        if (post.Stocks.Count > 0)
        {
            page.Raw("<div>\n<dt>提及股票</dt>\n"u8);
            for (int i = 0; i < post.Stocks.Count; i++)
            {
                page.Raw("<dd>"u8);
                page.Text(post.Stocks[i].Name);
                page.Raw(" <span class=\"count\">"u8);
                page.Text(post.Stocks[i].Code);
                page.Raw("</span></dd>\n"u8);
            }
            page.Raw("</div>\n"u8);
        }
        if (post.Tags.Count > 0)
        {
            page.Raw("<div>\n<dt>标签</dt>\n"u8);
            for (int i = 0; i < post.Tags.Count; i++)
            {
                page.Raw("<dd><a href=\""u8);
                page.Plain(post.Tags[i].Address);
                page.Raw("\" rel=\"tag\">"u8);
                page.Text(post.Tags[i].Title);
                page.Raw("</a></dd>\n"u8);
            }
            page.Raw("</div>\n"u8);
        }
        if (post.Twin is { } twin)
            Link(ref page, "<div>\n<dt>另一版本</dt>\n<dd><a href=\""u8, twin, "</a></dd>\n</div>\n"u8);
        page.Raw("</dl>\n"u8);
    }

    private static void Neighbours(ref HandWriter page, PostView post)
    {
        if (post.Older is null && post.Newer is null)
            return;
        page.Raw("<nav class=\"neighbours\" aria-label=\"同分类文章\">\n<ul>\n"u8);
        if (post.Older is { } older)
            Neighbour(ref page, "<li><a href=\""u8, older, "\" rel=\"prev\"><span>上一篇</span> "u8);
        if (post.Newer is { } newer)
            Neighbour(ref page, "<li class=\"end\"><a href=\""u8, newer, "\" rel=\"next\"><span>下一篇</span> "u8);
        page.Raw("</ul>\n</nav>\n"u8);
    }

    private static void Neighbour(ref HandWriter page, ReadOnlySpan<byte> before, LinkView link, ReadOnlySpan<byte> between)
    {
        page.Raw(before);
        page.Plain(link.Address);
        page.Raw(between);
        page.Text(link.Title);
        page.Raw("</a></li>\n"u8);
    }

    private static void Link(ref HandWriter page, ReadOnlySpan<byte> before, LinkView link, ReadOnlySpan<byte> after)
    {
        page.Raw(before);
        page.Plain(link.Address);
        page.Raw("\">"u8);
        page.Text(link.Title);
        page.Raw(after);
    }
}
