using System.Text;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Tests.Index;

public sealed class MemberTableTests : IDisposable
{
    private readonly SqliteConnection connection = new("Data Source=:memory:");

    public MemberTableTests()
    {
        SqliteLibrary.Prepare();
        connection.Open();
        connection.Run(Schema.Tables);
    }

    public void Dispose() => connection.Dispose();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Posts_stand_by_list_then_instant_then_the_bytes_of_their_address(bool waits)
    {
        using var members = new MemberTable(connection, waits);
        members.Add(2, new PostKey(5, "/b"), 1, 9);
        members.Add(1, new PostKey(5, "/b"), 1, 8);
        members.Add(1, new PostKey(5, "/B/a"), 2, 8);
        members.Add(1, new PostKey(5, "/B"), 3, 7);
        members.Add(1, new PostKey(long.MinValue, "/z"), 4, 8);
        members.Add(1, new PostKey(4, "/%E5"), 5, 8);
        members.Flush();

        connection.Rows(row => row.GetString(0), "SELECT list || ' ' || address || ' ' || post || ' ' || spelling FROM members")
            .ShouldBe(["1 /z 4 8", "1 /%E5 5 8", "1 /B 3 7", "1 /B/a 2 8", "1 /b 1 8", "2 /b 1 9"]);
    }

    [Fact]
    public void What_a_post_names_is_kept_in_the_order_in_which_it_names_it()
    {
        List<Naming> named = [new(12, 340, true), new(7, 1, false), new(12, 341, false)];

        Naming.Read(Naming.Write(named, new StringBuilder("x"))).ShouldBe(named);
        Naming.Read(Naming.Write([], new StringBuilder())).ShouldBeEmpty();
    }

    [Fact]
    public void A_store_gives_back_texts_of_any_alphabet_across_its_pieces()
    {
        var store = new Utf8Store();
        string[] texts = [.. Enumerable.Range(0, 60).Select(i => new string((char)('一' + i), 100 * i * 3))];
        int[] places = [.. texts.Select(store.Add)];

        places.Select(place => Encoding.UTF8.GetString(store[place])).ShouldBe(texts);
    }
}
