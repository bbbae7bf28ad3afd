namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Where posts come from: one category of the site.</summary>
/// <param name="Slug">What <c>categories</c> says: pinyin, in a few media with capitals, spaces or parentheses.</param>
/// <param name="Name">The tag is this and 新闻.</param>
internal sealed record Medium(string Slug, string Name)
{
    /// <summary>The crawler's own rolling news, which is no press medium.</summary>
    public static Medium Rolling { get; } = new("emnews", "东财滚动");

    public string Tag => Name + "新闻";

    public bool IsRolling => this == Rolling;
}
