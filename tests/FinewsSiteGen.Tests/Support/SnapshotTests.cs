namespace FinewsSiteGen.Tests.Support;

public sealed class SnapshotTests : IDisposable
{
    private readonly TestSite place = TestSite.Empty();

    private TextSnapshot Text => new(Path.Combine(place.Folder, "A.verified.txt"), Path.Combine(place.Folder, "A.received.txt"));

    private FolderSnapshot Whole => new(Path.Combine(place.Folder, "A.verified"), Path.Combine(place.Folder, "A.received"));

    public void Dispose() => place.Dispose();

    [Fact]
    public void A_text_that_was_accepted_passes() => Snapshot.Verify("第一行\r\n第二行\n");

    [Fact]
    public void A_new_text_is_received_and_complained_about()
    {
        Text.Compare("a", accept: false).ShouldBe("No snapshot yet. If A.received.txt is right, rename it to A.verified.txt.");
        File.ReadAllText(Path.Combine(place.Folder, "A.received.txt")).ShouldBe("a");
    }

    [Fact]
    public void A_mismatch_shows_the_line_where_the_texts_part()
    {
        place.Write("A.verified.txt", "one\ntwo\nthree\n");
        Text.Compare("one\ntwo\nthree hundred\n", accept: false).ShouldBe(
            "A.verified.txt differs:\n  line 3:\n    one\n    two\n  - three\n  + three hundred\nIf A.received.txt is right, let it replace the old one.");
    }

    [Fact]
    public void A_match_removes_what_an_earlier_mismatch_received()
    {
        place.Write("A.verified.txt", "one").Write("A.received.txt", "two");
        Text.Compare("one", accept: false).ShouldBeNull();
        File.Exists(Path.Combine(place.Folder, "A.received.txt")).ShouldBeFalse();
    }

    [Fact]
    public void An_accepted_text_is_the_snapshot_from_then_on()
    {
        Text.Compare("one", accept: true).ShouldBeNull();
        Text.Compare("one", accept: false).ShouldBeNull();
    }

    [Fact]
    public void A_folder_mismatch_names_the_files_that_are_gone_new_and_changed()
    {
        place.Write("A.verified/gone.html", "x").Write("A.verified/b/changed.html", "old").Write("now/b/changed.html", "new").Write("now/new.html", "y");
        string? complaint = Whole.Compare(Path.Combine(place.Folder, "now"), _ => true, accept: false);
        complaint.ShouldBe(
            "A.verified/ differs in 3 files:\ngone: gone.html\nnew: new.html\nchanged: b/changed.html\n  line 1:\n  - old\n  + new\nIf A.received/ is right, let it replace the old folder.");
        FolderFiles.List(Path.Combine(place.Folder, "A.received")).ShouldBe(["b/changed.html", "new.html"]);
    }

    [Fact]
    public void An_accepted_folder_is_the_snapshot_from_then_on()
    {
        place.Write("A.verified/gone.html", "x").Write("now/a.html", "a\r\nb");
        Whole.Compare(Path.Combine(place.Folder, "now"), _ => true, accept: true).ShouldBeNull();
        FolderFiles.List(Path.Combine(place.Folder, "A.verified")).ShouldBe(["a.html"]);
        Whole.Compare(Path.Combine(place.Folder, "now"), _ => true, accept: false).ShouldBeNull();
    }
}
