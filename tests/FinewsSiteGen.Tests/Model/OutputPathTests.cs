using System.Security.Cryptography;
using System.Text;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Tests.Model;

public sealed class OutputPathTests
{
    [Theory]
    [InlineData("/a/b.html", "/a/b.html")]
    [InlineData("a/b.html", "/a/b.html")]
    [InlineData("/a/", "/a/")]
    [InlineData("/a", "/a/")]
    [InlineData("/", "/")]
    [InlineData("/a//b.html", "/a/b.html")]
    [InlineData("/%E5%B9%B4.html", "/%E5%B9%B4.html")]
    [InlineData("/年.html", "/%E5%B9%B4.html")]
    [InlineData("/100%25.html", "/100%25.html")]
    [InlineData("/a:b.html", "/a:b.html")]
    [InlineData("", null)]
    [InlineData("//host/a", null)]
    [InlineData("https://host/a", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("/../a", null)]
    [InlineData("/a/%2e%2e/b", null)]
    [InlineData("/a/..%2fb", null)]
    [InlineData("/a?b", null)]
    [InlineData("/a#b", null)]
    [InlineData("/a\\b", null)]
    [InlineData("/a%00b", null)]
    [InlineData("/ .. /a", null)]
    public void A_written_path_is_read_or_refused(string text, string? address)
    {
        OutputPath.TryParse(text, out var path).ShouldBe(address is not null);
        path?.Address.ShouldBe(address);
    }

    [Fact]
    public void The_default_is_the_root_s_index()
    {
        default(OutputPath).ShouldBe(OutputPath.Of("index.html"));
        default(OutputPath).ShouldBe(OutputPath.Of());
        default(OutputPath).Address.ShouldBe("/");
    }

    [Theory]
    [InlineData("..")]
    [InlineData(".")]
    [InlineData("...")]
    [InlineData(" ")]
    [InlineData("a/b")]
    [InlineData("a\\b")]
    [InlineData("a\u0000b")]
    public void An_unsafe_name_becomes_one_safe_segment_with_a_mark(string name)
    {
        string value = OutputPath.Of("x", name, "y.html").Value;
        value.ShouldMatch(@"^x/[^/\\]*-[0-9a-f]{8}/y\.html$");
        value.Any(c => char.IsControl(c) || char.IsSurrogate(c)).ShouldBeFalse();
    }

    [Fact]
    public void Half_a_pair_is_no_name() => OutputPath.Of("a\uD800b").Value.ShouldMatch("^a-b-[0-9a-f]{8}$");

    [Fact]
    public void A_long_name_is_cut_to_its_limit_and_keeps_pairs_and_its_extension()
    {
        string value = OutputPath.Of(string.Concat(Enumerable.Repeat("😀", 100)) + ".html").Value;
        Encoding.UTF8.GetByteCount(value).ShouldBeInRange(197, 200);
        value.ShouldMatch(@"^(😀)+-[0-9a-f]{8}\.html$");
    }

    [Fact]
    public void Long_names_with_one_beginning_stay_apart() =>
        OutputPath.Of(new string('a', 300) + "1").ShouldNotBe(OutputPath.Of(new string('a', 300) + "2"));

    [Fact]
    public void A_path_of_many_folders_is_shortened_in_its_middle()
    {
        string[] folders = [.. Enumerable.Range(0, 1_000).Select(i => $"folder{i}")];
        string value = OutputPath.Of([.. folders, "a.html"]).Value;
        Encoding.UTF8.GetByteCount(value).ShouldBeLessThanOrEqualTo(OutputPath.LongestPath);
        value.ShouldMatch(@"^folder0/.*/-[0-9a-f]{8}/a\.html$");
        OutputPath.Of([.. folders, "x", "a.html"]).Value.ShouldNotBe(value);
    }

    [Theory]
    [InlineData("/assets/a.css", true)]
    [InlineData("/Category/a.html", true)]
    [InlineData("/2022/a.html", true)]
    [InlineData("/2022/", true)]
    [InlineData("/", true)]
    [InlineData("/tags.html", false)]
    [InlineData("/feed.html", false)]
    [InlineData("/20222/a.html", false)]
    [InlineData("/about.html", false)]
    public void The_site_s_own_places_are_reserved(string text, bool isReserved)
    {
        OutputPath.TryParse(text, out var path).ShouldBeTrue();
        path!.Value.IsReserved.ShouldBe(isReserved);
    }

    [Theory]
    [InlineData("e\u0301", "é")]
    [InlineData("か\u3099", "が")]
    [InlineData("\uF9D1", "六")]
    [InlineData("\u1100\u1161\u11A8", "각")]
    [InlineData("a\u0327\u0301\u0323", "ạ\u0327\u0301")]
    [InlineData("\u0958", "\u0915\u093C")]
    public void Names_are_composed(string written, string composed)
    {
        CanonicalForm.Of(written).ShouldBe(composed);
        OutputPath.Of(written).Value.ShouldBe(composed);
    }

    /// <remarks>The hash was computed from the same strings as composed by an independent implementation of Unicode 14.</remarks>
    [Fact]
    public void Every_character_composes_as_Unicode_says()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (int i = 0; i <= 0x10FFFF; i++)
        {
            if (i is < 0xD800 or > 0xDFFF)
                hash.AppendData(Encoding.UTF8.GetBytes(CanonicalForm.Of($"a{new Rune(i)}\u0327\u0301{new Rune(i)}\u1161\u11A8")));
        }
        Convert.ToHexStringLower(hash.GetHashAndReset()).ShouldBe("6bbe3830c9ac4ada89fb9b02408434acc0eeb00f4ad1594ee8595b21aaa1b033");
    }
}
