using System.Runtime.InteropServices;
using System.Text;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Index;

/// <summary>Puts posts into lists.</summary>
/// <param name="waits">Whether posts are kept until <see cref="Flush"/> puts all in at once, in their order: that costs far less than to find a place for each.</param>
internal sealed class MemberTable(SqliteConnection connection, bool waits) : IDisposable
{
    private readonly Statement insert = new(connection, "INSERT INTO members VALUES (?1, ?2, ?3, ?4, ?5)");
    private readonly SortedDictionary<long, List<Waiting>> waiting = [];
    private readonly Utf8Store addresses = new();
    private long lastPost;
    private int lastAddress;

    /// <param name="key">Of the post.</param>
    public void Add(long list, PostKey key, long post, long spelling)
    {
        if (!waits)
        {
            Insert(list, key.Instant, Encoding.UTF8.GetBytes(key.Address), post, spelling);
            return;
        }
        if (post != lastPost)
            (lastPost, lastAddress) = (post, addresses.Add(key.Address));
        if (!waiting.TryGetValue(list, out var members))
            waiting.Add(list, members = []);
        members.Add(new Waiting(key.Instant, post, (int)spelling, lastAddress));
    }

    /// <summary>Puts in what waits.</summary>
    public void Flush()
    {
        foreach (var (list, members) in waiting)
        {
            var sorted = CollectionsMarshal.AsSpan(members);
            sorted.Sort((one, other) => one.Instant != other.Instant ? one.Instant.CompareTo(other.Instant) : addresses[one.Address].SequenceCompareTo(addresses[other.Address]));
            foreach (ref readonly var one in sorted)
                Insert(list, one.Instant, addresses[one.Address], one.Post, one.Spelling);
        }
        waiting.Clear();
        addresses.Clear();
    }

    public void Dispose() => insert.Dispose();

    private void Insert(long list, long instant, ReadOnlySpan<byte> address, long post, long spelling) =>
        insert.Bind(1, list).Bind(2, instant).Bind(3, address).Bind(4, post).Bind(5, spelling).Run();

    private readonly record struct Waiting(long Instant, long Post, int Spelling, int Address);
}
