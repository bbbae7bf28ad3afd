using System.Buffers;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>By hand what the layout and the templates it includes write around every page.</summary>
internal sealed class HandFrame(SiteView site)
{
    public SiteView Site => site;

    public HandWriter Begin(HeadView head, IBufferWriter<byte> output)
    {
        var page = new HandWriter(output);
        page.Raw("<!DOCTYPE html>\n<html lang=\""u8);
        page.Text(site.Language);
        page.Raw("\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>"u8);
        if (head.Kind != "home")
        {
            page.Text(head.Title);
            page.Raw(" - "u8);
        }
        page.Text(site.Title);
        page.Raw("</title>\n"u8);
        Meta(ref page, head);
        page.Raw("<link rel=\"stylesheet\" href=\""u8);
        page.Plain(site.Assets);
        page.Raw("site.css\">\n<link rel=\"icon\" href=\""u8);
        page.Plain(site.Assets);
        page.Raw("favicon.svg\" type=\"image/svg+xml\">\n<link rel=\"apple-touch-icon\" href=\""u8);
        page.Plain(site.Assets);
        page.Raw("icon-180.png\">\n<script src=\""u8);
        page.Plain(site.Assets);
        page.Raw("site.js\" defer></script>\n</head>\n<body class=\"page-"u8);
        page.Text(head.Kind);
        page.Raw("\">\n<a class=\"skip\" href=\"#main\">跳到正文</a>\n"u8);
        Header(ref page, head.Kind);
        page.Raw("<main id=\"main\" tabindex=\"-1\">\n"u8);
        if (head.Crumbs.Count > 0)
            Crumbs(ref page, head.Crumbs);
        return page;
    }

    public void End(ref HandWriter page)
    {
        page.Raw("</main>\n<footer class=\"colophon\">\n<div class=\"inner\">\n<p><a href=\""u8);
        page.Plain(site.Home);
        page.Raw("\">"u8);
        page.Text(site.Title);
        page.Raw("</a>"u8);
        if (site.Description.Length > 0)
        {
            page.Raw("："u8);
            page.Text(site.Description);
        }
        page.Raw("</p>\n"u8);
        if (site.Footer.Length > 0)
        {
            page.Raw("<p>"u8);
            page.Text(site.Footer);
            page.Raw("</p>\n"u8);
        }
        page.Raw("<p><a href=\""u8);
        page.Plain(site.Feed);
        page.Raw("\" type=\"application/atom+xml\">Atom 订阅</a></p>\n</div>\n</footer>\n</body>\n</html>\n"u8);
        page.End();
    }

    private static void Crumbs(ref HandWriter page, IReadOnlyList<LinkView> crumbs)
    {
        page.Raw("<nav class=\"crumbs\" aria-label=\"当前位置\">\n<ol>\n"u8);
        for (int i = 0; i < crumbs.Count; i++)
            Item(ref page, "<li><a href=\""u8, crumbs[i]);
        page.Raw("</ol>\n</nav>\n"u8);
    }

    private static void Item(ref HandWriter page, ReadOnlySpan<byte> before, LinkView link)
    {
        page.Raw(before);
        page.Plain(link.Address);
        page.Raw("\">"u8);
        page.Text(link.Title);
        page.Raw("</a></li>\n"u8);
    }

    private void Meta(ref HandWriter page, HeadView head)
    {
        Property(ref page, "<meta name=\"description\" content=\""u8, head.Description);
        if (head.NoIndex)
            page.Raw("<meta name=\"robots\" content=\"noindex\">\n"u8);
        Property(ref page, "<meta name=\"author\" content=\""u8, site.Author);
        page.Raw("<meta name=\"format-detection\" content=\"telephone=no\">\n<meta name=\"color-scheme\" content=\"light dark\">\n"u8);
        page.Raw("<meta name=\"theme-color\" content=\"#faf7f1\" media=\"(prefers-color-scheme: light)\">\n<meta name=\"theme-color\" content=\"#171512\" media=\"(prefers-color-scheme: dark)\">\n"u8);
        if (head.Canonical.Length > 0)
        {
            page.Raw("<link rel=\"canonical\" href=\""u8);
            page.Plain(head.Canonical);
            page.Raw("\">\n<meta property=\"og:url\" content=\""u8);
            page.Plain(head.Canonical);
            page.Raw("\">\n"u8);
        }
        page.Raw("<meta property=\"og:site_name\" content=\""u8);
        page.Text(site.Title);
        page.Raw("\">\n<meta property=\"og:locale\" content=\""u8);
        page.Text(site.Locale);
        page.Raw(head.Kind == "post" ? "\">\n<meta property=\"og:type\" content=\"article\">\n"u8 : "\">\n<meta property=\"og:type\" content=\"website\">\n"u8);
        page.Raw("<meta property=\"og:title\" content=\""u8);
        page.Text(head.Kind == "home" ? site.Title : head.Title);
        page.Raw("\">\n"u8);
        Property(ref page, "<meta property=\"og:description\" content=\""u8, head.Description);
        if (head.Image.Length > 0)
        {
            page.Raw("<meta property=\"og:image\" content=\""u8);
            page.Plain(head.Image);
            page.Raw("\">\n"u8);
        }
        if (head.Kind == "post")
            Times(ref page, head);
        page.Raw("<link rel=\"alternate\" type=\"application/atom+xml\" title=\""u8);
        page.Text(site.Title);
        page.Raw("\" href=\""u8);
        page.Plain(head.Feed);
        page.Raw("\">\n"u8);
    }

    private static void Property(ref HandWriter page, ReadOnlySpan<byte> before, string value)
    {
        if (value.Length == 0)
            return;
        page.Raw(before);
        page.Text(value);
        page.Raw("\">\n"u8);
    }

    private static void Times(ref HandWriter page, HeadView head)
    {
        if (head.Published is { } published)
        {
            page.Raw("<meta property=\"article:published_time\" content=\""u8);
            page.Stamp(published);
            page.Raw("\">\n"u8);
        }
        if (head.Updated is { } updated)
        {
            page.Raw("<meta property=\"article:modified_time\" content=\""u8);
            page.Stamp(updated);
            page.Raw("\">\n"u8);
        }
    }

    private void Header(ref HandWriter page, string kind)
    {
        page.Raw("<header class=\"masthead\">\n<div class=\"inner\">\n<p class=\"brand\"><a href=\""u8);
        page.Plain(site.Home);
        page.Raw("\">"u8);
        page.Text(site.Title);
        page.Raw("</a></p>\n<nav aria-label=\"主导航\">\n<ul>\n<li><a href=\""u8);
        page.Plain(site.Home);
        page.Raw(kind == "home" ? "\" aria-current=\"page\">首页</a></li>\n<li><a href=\""u8 : "\">首页</a></li>\n<li><a href=\""u8);
        page.Plain(site.Categories);
        page.Raw(kind switch { "categories" => "\" aria-current=\"page\""u8, "category" => "\" aria-current=\"true\""u8, _ => "\""u8 });
        page.Raw(">分类</a></li>\n<li><a href=\""u8);
        page.Plain(site.Tags);
        page.Raw(kind switch { "tags" => "\" aria-current=\"page\""u8, "tag" => "\" aria-current=\"true\""u8, _ => "\""u8 });
        page.Raw(">标签</a></li>\n<li><a href=\""u8);
        page.Plain(site.Archive);
        page.Raw(kind switch { "archive" => "\" aria-current=\"page\""u8, "year" or "month" or "day" => "\" aria-current=\"true\""u8, _ => "\""u8 });
        page.Raw(">归档</a></li>\n"u8);
        for (int i = 0; i < site.Links.Count; i++)
            Item(ref page, "<li><a href=\""u8, site.Links[i]);
        page.Raw("</ul>\n</nav>\n</div>\n</header>\n"u8);
    }
}
