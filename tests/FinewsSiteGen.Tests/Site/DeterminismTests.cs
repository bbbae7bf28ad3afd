using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 2: the tree and the findings are a function of the content, not of threads, listing order or what was built before.</summary>
public sealed class DeterminismTests
{
    [Fact]
    public void One_thread_and_eight_make_the_same_site()
    {
        using var one = Damaged();
        using var eight = Damaged();
        var first = one.Build(options => options with { Threads = 1 });
        var second = eight.Build(options => options with { Threads = 8 });
        Tree.Of(one.Output).ChangesTo(Tree.Of(eight.Output)).ShouldBeEmpty();
        second.Diagnostics.ShouldBe(first.Diagnostics);
        second.PagesByKind.ShouldBe(first.PagesByKind);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void The_order_in_which_files_were_made_does_not_matter(int seed)
    {
        using var sorted = Damaged();
        using var shuffled = TestSite.Empty();
        string[] files = [.. FolderFiles.List(sorted.Folder)];
        new Random(seed).Shuffle(files);
        foreach (string file in files)
            shuffled.Write(file, File.ReadAllBytes(Path.Combine(sorted.Folder, file)));
        var first = sorted.Build();
        var second = shuffled.Build();
        Tree.Of(sorted.Output).ChangesTo(Tree.Of(shuffled.Output)).ShouldBeEmpty();
        second.Diagnostics.ShouldBe(first.Diagnostics);
    }

    [Fact]
    public void A_second_build_of_the_same_writes_nothing_and_says_the_same()
    {
        using var site = Damaged();
        var first = site.Build();
        var before = Tree.Of(site.Output);
        var second = site.Build();
        second.Written.ShouldBe(0);
        second.Removed.ShouldBe(0);
        second.Diagnostics.ShouldBe(first.Diagnostics);
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    /// <summary>Content that takes every path of the build: the damaged samples, and posts that fill numbered pages.</summary>
    private static TestSite Damaged() =>
        TestSite.Copy("damaged").ShortPages().Put(SamplePost.Many(60, SamplePost.At(2024, 1, 1), TimeSpan.FromHours(7), 3));
}
