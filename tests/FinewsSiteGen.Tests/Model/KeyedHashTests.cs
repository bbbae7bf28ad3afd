using System.Security.Cryptography;
using System.Text;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Tests.Model;

public sealed class KeyedHashTests
{
    private static readonly byte[] Page = Encoding.UTF8.GetBytes("<p>今日收盘，沪指涨0.52%。</p>");

    [Fact]
    public void The_same_bytes_have_the_same_hash_under_one_key()
    {
        string key = KeyedHash.NewKey();
        using var before = new KeyedHash(key);
        using var now = new KeyedHash(key);
        now.Of(Page).ShouldBe(before.Of([.. Page]));
        now.Of([]).ShouldBe(before.Of([]));
    }

    [Fact]
    public void Every_changed_bit_and_every_missing_byte_gives_another_hash()
    {
        using var keyed = new KeyedHash(KeyedHash.NewKey());
        var seen = new HashSet<Hash128> { keyed.Of(Page) };
        for (int bit = 0; bit < Page.Length * 8; bit++)
        {
            byte[] other = [.. Page];
            other[bit / 8] ^= (byte)(1 << (bit % 8));
            seen.Add(keyed.Of(other)).ShouldBeTrue($"bit {bit}");
        }
        for (int length = 0; length < Page.Length; length++)
            seen.Add(keyed.Of(Page.AsSpan(0, length))).ShouldBeTrue($"length {length}");
    }

    [Fact]
    public void Two_states_have_two_keys_and_two_hashes_for_one_page()
    {
        (string one, string two) = (KeyedHash.NewKey(), KeyedHash.NewKey());
        one.ShouldNotBe(two);
        using var first = new KeyedHash(one);
        using var second = new KeyedHash(two);
        first.Of(Page).ShouldNotBe(second.Of(Page));
    }

    [Fact]
    public void Many_threads_at_once_get_the_hashes_that_one_gets()
    {
        using var keyed = new KeyedHash(KeyedHash.NewKey());
        byte[][] pages = [.. Enumerable.Range(0, 2000).Select(number => Encoding.UTF8.GetBytes($"{number} 号公告"))];
        Hash128[] alone = [.. pages.Select(page => keyed.Of(page))];
        var together = new Hash128[pages.Length];
        Parallel.For(0, pages.Length, new ParallelOptions { MaxDegreeOfParallelism = 8 }, at => together[at] = keyed.Of(pages[at]));
        together.ShouldBe(alone);
    }

    [Fact]
    public void It_is_the_tag_of_AES_GCM_whatever_the_length()
    {
        string key = KeyedHash.NewKey();
        using var keyed = new KeyedHash(key);
        using var cipher = new AesGcm(Convert.FromHexString(key), 16);
        byte[] bytes = RandomNumberGenerator.GetBytes(2000);
        byte[] tag = new byte[16];
        for (int length = 0; length < bytes.Length; length++)
        {
            cipher.Encrypt(new byte[12], [], [], tag, bytes.AsSpan(0, length));
            keyed.Of(bytes.AsSpan(0, length)).ShouldBe(Hash128.Read(tag), $"length {length}");
        }
    }
}
