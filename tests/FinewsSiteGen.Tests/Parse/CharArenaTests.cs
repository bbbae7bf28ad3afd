using System.Text;
using FinewsSiteGen.Parse.Body;

namespace FinewsSiteGen.Tests.Parse;

public class CharArenaTests
{
    [Fact]
    public void A_text_stays_as_it_is_when_others_need_more_room()
    {
        var arena = new CharArena();
        for (int round = 0; round < 3; round++)
        {
            arena.Clear();
            string[] texts = [.. Enumerable.Range(0, 400).Select(i => new string((char)('甲' + i), i * 7 % 400) + "a😀")];
            ReadOnlyMemory<char>[] kept = [.. texts.Select(text => arena.Add(Encoding.UTF8.GetBytes(text)))];
            kept.Select(text => text.ToString()).ShouldBe(texts);
        }
    }
}
