namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>What corpus is wanted. Equal options give equal files on every machine.</summary>
public sealed record CorpusOptions
{
    public required int Posts { get; init; }

    /// <summary>The first posts that are left out: posts 1,000 to 1,100 are what a day later brings to a corpus of 1,000.</summary>
    public int From { get; init; }

    /// <summary>The rolling news and the press media; at least 2.</summary>
    public int Categories { get; init; } = 2000;

    public ulong Seed { get; init; } = 1;

    /// <summary>How many days the posts are spread over; 0 means 2,000 posts a day.</summary>
    public int Days { get; init; }

    /// <summary>Posts of a thousand that are damaged as real ones are.</summary>
    public int MessyPermille { get; init; }

    /// <summary>Even, so that twins fall on one day. What <see cref="Days"/> and <see cref="Posts"/> make of it, unless it is given.</summary>
    public int PostsPerDay
    {
        get => field > 0 ? field : Days > 0 ? Math.Max(1, (Posts + 2 * Days - 1) / (2 * Days)) * 2 : 2000;
        init;
    }
}
