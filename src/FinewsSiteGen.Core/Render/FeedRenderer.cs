using System.Buffers;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Render;

/// <summary>Atom (RFC 4287), with the links of archived feeds (RFC 5005).</summary>
public sealed class FeedRenderer(SiteConfig config, ViewFactory views)
{
    private static readonly DateTimeOffset Never = DateTimeOffset.UnixEpoch;

    public void Render(PageContent.Feed feed, IBufferWriter<byte> output)
    {
        var xml = new Utf8Xml(output);
        xml.Raw("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\""u8);
        bool archive = feed.Current != feed.Self;
        if (archive)
            xml.Raw(" xmlns:fh=\"http://purl.org/syndication/history/1.0\""u8);
        xml.Raw(" xml:lang=\""u8).Text(config.Language).Raw("\">\n"u8);
        xml.Element("id"u8, config.Absolute(feed.Self)).Element("title"u8, feed.Title);
        xml.Element("updated"u8, feed.Posts.Count > 0 ? feed.Posts.Max(Changed) : Never);
        Link(xml, "self"u8, feed.Self);
        Link(xml, "alternate"u8, feed.Home);
        if (archive)
        {
            xml.Raw("<fh:archive/>\n"u8);
            Link(xml, "current"u8, feed.Current);
        }
        if (feed.PreviousArchive.Length > 0)
            Link(xml, "prev-archive"u8, feed.PreviousArchive);
        xml.Raw("<author>"u8).Element("name"u8, config.Author.Length > 0 ? config.Author : config.Title).Raw("</author>\n"u8);
        foreach (var post in feed.Posts)
            Entry(xml, post);
        xml.Raw("</feed>\n"u8);
    }

    private static DateTimeOffset Changed(PostSummary post) => post.Updated > post.Time ? post.Updated.Value : post.Time ?? Never;

    private void Entry(Utf8Xml xml, PostSummary post)
    {
        string address = config.Absolute(post.Address);
        xml.Raw("<entry>\n"u8).Element("id"u8, address).Element("title"u8, post.Title);
        xml.Raw("<link href=\""u8).Text(address).Raw("\"/>\n"u8);
        if (post.Time is { } time)
            xml.Element("published"u8, time);
        xml.Element("updated"u8, Changed(post));
        if (post.Source.Length > 0)
            xml.Raw("<author>"u8).Element("name"u8, post.Source).Raw("</author>\n"u8);
        var category = views.Lists[post.Category];
        xml.Raw("<category term=\""u8).Text(category.Slug).Raw("\" label=\""u8).Text(category.Name).Raw("\"/>\n"u8);
        if (post.Summary.Length > 0)
            xml.Element("summary"u8, post.Summary);
        xml.Raw("</entry>\n"u8);
    }

    private void Link(Utf8Xml xml, ReadOnlySpan<byte> relation, string address) =>
        xml.Raw("<link rel=\""u8).Raw(relation).Raw("\" href=\""u8).Text(config.Absolute(address)).Raw("\"/>\n"u8);
}
