using System.Buffers;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;
using FinewsSiteGen.Scriban;

namespace FinewsSiteGen.Render;

/// <summary>Render: a page in, its bytes out. Shared by all threads; each brings its own buffer.</summary>
public sealed class PageRenderer(TemplateLibrary templates, SiteView site, PostComposer composer, FeedRenderer feeds, SitemapRenderer sitemaps)
{
    private readonly PlainPage plain = new(site);

    /// <param name="output">Is cleared first; holds the page afterwards.</param>
    /// <param name="found">What went wrong with this page.</param>
    /// <returns>False for a page whose source can no longer be read.</returns>
    public bool Render(Page page, ArrayBufferWriter<byte> output, DiagnosticBag found)
    {
        output.ResetWrittenCount();
        switch (page.Content)
        {
            case PageContent.Copy copy:
                return Copy(copy.File, output, found);
            case PageContent.OfPost post:
                if (composer.Compose(post) is not var (postHead, postView))
                    return false;
                Fill(page, "post", postHead, postView, post.Post.Own.Path, output, found);
                break;
            case PageContent.OfPage hand:
                var (pageHead, pageView) = composer.Compose(hand, page.Path);
                Fill(page, "page", pageHead, pageView, hand.Source, output, found);
                break;
            case PageContent.FromTemplate template:
                Fill(page, template.Template, template.Head, template.View, "", output, found);
                break;
            default:
                RenderDocument(page.Content, output);
                break;
        }
        return true;
    }

    private void RenderDocument(PageContent content, ArrayBufferWriter<byte> output)
    {
        switch (content)
        {
            case PageContent.Feed feed:
                feeds.Render(feed, output);
                break;
            case PageContent.Sitemap sitemap:
                sitemaps.Render(sitemap, output);
                break;
            case PageContent.NewsSitemap news:
                sitemaps.Render(news, output);
                break;
            case PageContent.SitemapIndex index:
                sitemaps.Render(index, output);
                break;
            case PageContent.Robots robots:
                sitemaps.Render(robots, output);
                break;
            case PageContent.Asset asset:
                output.Write(asset.Bytes.Span);
                break;
        }
    }

    private static bool Copy(SourceFile file, ArrayBufferWriter<byte> output, DiagnosticBag found)
    {
        try
        {
            output.Write(File.ReadAllBytes(file.FullPath));
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            found.Add(Rules.FileUnreadable, file.Path, 0, Fault.CauseOf(fault));
            return false;
        }
    }

    /// <param name="source">Of a post or a hand-made page: its logical path.</param>
    private void Fill(Page page, string name, HeadView head, object view, string source, ArrayBufferWriter<byte> output, DiagnosticBag found)
    {
        try
        {
            if (page.Kind == PageKind.Redirect)
            {
                templates[name].Render([site, head, view], output);
                return;
            }
            templates.FrameOf(name).RenderAround(templates[name], [site, head, view], [site, head], output);
        }
        catch (TemplateException fault)
        {
            found.Add(TemplateFindings.Of(fault.Error, source, page.Path.Address));
            output.ResetWrittenCount();
            plain.Render(head, view, output);
        }
    }
}
