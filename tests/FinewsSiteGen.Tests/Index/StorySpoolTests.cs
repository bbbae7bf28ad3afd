using System.Collections.Concurrent;
using System.Text;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Tests.Index;

public sealed class StorySpoolTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void Stories_of_every_size_come_back_as_they_went_in_from_any_thread()
    {
        using var spool = new StorySpool(folder);
        var places = new ConcurrentDictionary<int, SpoolRef>();
        int[] lengths = [0, 1, 100, 60_000, 70_000, 262_144, 300_000];

        Parallel.For(0, 700, i => places[i] = spool.Append(Story(i, lengths[i % lengths.Length])));

        Parallel.For(0, 700, i => ShouldBe(spool.Read(places[i]), i, lengths[i % lengths.Length]));
    }

    [Fact]
    public void A_story_can_be_read_before_the_next_one_is_added()
    {
        using var spool = new StorySpool(folder);
        for (int i = 0; i < 50; i++)
            ShouldBe(spool.Read(spool.Append(Story(i, 20_000))), i, 20_000);
    }

    private static PostDetail Story(int number, int length) => new() { Author = $"作者{number}", Html = Body(number, length) };

    private static byte[] Body(int number, int length) => Encoding.ASCII.GetBytes(new string((char)('a' + (number % 26)), length));

    private static void ShouldBe(PostDetail story, int number, int length)
    {
        story.Author.ShouldBe($"作者{number}");
        story.Html.Span.SequenceEqual(Body(number, length)).ShouldBeTrue();
    }
}
