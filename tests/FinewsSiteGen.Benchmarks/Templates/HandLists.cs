using System.Buffers;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>By hand what the templates <c>category</c> and <c>home</c> write.</summary>
internal sealed class HandLists(HandFrame frame)
{
    public void WriteCategory(HeadView head, ListView list, IBufferWriter<byte> output)
    {
        var page = frame.Begin(head, output);
        page.Raw("<header class=\"page-head\">\n<h1>"u8);
        page.Text(list.Name);
        if (list.Number > 0)
        {
            page.Raw(" <small>存档第 "u8);
            page.Number(list.Number);
            page.Raw(" 页</small>"u8);
        }
        page.Raw("</h1>\n"u8);
        if (list.Number == 0)
        {
            page.Raw("<p class=\"note\">共 "u8);
            page.Number(list.Count);
            page.Raw(" 篇，新的在前。<a href=\""u8);
            page.Plain(list.Feed);
            page.Raw("\" type=\"application/atom+xml\">订阅本分类</a></p>\n"u8);
        }
        page.Raw("</header>\n"u8);
        Posts(ref page, list.Posts, false);
        Pager(ref page, list.Number > 0 ? list.Address : "", list.Newer, list.Older);
        frame.End(ref page);
    }

    public void WriteHome(HeadView head, HomeView home, IBufferWriter<byte> output)
    {
        var page = frame.Begin(head, output);
        page.Raw("<h1 class=\"unseen\">"u8);
        page.Text(frame.Site.Title);
        page.Raw("</h1>\n<div class=\"home\">\n<section class=\"newest\" aria-labelledby=\"newest\">\n<h2 id=\"newest\">最新消息</h2>\n"u8);
        Posts(ref page, home.Posts, true);
        if (home.Day.Length > 0)
        {
            page.Raw("<p class=\"more\"><a href=\""u8);
            page.Plain(home.Day);
            page.Raw("\">当日全部消息</a></p>\n"u8);
        }
        page.Raw("</section>\n"u8);
        for (int i = 0; i < home.Categories.Count; i++)
        {
            var category = home.Categories[i];
            page.Raw("<section class=\"block\">\n<h2><a href=\""u8);
            page.Plain(category.Address);
            page.Raw("\">"u8);
            page.Text(category.Name);
            page.Raw("</a></h2>\n"u8);
            Posts(ref page, category.Posts, false);
            page.Raw("</section>\n"u8);
        }
        page.Raw("</div>\n"u8);
        frame.End(ref page);
    }

    private static void Posts(ref HandWriter page, IReadOnlyList<PostItem> posts, bool namesCategory)
    {
        if (posts.Count == 0)
        {
            page.Raw("<p class=\"empty\">暂无文章。</p>\n"u8);
            return;
        }
        page.Raw("<ul class=\"posts\">\n"u8);
        for (int i = 0; i < posts.Count; i++)
        {
            var post = posts[i];
            page.Raw("<li>\n<a class=\"title\" href=\""u8);
            page.Plain(post.Address);
            page.Raw("\">"u8);
            page.Text(post.Title);
            page.Raw("</a>\n"u8);
            When(ref page, post);
            if (namesCategory)
            {
                page.Raw("<a class=\"where\" href=\""u8);
                page.Plain(post.Category.Address);
                page.Raw("\">"u8);
                page.Text(post.Category.Title);
                page.Raw("</a>\n"u8);
            }
            page.Raw("</li>\n"u8);
        }
        page.Raw("</ul>\n"u8);
    }

    private static void When(ref HandWriter page, PostItem post)
    {
        if (post.Time is not { } time)
        {
            page.Raw("<span class=\"when\">日期不详</span>\n"u8);
            return;
        }
        page.Raw("<time class=\"when\" datetime=\""u8);
        if (post.HasTime)
            page.Stamp(time);
        else
            page.Day(time, "-"u8, "-"u8);
        page.Raw("\">"u8);
        page.Day(time, "-"u8, "-"u8);
        if (post.HasTime)
        {
            page.Raw(" "u8);
            page.Clock(time);
        }
        page.Raw("</time>\n"u8);
    }

    private static void Pager(ref HandWriter page, string newest, string newer, string older)
    {
        if (newest.Length == 0 && newer.Length == 0 && older.Length == 0)
            return;
        page.Raw("<nav class=\"pager\" aria-label=\"翻页\">\n<ul>\n"u8);
        Step(ref page, "<li><a href=\""u8, newest, "\">最新文章</a></li>\n"u8);
        Step(ref page, "<li><a href=\""u8, newer, "\" rel=\"next\">较新的文章</a></li>\n"u8);
        Step(ref page, "<li class=\"end\"><a href=\""u8, older, "\" rel=\"prev\">较早的文章</a></li>\n"u8);
        page.Raw("</ul>\n</nav>\n"u8);
    }

    private static void Step(ref HandWriter page, ReadOnlySpan<byte> before, string address, ReadOnlySpan<byte> after)
    {
        if (address.Length == 0)
            return;
        page.Raw(before);
        page.Plain(address);
        page.Raw(after);
    }
}
