using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;

namespace FinewsSiteGen.Tests.Parse;

public sealed class PostParserTests
{
    [Fact]
    public void A_post_s_own_date_wins_over_its_name()
    {
        var (post, found) = Parse("2022-02-16-x", "title: t\ndate: 2022-02-17 18:12:27 +0800");
        post.Published!.Value.Day.ShouldBe(new DateOnly(2022, 2, 17));
        post.HasFullDate.ShouldBeTrue();
        found.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2022-02-16-x", "title: t", "")]
    [InlineData("2022-02-16-x", "title: t\ndate: 2022-02-31", "FN316:3")]
    [InlineData("-202202162391921712", "title: t\ndate:  +0800", "FN317:3")]
    [InlineData("NW202202162391921712", "title: t", "")]
    public void Without_a_date_the_day_of_the_name_counts_and_the_time_is_unknown(string stem, string header, string codes)
    {
        var (post, found) = Parse(stem, header);
        post.Published.ShouldBe(new PostTime(new DateTimeOffset(2022, 2, 16, 0, 0, 0, TimeSpan.FromHours(8)), HasTime: false));
        post.HasFullDate.ShouldBeFalse();
        found.Codes().ShouldBe(codes);
    }

    [Fact]
    public void A_post_without_any_day_is_undated_and_says_so()
    {
        var (post, found) = Parse("about", "title: t");
        post.Published.ShouldBeNull();
        found.ShouldHaveSingleItem().ToString().ShouldBe("content/about.md: info FN318: Neither the front matter nor the file name gives a date; the post is in no calendar and no feed.");
    }

    [Fact]
    public void An_unreadable_date_of_an_undated_post_is_said_once() => Parse("about", "title: t\ndate: soon").Found.Codes().ShouldBe("FN316:3");

    [Fact]
    public void A_post_without_words_is_called_by_its_file()
    {
        var (post, found) = Parse("2022-02-16-x-y", "title: \"\"");
        post.Title.ShouldBe("x-y");
        post.HasTitle.ShouldBeFalse();
        found.Codes().ShouldBe("FN315:2");
    }

    [Theory]
    [InlineData("央行宣布降准，释放长期资金约1.2万亿元；这是今年以来的第二次全面降准，市场反应积极。", "", "央行宣布降准，释放长期资金约1.2万亿元；这是今年以来的第二次全面降准")]
    [InlineData("央行宣布降准。", "摘要", "央行宣布降准")]
    [InlineData("", "摘要第一句", "摘要第一句")]
    [InlineData("", "", "x")]
    public void A_missing_title_is_the_beginning_of_the_digest_or_summary(string digest, string summary, string title) =>
        StandInTitle.Of(new Story { Html = default, Digest = digest, Summary = summary }, new PostId(null, "x")).ShouldBe(title);

    [Fact]
    public void Words_without_a_stop_are_cut_at_forty()
    {
        string title = StandInTitle.Of(new Story { Html = default, Summary = new string('字', 100) }, new PostId(null, "x"));
        title.ShouldBe(new string('字', 40) + "…");
    }

    [Fact]
    public void The_header_s_source_wins_part_by_part()
    {
        var (post, _) = Parse("2022-02-16-x", "title: t\nsource: {name: 财政部}");
        post.Story.Source.Name.ShouldBe("财政部");
        post.Header.Source.ShouldBe(new SourceLink("财政部", ""));
    }

    [Fact]
    public void A_permalink_is_the_address_and_a_bad_one_leaves_the_default()
    {
        Parse("2022-02-16-x", "title: t\npermalink: /r/a.html").Post.Address.Address.ShouldBe("/r/a.html");
        var (post, found) = Parse("2022-02-16-x", "title: t\npermalink: /feed/a.html");
        post.Address.Address.ShouldBe("/2022/02/16/x.html");
        found.Codes().ShouldBe("FN323:3");
    }

    [Fact]
    public void Equal_sources_give_equal_posts_and_findings()
    {
        var (one, foundOne) = Parse("2022-02-16-x", "title: \"a \"b\"\"\ndate: soon\nx: [1]");
        var (two, foundTwo) = Parse("2022-02-16-x", "title: \"a \"b\"\"\ndate: soon\nx: [1]");
        two.Title.ShouldBe(one.Title);
        two.Address.ShouldBe(one.Address);
        foundTwo.ShouldBe(foundOne);
    }

    private static (Post Post, IReadOnlyList<Diagnostic> Found) Parse(string stem, string header)
    {
        var found = new DiagnosticBag();
        var post = new PostParser(SiteConfig.Default).Parse(new SourceText($"content/{stem}.md", stem, $"---\n{header}\n---\n"), found);
        return (post, found.All);
    }
}
