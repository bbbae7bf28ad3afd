namespace FinewsSiteGen.Model;

/// <summary>A post's place in the total order: instant, then address byte by byte.</summary>
/// <param name="Instant">UTC ticks; the smallest integer for an undated post, which so stands before all dated ones.</param>
/// <param name="Address">Percent-encoded, so ordinal order is the order of its bytes.</param>
public readonly record struct PostKey(long Instant, string Address) : IComparable<PostKey>
{
    public int CompareTo(PostKey other) => Instant != other.Instant ? Instant.CompareTo(other.Instant) : string.CompareOrdinal(Address, other.Address);

    public static bool operator <(PostKey left, PostKey right) => left.CompareTo(right) < 0;

    public static bool operator >(PostKey left, PostKey right) => left.CompareTo(right) > 0;

    public static bool operator <=(PostKey left, PostKey right) => left.CompareTo(right) <= 0;

    public static bool operator >=(PostKey left, PostKey right) => left.CompareTo(right) >= 0;
}
