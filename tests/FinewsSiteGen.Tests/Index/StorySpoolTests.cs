using System.Collections.Concurrent;
using System.Text;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Tests.Index;

public sealed class StorySpoolTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    [InlineData(100_000_000)]
    public void Stories_of_every_size_come_back_as_they_went_in_from_any_thread(int inMemory)
    {
        using var spool = new StorySpool(folder, inMemory);
        var places = new ConcurrentDictionary<int, SpoolRef>();
        int[] lengths = [0, 1, 100, 60_000, 70_000, 262_144, 300_000];

        Parallel.For(0, 700, i => places[i] = spool.Append(Story(i, lengths[i % lengths.Length])));

        Parallel.For(0, 700, i => ShouldBe(spool.Read(places[i]), i, lengths[i % lengths.Length]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1_000_000)]
    public void A_story_can_be_read_before_the_next_one_is_added(int inMemory)
    {
        using var spool = new StorySpool(folder, inMemory);
        for (int i = 0; i < 50; i++)
            ShouldBe(spool.Read(spool.Append(Story(i, 20_000))), i, 20_000);
    }

    [Fact]
    public void Few_stories_never_touch_the_file()
    {
        using var spool = new StorySpool(folder, 1_000_000);

        for (int i = 0; i < 20; i++)
            spool.Append(Story(i, 20_000)).Offset.ShouldBeLessThan(0);

        new FileInfo(Path.Combine(folder, StorySpool.FileName)).Length.ShouldBe(0);
    }

    [Fact]
    public void All_that_a_story_has_comes_back()
    {
        using var spool = new StorySpool(folder);
        var story = new PostDetail
        {
            Categories = (string[])["要闻", "财经"],
            Tags = (string[])["标签"],
            Source = new SourceLink("来源", "https://example.com/"),
            Author = "作者",
            Description = "描述",
            Digest = "摘要",
            Image = "/a.png",
            Stocks = (Stock[])[new Stock("600000", "某某股份"), new Stock("000001", "")],
            Characters = 12345,
            Params =
            [
                new("一", new ParamValue.Text("值")),
                new("二", new ParamValue.List([new ParamValue.Text("a"), new ParamValue.Map([new("深", new ParamValue.List([]))])])),
            ],
            Html = "<p>正文</p>"u8.ToArray(),
        };

        var read = spool.Read(spool.Append(story));

        Words(read.Params).ShouldBe("一=值;二=[a,{深=[];}];");
        read.ShouldBeEquivalentTo(story with { Html = read.Html, Params = read.Params });
        read.Html.Span.SequenceEqual(story.Html.Span).ShouldBeTrue();
    }

    private static PostDetail Story(int number, int length) => new() { Author = $"作者{number}", Html = Body(number, length) };

    private static string Words(IEnumerable<KeyValuePair<string, ParamValue>> entries) => string.Concat(entries.Select(entry => $"{entry.Key}={Words(entry.Value)};"));

    private static string Words(ParamValue value) => value switch
    {
        ParamValue.Text text => text.Value,
        ParamValue.List list => $"[{string.Join(',', list.Items.Select(Words))}]",
        ParamValue.Map map => $"{{{Words(map.Entries)}}}",
        _ => "?",
    };

    private static byte[] Body(int number, int length) => Encoding.ASCII.GetBytes(new string((char)('a' + (number % 26)), length));

    private static void ShouldBe(PostDetail story, int number, int length)
    {
        story.Author.ShouldBe($"作者{number}");
        story.Html.Span.SequenceEqual(Body(number, length)).ShouldBeTrue();
    }
}
