using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Benchmarks.Templates;

/// <summary>What one round of a contest cost.</summary>
/// <param name="Hand">CPU of one page, in microseconds.</param>
internal readonly record struct Round(double Hand, double Engine)
{
    public double Ratio => Engine / Hand;
}

/// <param name="Bytes">Of the page.</param>
/// <param name="HandAllocated">Bytes of garbage a page.</param>
internal sealed record RaceResult(string Name, int Bytes, IReadOnlyList<Round> Rounds, long HandAllocated, long EngineAllocated);

/// <summary>Lets both ways of making a page take turns, so that what else the machine does hits both of them.</summary>
/// <param name="share">CPU that one turn takes, about.</param>
internal sealed class Race(int rounds, TimeSpan share)
{
    private readonly ArrayBufferWriter<byte> output = new(1024 * 1024);

    /// <exception cref="InvalidOperationException">The pages differ.</exception>
    public RaceResult Run(Contest contest)
    {
        int bytes = Compare(contest);
        double once = Measure(contest.Hand, 2000);
        Measure(contest.Engine, 2000);
        int pages = (int)Math.Max(100, share.TotalMicroseconds / once);
        var found = new List<Round>(rounds);
        for (int i = 0; i < rounds; i++)
        {
            // who goes first takes turns as well
            double engineFirst = i % 2 == 0 ? 0 : Measure(contest.Engine, pages);
            double hand = Measure(contest.Hand, pages);
            found.Add(new Round(hand, i % 2 == 0 ? Measure(contest.Engine, pages) : engineFirst));
        }
        return new RaceResult(contest.Name, bytes, found, Allocated(contest.Hand), Allocated(contest.Engine));
    }

    private int Compare(Contest contest)
    {
        string hand = Page(contest.Hand);
        string engine = Page(contest.Engine);
        if (hand == engine)
            return Encoding.UTF8.GetByteCount(hand);
        int at = hand.Zip(engine).TakeWhile(pair => pair.First == pair.Second).Count();
        throw new InvalidOperationException($"{contest.Name}: the pages differ: by hand …{Around(hand, at)}…, by template …{Around(engine, at)}…");
    }

    private string Page(Action<ArrayBufferWriter<byte>> make)
    {
        output.ResetWrittenCount();
        make(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static string Around(string page, int at) => page[Math.Max(0, at - 40)..Math.Min(page.Length, at + 40)].ReplaceLineEndings("⏎");

    /// <returns>Microseconds of CPU a page.</returns>
    private double Measure(Action<ArrayBufferWriter<byte>> make, int pages)
    {
        var before = Environment.CpuUsage.TotalTime;
        for (int i = 0; i < pages; i++)
        {
            output.ResetWrittenCount();
            make(output);
        }
        return (Environment.CpuUsage.TotalTime - before).TotalMicroseconds / pages;
    }

    private long Allocated(Action<ArrayBufferWriter<byte>> make)
    {
        const int pages = 100;
        long before = GC.GetAllocatedBytesForCurrentThread();
        Measure(make, pages);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / pages;
    }
}
