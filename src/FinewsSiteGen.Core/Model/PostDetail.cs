namespace FinewsSiteGen.Model;

/// <summary>What only a post's own page needs, with its body.</summary>
public sealed record PostDetail
{
    public IReadOnlyList<string> Categories { get; init; } = [];

    public IReadOnlyList<string> Tags { get; init; } = [];

    public SourceLink Source { get; init; } = SourceLink.None;

    public string Author { get; init; } = "";

    public string Description { get; init; } = "";

    public string Digest { get; init; } = "";

    /// <summary>Absolute URL, or a path inside the site.</summary>
    public string Image { get; init; } = "";

    public IReadOnlyList<Stock> Stocks { get; init; } = [];

    public int Characters { get; init; }

    public IReadOnlyList<KeyValuePair<string, ParamValue>> Params { get; init; } = [];

    public ReadOnlyMemory<byte> Html { get; init; }

    public static PostDetail Of(FrontMatter header, Story story) => new()
    {
        Categories = header.Categories,
        Tags = header.Tags,
        Source = story.Source,
        Author = header.Author ?? "",
        Description = header.Description ?? "",
        Digest = story.Digest,
        Image = header.Image ?? story.Image,
        Stocks = story.Stocks,
        Characters = story.Characters,
        Params = header.Params,
        Html = story.Html,
    };
}

/// <summary>Gives the story of any post; safe from any thread. The body of a story stands until the same thread reads the next.</summary>
public interface IStorySource
{
    /// <returns><see langword="null"/> when the post's source can no longer be read</returns>
    PostDetail? Read(PostSummary post);

    PostDetail Read(SpoolRef place);
}

/// <summary>Holds the stories of a build between parsing and rendering; append-only, safe from any thread.</summary>
public interface IStorySpool
{
    SpoolRef Append(PostDetail detail);

    /// <returns>Its body stands until the same thread reads the next.</returns>
    PostDetail Read(SpoolRef place);
}
