namespace FinewsSiteGen.Benchmarks.Corpus;

/// <summary>A stream of random numbers that is the same on every machine and every runtime, unlike <see cref="Random"/>.</summary>
/// <remarks>SplitMix64 (Steele, Lea, Flood: Fast splittable pseudorandom number generators, 2014). Not for threads to share.</remarks>
public sealed class Dice(ulong seed)
{
    private const ulong Golden = 0x9E3779B97F4A7C15;

    private ulong state = seed;

    /// <summary>An independent stream for one thing out of many, so that post 7 is the same whichever thread makes it.</summary>
    public static Dice For(ulong seed, ulong thing) => new(Mix(seed ^ Mix(thing + Golden)));

    public ulong Next() => Mix(state += Golden);

    /// <returns>From 0 up to, not including, <paramref name="limit"/>.</returns>
    public int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    /// <returns>Both ends included.</returns>
    public int Between(int first, int last) => first + Below(last - first + 1);

    /// <param name="permille">0 never, 1000 always.</param>
    public bool Chance(int permille) => Below(1000) < permille;

    public T Pick<T>(IReadOnlyList<T> things) => things[Below(things.Count)];

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
