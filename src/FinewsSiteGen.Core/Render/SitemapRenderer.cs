using System.Buffers;
using System.Text;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Render;

/// <summary>Sitemaps (sitemaps.org 0.9), news sitemaps, the index of them, and <c>robots.txt</c>.</summary>
public sealed class SitemapRenderer(SiteConfig config)
{
    public void Render(PageContent.Sitemap sitemap, IBufferWriter<byte> output)
    {
        var xml = new Utf8Xml(output);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (var entry in sitemap.Entries)
        {
            xml.Raw("<url><loc>"u8).Text(config.Absolute(entry.Address)).Raw("</loc>"u8);
            if (entry.Modified is { } modified)
                xml.Raw("<lastmod>"u8).Time(modified).Raw("</lastmod>"u8);
            xml.Raw("</url>\n"u8);
        }
        xml.Raw("</urlset>\n"u8);
    }

    public void Render(PageContent.NewsSitemap sitemap, IBufferWriter<byte> output)
    {
        var xml = new Utf8Xml(output);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"u8);
        xml.Raw("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" xmlns:news=\"http://www.google.com/schemas/sitemap-news/0.9\">\n"u8);
        foreach (var post in sitemap.Posts)
        {
            xml.Raw("<url>\n"u8).Element("loc"u8, config.Absolute(post.Address)).Raw("<news:news>\n<news:publication>\n"u8);
            xml.Element("news:name"u8, config.Title).Element("news:language"u8, NewsLanguage()).Raw("</news:publication>\n"u8);
            xml.Element("news:publication_date"u8, post.Time!.Value).Element("news:title"u8, post.Title);
            xml.Raw("</news:news>\n</url>\n"u8);
        }
        xml.Raw("</urlset>\n"u8);
    }

    public void Render(PageContent.SitemapIndex index, IBufferWriter<byte> output)
    {
        var xml = new Utf8Xml(output);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<!-- FinewsSiteGen: a build writes this folder. -->\n<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n"u8);
        foreach (string address in index.Addresses)
            xml.Raw("<sitemap><loc>"u8).Text(config.Absolute(address)).Raw("</loc></sitemap>\n"u8);
        xml.Raw("</sitemapindex>\n"u8);
    }

    public void Render(PageContent.Robots robots, IBufferWriter<byte> output) =>
        output.Write(Encoding.UTF8.GetBytes($"User-agent: *\nAllow: /\n\nSitemap: {config.Absolute(robots.Index)}\n"));

    /// <summary>News sitemaps take a two-letter language, but <c>zh-cn</c> and <c>zh-tw</c> whole.</summary>
    private string NewsLanguage()
    {
        string language = config.Language.ToLowerInvariant();
        return language is "zh-cn" or "zh-tw" ? language : language.Split('-')[0];
    }
}
