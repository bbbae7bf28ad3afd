using System.Globalization;

namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>Decides what the n-th post of a corpus is, from n and the seed alone: a larger corpus begins with the smaller one.</summary>
internal sealed class Planner(ulong seed, int postsPerDay, MediaCatalogue media)
{
    public static DateTime FirstDay { get; } = new(2022, 1, 1, 0, 0, 0, DateTimeKind.Unspecified);

    /// <param name="number">0-based. Posts are in the order of their dates, twins side by side.</param>
    public PostPlan Plan(int number)
    {
        bool twins = Dice.For(seed, (ulong)(number / 2) * 2 + 1).Chance(240);
        int told = twins ? number / 2 * 2 : number;
        var dice = Dice.For(seed, (ulong)told * 2);
        var published = Time(told, dice);
        string article = published.ToString("yyyyMMdd", CultureInfo.InvariantCulture)
            + (2_200_000_000L + told * 997L + dice.Below(997)).ToString(CultureInfo.InvariantCulture);
        var press = media.Draw(dice);
        var kind = twins ? (told == number ? BodyKind.Story : BodyKind.Digest) : Kind(dice);
        var medium = kind is BodyKind.Plain or BodyKind.Digest ? Medium.Rolling : press;
        return new PostPlan(published, article, medium, press.Name, kind, dice.Next());
    }

    private static BodyKind Kind(Dice dice) => dice.Below(100) switch
    {
        < 16 => BodyKind.Plain,
        < 22 => BodyKind.Digest,
        < 42 => BodyKind.Brief,
        < 95 => BodyKind.Story,
        _ => BodyKind.Long,
    };

    private DateTime Time(int number, Dice dice)
    {
        int slot = 86_400 / postsPerDay;
        long second = number % postsPerDay * 86_400L / postsPerDay + (slot > 1 ? dice.Below(slot) : 0);
        return FirstDay.AddDays(number / postsPerDay).AddSeconds(second);
    }
}
