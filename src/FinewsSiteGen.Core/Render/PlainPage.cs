using System.Buffers;
using System.Net;
using System.Text;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Render;

/// <summary>Stands in for a page whose template failed, which must not vanish: its title, its body or its links, and the way home.</summary>
public sealed class PlainPage(SiteView site)
{
    public void Render(HeadView head, object view, ArrayBufferWriter<byte> output)
    {
        string title = Escape(head.Title);
        Write($"<!DOCTYPE html>\n<html lang=\"{Escape(site.Language)}\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"robots\" content=\"noindex\">\n", output);
        if (view is RedirectView redirect)
            Write($"<meta http-equiv=\"refresh\" content=\"0; url={redirect.Target}\">\n", output);
        Write($"<title>{title}</title>\n</head>\n<body>\n<h1>{title}</h1>\n", output);
        output.Write(BodyOf(view).Span);
        Links(LinksOf(view), output);
        Write($"\n<p><a href=\"{site.Home}\">返回首页</a></p>\n</body>\n</html>\n", output);
    }

    private static ReadOnlyMemory<byte> BodyOf(object view) => view switch
    {
        PostView post => post.Body,
        PageView page => page.Body,
        _ => default,
    };

    private static IEnumerable<LinkView> LinksOf(object view) => view switch
    {
        PostView post => new[] { post.Newer, post.Older, post.Back }.OfType<LinkView>(),
        ListView list => [.. list.Posts.Select(LinkTo), new("较新的文章", list.Newer), new("较早的文章", list.Older)],
        DayView day => [.. day.Posts.Select(LinkTo), new("较早的文章", day.Earlier), new("较新的文章", day.Later)],
        HomeView home => [.. home.Posts.Select(LinkTo), .. home.Categories.Select(category => new LinkView(category.Name, category.Address))],
        IndexView index => index.Groups.SelectMany(group => group.Items).Select(LinkTo),
        CalendarView calendar => calendar.Items.Select(LinkTo),
        RedirectView redirect => [new(redirect.Title, redirect.Target)],
        GoneView gone => [gone.Back],
        _ => [],
    };

    private static LinkView LinkTo(PostItem post) => new(post.Title, post.Address);

    private static LinkView LinkTo(IndexItem item) => new(item.Name, item.Address);

    private static void Links(IEnumerable<LinkView> links, ArrayBufferWriter<byte> output)
    {
        foreach (var link in links)
        {
            if (link.Address.Length > 0)
                Write($"\n<p><a href=\"{link.Address}\">{Escape(link.Title)}</a></p>", output);
        }
    }

    private static string Escape(string text) => WebUtility.HtmlEncode(text);

    private static void Write(string text, ArrayBufferWriter<byte> output) => output.Write(Encoding.UTF8.GetBytes(text));
}
