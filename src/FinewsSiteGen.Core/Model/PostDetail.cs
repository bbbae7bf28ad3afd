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
}

/// <summary>Holds the stories of a build between parsing and rendering; append-only, safe from any thread.</summary>
public interface IStorySpool
{
    SpoolRef Append(PostDetail detail);

    PostDetail Read(SpoolRef place);
}
