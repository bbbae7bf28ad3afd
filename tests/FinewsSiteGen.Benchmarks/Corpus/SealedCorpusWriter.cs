using FinewsSiteGen.Model;
using FinewsSiteGen.Seal;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Writes the same posts as <see cref="CorpusWriter"/>, the oldest of them into archives of their days: no more than one day's posts ever lie loose on the way there.</summary>
/// <param name="sealedPosts">So many posts from the first are sealed; rounded down to whole days.</param>
public sealed class SealedCorpusWriter(CorpusOptions options, int sealedPosts)
{
    /// <param name="folder">A day that has its archive here already is left as it is, so that a run which was cut off can be continued.</param>
    public void Write(string folder)
    {
        int perDay = options.PostsPerDay;
        int loose = Math.Min(sealedPosts, options.Posts) / perDay * perDay;
        for (int first = options.From; first < loose; first += perDay)
        {
            var day = CorpusWriter.DayOf(first, options);
            if (!File.Exists(Path.Combine(folder, "content", DayArchive.PathOf(day))))
                WriteDay(folder, day, first, first + perDay);
        }
        if (Math.Max(options.From, loose) is var rest && rest < options.Posts)
            new CorpusWriter(options with { From = rest, PostsPerDay = perDay }).Write(folder);
    }

    private void WriteDay(string folder, DateOnly day, int first, int end)
    {
        new CorpusWriter(options with { From = first, Posts = end, PostsPerDay = options.PostsPerDay }).Write(folder);
        var report = new SiteSealer(folder).Seal(new SealPeriod(day, day), (_, _) => { }, CancellationToken.None);
        if (report.Posts != end - first || report.Findings.Count > 0)
            throw new InvalidOperationException($"{day:yyyy-MM-dd}: {report.Posts} of {end - first} posts were sealed");
    }
}
