using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Which lists a post stands in, at the edges.</summary>
public sealed class ListMembershipTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty();

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_post_that_names_one_category_in_two_spellings_stands_in_it_once()
    {
        site.Write("content/posts/2024-01-02-a.md", Post("categories: [TechWeb, Techweb]"));
        var report = site.Build();
        report.Posts.ShouldBe(1);
        site.Read("category/TechWeb.html").Split("/techweb/2024/01/02/a.html").Length.ShouldBe(2);
        site.Answers("/category/Techweb.html").ShouldBeTrue();
    }

    [Fact]
    public void A_dated_post_is_not_hidden_by_an_undated_press_twin()
    {
        site.Write("content/posts/2024-01-02-999999999999999999.md", Post("categories: c"));
        site.Write("content/posts/NW999999999999999999.md", "---\ntitle: 通稿\ncategories: d\n---\n正文。\n");
        site.Build();
        site.Read("2024/01/02/index.html").ShouldContain("/c/2024/01/02/999999999999999999.html");
        site.Read("feed.xml").ShouldContain("/c/2024/01/02/999999999999999999.html");
    }

    [Fact]
    public void The_address_of_a_category_outlives_its_last_post()
    {
        site.Write("content/posts/2024-01-02-a.md", Post("categories: [TechWeb, Other]\nexpires: 2024-02-01"));
        site.Build();
        site.Answers("/category/TechWeb.html").ShouldBeTrue();
        site.Answers("/category/Other.html").ShouldBeTrue();
    }

    [Fact]
    public void An_undated_post_says_its_update_in_the_zone_of_the_site()
    {
        site.Write("content/posts/a.md", "---\ntitle: 标题\ncategories: c\nupdated: 2024-01-02 02:00:00 +0800\n---\n正文。\n");
        site.Build();
        site.Read("c/a.html").ShouldContain("2024-01-02T02:00:00+08:00");
    }

    [Fact]
    public void A_clock_at_the_beginning_of_time_has_no_news()
    {
        site.Write("content/posts/2024-01-02-a.md", Post("categories: c"));
        site.Build(options => options with { Clock = DateTimeOffset.MinValue, Future = true }).Posts.ShouldBe(1);
    }

    private static string Post(string header) => $"---\ntitle: 标题\ndate: 2024-01-02 09:00:00 +0800\n{header}\n---\n正文。\n";
}
