using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>What is left out on purpose is said, and a site is never emptied by accident.</summary>
public sealed class LeftOutTests : IDisposable
{
    private const string Post = "---\ntitle: \"示例\"\ndate: 2026-03-05 09:30:00 +0800\ncategories: emnews\n---\n正文。\n";

    private readonly TestSite site = TestSite.Empty().Write("content/2026-03-05-a.md", Post);

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_draft_is_left_out_with_a_note()
    {
        site.Write("content/2026-03-05-b.md", Post.Replace("categories", "draft: true\ncategories", StringComparison.Ordinal));
        site.Write("content/_drafts/c.md", Post);

        var report = site.Build();

        report.Posts.ShouldBe(1);
        report.HasProblems.ShouldBeFalse();
        report.Diagnostics.Where(found => found.Code == "FN209").Select(found => found.File).ShouldBe(["content/2026-03-05-b.md", "content/_drafts/c.md"]);
        report.Diagnostics[0].Message.ShouldBe("This is a draft and is left out.");
    }

    [Fact]
    public void A_post_dated_after_the_clock_is_left_out_with_a_note()
    {
        site.Write("content/2027-03-05-b.md", Post.Replace("2026", "2027", StringComparison.Ordinal));

        var note = site.Build().Diagnostics.ShouldHaveSingleItem();

        note.Code.ShouldBe("FN210");
        note.Message.ShouldBe("This is dated 2027-03-05 09:30 +08:00, after the clock of this build, and is left out.");
    }

    [Fact]
    public void Content_that_is_gone_as_a_whole_does_not_empty_the_site()
    {
        site.Build();
        site.Delete("content/2026-03-05-a.md");

        var fault = Should.Throw<SiteException>(() => site.Build());

        fault.Failure.ShouldBe(Failure.Usage);
        fault.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN208");
        fault.Diagnostics[0].Message.ShouldBe("There are no posts, but the last build had 1: this would empty the site.");
        site.Files().ShouldContain("emnews/2026/03/05/a.html");
    }

    [Fact]
    public void A_site_is_emptied_when_the_owner_says_so()
    {
        site.Build();
        site.Delete("content/2026-03-05-a.md");

        site.Build(options => options with { Force = true }).Posts.ShouldBe(0);

        site.Files().ShouldNotContain("emnews/2026/03/05/a.html");
    }
}
