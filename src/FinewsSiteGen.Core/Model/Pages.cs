using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Model;

/// <summary>What a file of the site is, for counts and messages.</summary>
public enum PageKind
{
    Post,
    Category,
    Tag,
    Categories,
    Tags,
    Home,
    Calendar,
    Day,
    Page,
    NotFound,
    Redirect,
    Gone,
    Feed,
    Sitemap,
    Robots,
    Static,
    Asset,
}

/// <summary>A file the build will write, with all it is made of.</summary>
/// <param name="Owner">What it belongs to.</param>
public sealed record Page(OutputPath Path, PageKind Kind, PageContent Content, PageOwner Owner = default)
{
    private readonly string declaredBy = "";

    /// <summary>Logical path of the file that a page made by hand or a copied file comes from, or of the one that declares a redirect; else empty.</summary>
    public string Source
    {
        get => Content switch
        {
            PageContent.OfPage page => page.Source,
            PageContent.Copy copy => copy.File.Path,
            _ => declaredBy,
        };
        init => declaredBy = value;
    }

    /// <summary>Name of the template that makes it; empty for what is made by code or copied.</summary>
    public string Template => Content switch
    {
        PageContent.OfPost => "post",
        PageContent.OfPage => "page",
        PageContent.FromTemplate made => made.Template,
        _ => "",
    };
}

/// <summary>What a page is rendered from; closed: each form has its own renderer.</summary>
public abstract record PageContent
{
    private PageContent()
    {
    }

    /// <param name="Template">Its name without extension.</param>
    /// <param name="View">Of the type that goes with the template.</param>
    public sealed record FromTemplate(string Template, HeadView Head, object View) : PageContent;

    /// <summary>A post; its body comes from the spool.</summary>
    public sealed record OfPost(PostSummary Post, LinkView? Newer, LinkView? Older, LinkView? Twin) : PageContent;

    /// <summary>A hand-made page; its body comes from the spool.</summary>
    /// <param name="Source">Logical path.</param>
    public sealed record OfPage(string Source, string Title, DateTimeOffset? Updated, bool NoIndex, SpoolRef Story) : PageContent;

    /// <param name="Self">Its own address, percent-encoded, without the base path.</param>
    /// <param name="Home">Address of the page with the same posts.</param>
    /// <param name="Current">For an archive document: address of the subscription feed.</param>
    /// <param name="PreviousArchive">Address of the archive document before this one; empty for none.</param>
    /// <param name="Posts">Newest first.</param>
    public sealed record Feed(string Title, string Self, string Home, string Current, string PreviousArchive, IReadOnlyList<PostSummary> Posts) : PageContent;

    public sealed record Sitemap(IReadOnlyList<SitemapEntry> Entries) : PageContent;

    /// <param name="Posts">Published within two days of the clock.</param>
    public sealed record NewsSitemap(IReadOnlyList<PostSummary> Posts) : PageContent;

    /// <param name="Addresses">Of the sitemaps.</param>
    public sealed record SitemapIndex(IReadOnlyList<string> Addresses) : PageContent;

    /// <param name="Index">Address of the sitemap index.</param>
    public sealed record Robots(string Index) : PageContent;

    /// <summary>A file taken over as it is.</summary>
    public sealed record Copy(SourceFile File) : PageContent;

    /// <summary>A theme file.</summary>
    public sealed record Asset(ReadOnlyMemory<byte> Bytes) : PageContent;
}

/// <param name="Address">Percent-encoded, without the base path.</param>
public readonly record struct SitemapEntry(string Address, DateTimeOffset? Modified);
