using System.Security.Cryptography;
using System.Text;
using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Benchmarks;

public sealed class CorpusTests : IDisposable
{
    private static readonly CorpusOptions Small = new() { Posts = 200 };

    private readonly TestSite place = TestSite.Empty();

    public void Dispose() => place.Dispose();

    [Fact]
    public void The_same_seed_gives_the_same_bytes_for_ever() =>
        Fingerprint(Small).ShouldBe("a55547489559061685d47680470559dd484df8f848d485cd761ec2c368a08442", "a changed corpus makes old results incomparable: change it knowingly, and this with it");

    [Fact]
    public void Another_seed_gives_other_posts() => Fingerprint(Small with { Seed = 2 }).ShouldNotBe(Fingerprint(Small));

    [Fact]
    public void A_larger_corpus_begins_with_the_smaller_one()
    {
        string whole = Fingerprint(Small with { Posts = 300 }, "whole");
        Fingerprint(Small, "parts");
        Fingerprint(Small with { From = 200, Posts = 300 }, "parts").ShouldBe(whole);
    }

    [Fact]
    public void Every_post_has_front_matter_and_an_address_of_its_own()
    {
        var posts = Write(Small);
        posts.Count.ShouldBe(200);
        foreach (string post in posts)
        {
            string text = File.ReadAllText(post);
            text.ShouldMatch(@"\A---\nlayout: post\ntitle: ""[^""\\\n]+""\ndate: 2022-01-01 \d\d:\d\d:\d\d( \+0800)?\ncategories: \S[^\n]+\ntags: \S+新闻\n---\n");
            text.ShouldContain("\n\n<http");
        }
    }

    [Fact]
    public void Some_posts_are_twins_that_tell_one_story()
    {
        var posts = Write(Small);
        var twins = posts.GroupBy(post => Path.GetFileNameWithoutExtension(post)[^18..]).Where(group => group.Count() > 1).ToList();
        twins.Count.ShouldBeInRange(10, 40);
        foreach (var pair in twins)
            pair.Select(post => File.ReadLines(post).ElementAt(2)).Distinct().Count().ShouldBe(1, "twins have one title");
    }

    [Fact]
    public void Posts_have_the_sizes_of_real_ones() => Write(Small with { Posts = 2000 }).Average(post => new FileInfo(post).Length).ShouldBeInRange(5500, 6700);

    [Fact]
    public void A_messy_corpus_differs_in_about_the_share_that_was_asked_for()
    {
        var clean = Write(Small, "clean");
        var messy = Write(Small with { MessyPermille = 300 }, "messy");
        clean.Zip(messy).Count(pair => !File.ReadAllBytes(pair.First).AsSpan().SequenceEqual(File.ReadAllBytes(pair.Second))).ShouldBeInRange(35, 85);
    }

    private IReadOnlyList<string> Write(CorpusOptions options, string name = "corpus")
    {
        string folder = Path.Combine(place.Folder, name);
        new CorpusWriter(options).Write(folder);
        return [.. FolderFiles.List(folder).Where(file => file.EndsWith(".md", StringComparison.Ordinal)).Select(file => Path.Combine(folder, file))];
    }

    private string Fingerprint(CorpusOptions options, string name = "corpus")
    {
        Write(options, name);
        string folder = Path.Combine(place.Folder, name);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (string file in FolderFiles.List(folder))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(file));
            hash.AppendData(File.ReadAllBytes(Path.Combine(folder, file)));
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
