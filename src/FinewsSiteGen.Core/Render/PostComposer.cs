using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Render;

/// <summary>Joins what the planner knows of a post with its story.</summary>
public sealed class PostComposer(SiteConfig config, ViewFactory views, IStorySource stories)
{
    /// <summary>Characters read in a minute: a common figure for Chinese on a screen.</summary>
    private const int ReadingSpeed = 400;

    /// <returns><see langword="null"/> when the story can no longer be read.</returns>
    public (HeadView Head, PostView View)? Compose(PageContent.OfPost content)
    {
        var post = content.Post;
        if (stories.Read(post) is not { } detail)
            return null;
        var category = views.Category(post.Category);
        var view = new PostView
        {
            Title = post.Title,
            Address = views.Address(post.Address),
            Time = post.Time,
            HasTime = post.HasTime,
            Updated = post.Updated,
            Category = category,
            Categories = detail.Categories.Count <= 1 ? [category] : views.Links(ListKind.Category, detail.Categories),
            Tags = views.Links(ListKind.Tag, detail.Tags),
            SourceName = detail.Source.Name,
            SourceAddress = views.AnyAddress(detail.Source.Url),
            Author = detail.Author,
            Description = detail.Description,
            Digest = detail.Digest,
            Body = detail.Html,
            Stocks = detail.Stocks.Count == 0 ? [] : [.. detail.Stocks.Select(stock => new StockView(stock.Code, stock.Name))],
            Characters = detail.Characters,
            ReadingMinutes = Math.Max(1, (detail.Characters + ReadingSpeed - 1) / ReadingSpeed),
            Newer = content.Newer,
            Older = content.Older,
            Twin = content.Twin,
            Back = post.Own.Tag.Length > 0 ? category with { Title = post.Own.Tag } : category,
            IsQuarantined = post.IsQuarantined,
            Params = ParamTree.Of(detail.Params),
        };
        return (Head(post, detail, category), view);
    }

    public (HeadView Head, PageView View) Compose(PageContent.OfPage content, OutputPath path)
    {
        var detail = stories.Read(content.Story);
        var head = new HeadView
        {
            Kind = "page",
            Title = content.Title,
            Description = detail.Description.Length > 0 ? detail.Description : detail.Digest,
            Canonical = views.Absolute(path.Address),
            NoIndex = content.NoIndex,
            Feed = views.Feed,
            Image = Image(detail.Image),
            Updated = content.Updated,
            Crumbs = [views.Home],
        };
        return (head, new PageView(content.Title, detail.Html, content.Updated, ParamTree.Of(detail.Params)));
    }

    private HeadView Head(PostSummary post, PostDetail detail, LinkView category) => new()
    {
        Kind = "post",
        Title = post.Title,
        Description = detail.Description.Length > 0 ? detail.Description : post.Summary,
        Canonical = views.Absolute(post.Address),
        NoIndex = post.IsQuarantined,
        Feed = views.Feed,
        Image = Image(detail.Image),
        Published = post.Time,
        Updated = post.Updated,
        Crumbs = [views.Home, category],
    };

    /// <summary>Pictures in the head are named by their whole address; those in bodies already carry the base path.</summary>
    private string Image(string image) =>
        image.Length == 0 || !image.StartsWith('/') || image.StartsWith("//", StringComparison.Ordinal) ? views.AnyAddress(image)
        : views.Absolute(config.BasePath.Length > 0 && image.StartsWith(config.BasePath + "/", StringComparison.Ordinal) ? image[config.BasePath.Length..] : image);
}
