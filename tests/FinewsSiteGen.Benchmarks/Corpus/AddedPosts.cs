namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>What lists some posts of a corpus stand in: known before they are written.</summary>
public sealed record AddedPosts(int Posts, int Categories, int Tags)
{
    /// <param name="options">From its first post to its last.</param>
    public static AddedPosts Of(CorpusOptions options)
    {
        var planner = new Planner(options.Seed, options.PostsPerDay, new MediaCatalogue(options.Categories - 1));
        var media = Enumerable.Range(options.From, options.Posts - options.From).Select(number => planner.Plan(number).Medium).ToList();
        return new AddedPosts(media.Count, Distinct(media.Select(medium => medium.Slug)), Distinct(media.Select(medium => medium.Tag)));
    }

    private static int Distinct(IEnumerable<string> names) => names.Distinct(StringComparer.Ordinal).Count();
}
