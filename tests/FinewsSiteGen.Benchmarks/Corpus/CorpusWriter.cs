using System.Text;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Writes a site of made-up posts: <c>content/site.yaml</c> and <c>content/posts/YYYY/MM/DD/</c>.</summary>
public sealed class CorpusWriter(CorpusOptions options)
{
    private const string Site = "title: 金融消息\nurl: https://finews.withounder.com\n";

    private readonly Planner planner = new(options.Seed, options.PostsPerDay, new MediaCatalogue(options.Categories - 1));

    /// <returns>The day of the n-th post, 0-based.</returns>
    public static DateOnly DayOf(int number, CorpusOptions options) => DateOnly.FromDateTime(Planner.FirstDay).AddDays(number / options.PostsPerDay);

    /// <returns>Paths of the posts, relative to the site's folder.</returns>
    public static IEnumerable<string> FilesOf(CorpusOptions options)
    {
        var planner = new Planner(options.Seed, options.PostsPerDay, new MediaCatalogue(options.Categories - 1));
        return Enumerable.Range(options.From, options.Posts - options.From).Select(number => $"content/posts/{planner.Plan(number).Path}");
    }

    /// <returns>Bytes of the posts written.</returns>
    public long Write(string folder)
    {
        string posts = Path.Combine(folder, "content", "posts");
        Directory.CreateDirectory(posts);
        File.WriteAllText(Path.Combine(folder, "content", "site.yaml"), Site);
        foreach (int number in FirstOfEachDay())
            Directory.CreateDirectory(Path.Combine(posts, planner.Plan(number).Folder));
        long bytes = 0;
        Parallel.For(options.From, options.Posts, () => new PostComposer(), (number, _, composer) =>
        {
            var plan = planner.Plan(number);
            byte[] text = Bytes(number, composer.Compose(plan));
            File.WriteAllBytes(Path.Combine(posts, plan.Path), text);
            Interlocked.Add(ref bytes, text.Length);
            return composer;
        }, _ => { });
        return bytes;
    }

    private IEnumerable<int> FirstOfEachDay()
    {
        for (int number = options.From / options.PostsPerDay * options.PostsPerDay; number < options.Posts; number += options.PostsPerDay)
            yield return number;
    }

    private byte[] Bytes(int number, string text)
    {
        var dice = Dice.For(~options.Seed, (ulong)number);
        return dice.Chance(options.MessyPermille) ? Mess.Spoil(text, dice) : Encoding.UTF8.GetBytes(text);
    }
}
