using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Content that changes while it is built: that build ends, and the next one tells what is there.</summary>
public sealed class RestlessContentTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty().ShortPages();
    private readonly IReadOnlyList<SamplePost> posts = SamplePost.Many(40, SamplePost.At(2024, 1, 1), TimeSpan.FromHours(7), 3);

    public RestlessContentTests() => site.Put(posts);

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(Stage.Parse, 0)]
    [InlineData(Stage.Parse, 1)]
    [InlineData(Stage.Parse, 20)]
    [InlineData(Stage.Plan, 0)]
    [InlineData(Stage.Write, 1)]
    [InlineData(Stage.Write, 50)]
    public void Posts_that_change_vanish_and_appear_during_the_first_build(Stage stage, int done)
    {
        BuildAndDisturb(stage, done);
        ShouldEqualClean();
    }

    [Theory]
    [InlineData(Stage.Parse, 0)]
    [InlineData(Stage.Parse, 3)]
    [InlineData(Stage.Plan, 0)]
    [InlineData(Stage.Write, 0)]
    [InlineData(Stage.Write, 1)]
    [InlineData(Stage.Write, 9)]
    public void Posts_that_change_vanish_and_appear_during_a_later_build(Stage stage, int done)
    {
        site.Build();
        site.Put(SamplePost.Many(5, SamplePost.At(2024, 1, 5, 3), TimeSpan.FromHours(5), 3, "later"));
        BuildAndDisturb(stage, done);
        ShouldEqualClean();
    }

    [Fact]
    public void A_page_whose_source_vanishes_before_it_is_read_again_stays_until_the_next_build()
    {
        site.Build();
        var neighbour = posts[^1];
        site.Put(new SamplePost(posts[^1].Time.AddHours(1), "new") { Category = neighbour.Category, Tag = neighbour.Tag });
        Run(Stage.Plan, 0, () => site.Delete($"content/posts/{neighbour.File}"));
        site.Files().ShouldContain(neighbour.Address[1..]);
        site.Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.File == $"content/posts/{neighbour.File}");
        site.Files().ShouldNotContain(neighbour.Address[1..]);
        ShouldEqualClean();
    }

    [Fact]
    public void A_file_that_becomes_a_folder_and_a_folder_that_becomes_a_file_are_no_failure()
    {
        site.Write("content/more/2024-01-02-m.md", posts[0].Text);
        Run(Stage.Parse, 0, () =>
        {
            site.Delete($"content/posts/{posts[7].File}").Write($"content/posts/{posts[7].File}/inner.md", posts[7].Text);
            site.Delete("content/more").Write("content/more", "no folder any more");
        });
        ShouldEqualClean();
    }

    private void BuildAndDisturb(Stage stage, int done) => Run(stage, done, () =>
    {
        for (int i = 0; i < posts.Count; i += 4)
        {
            site.Delete($"content/posts/{posts[i].File}");
            site.Put(posts[i + 1] with { Title = "换了标题", Body = "<p>换了，也长了。</p>" });
            site.Put(posts[i + 2] with { Category = "c9" });
        }
        site.Put(SamplePost.Many(4, SamplePost.At(2024, 1, 3, 1), TimeSpan.FromHours(9), 3, "sudden"));
    });

    private void Run(Stage stage, int done, Action disturb)
    {
        var at = new DisturbAt(stage, done, disturb);
        new SiteBuild(new BuildOptions { Site = site.Folder, Clock = TestSite.Clock, Threads = 2 }, TimeProvider.System, at).Run(CancellationToken.None);
        at.IsOver.ShouldBeTrue();
    }

    private void ShouldEqualClean()
    {
        var report = site.Build();
        using var clean = TestSite.Empty();
        var expected = site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state") });
        Tree.Of(clean.Output).ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        report.Diagnostics.ShouldBe(expected.Diagnostics);
        (report.Posts, report.Pages, report.Bytes).ShouldBe((expected.Posts, expected.Pages, expected.Bytes));
    }

    /// <summary>Disturbs once, on the thread that reports, while others go on.</summary>
    private sealed class DisturbAt(Stage stage, int enough, Action disturb) : IBuildProgress
    {
        private int disturbed;

        public bool IsOver { get; private set; }

        public void Report(Stage now, int done, int total)
        {
            if (now != stage || done < enough || Interlocked.Exchange(ref disturbed, 1) == 1)
                return;
            disturb();
            IsOver = true;
        }
    }
}
