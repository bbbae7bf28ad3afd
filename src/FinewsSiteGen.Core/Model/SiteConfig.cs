namespace FinewsSiteGen.Model;

/// <summary>What the owner decides: <c>content/site.yaml</c>, or a Jekyll checkout's <c>_config.yml</c>, or these defaults.</summary>
public sealed record SiteConfig
{
    public static SiteConfig Default { get; } = new();

    public string Title { get; init; } = "金融消息";

    public string Description { get; init; } = "";

    /// <summary>Scheme and host, no path, no final <c>/</c>.</summary>
    public string Url { get; init; } = "https://finews.withounder.com";

    /// <summary>Empty, or begins with <c>/</c> and does not end with one; percent-encoded.</summary>
    public string BasePath { get; init; } = "";

    /// <summary>A BCP 47 tag.</summary>
    public string Language { get; init; } = "zh-CN";

    /// <summary>Days are days of this zone, whatever zone a post's date is written in.</summary>
    public TimeZoneInfo Zone { get; init; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    public string Author { get; init; } = "";

    /// <summary>Posts on one page of a list.</summary>
    public int PageSize { get; init; } = 50;

    /// <summary>Posts on the home page's list of newest posts.</summary>
    public int HomePosts { get; init; } = 30;

    public PermalinkStyle Permalink { get; init; }

    public IReadOnlyList<SiteLink> Links { get; init; } = [];

    /// <summary>Plain text below every page, such as a licence or record number.</summary>
    public string Footer { get; init; } = "";

    /// <summary>Hosts whose links become links inside this site, lower case.</summary>
    public IReadOnlyList<string> OldHosts { get; init; } = ["finews.withounder.com", "finews.zning.me"];

    /// <summary>Display names of categories from <c>content/categories.yaml</c>, by raw slug.</summary>
    public IReadOnlyDictionary<string, string> CategoryNames { get; init; } = new Dictionary<string, string>();

    /// <param name="address">Site-absolute, percent-encoded, without the base path.</param>
    /// <returns>The same with the base path: what a link on a page says.</returns>
    public string Link(string address) => BasePath + address;

    /// <returns>The whole address, with scheme and host.</returns>
    public string Absolute(string address) => Url + BasePath + address;
}
