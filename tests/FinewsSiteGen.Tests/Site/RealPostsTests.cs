using AngleSharp.Html.Dom;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>35 posts of the public site, byte for byte. Skipped where they are not at hand.</summary>
public sealed class RealPostsTests(RealSite real) : IClassFixture<RealSite>
{
    /// <summary>Has neither title nor date; a file that has both stands at its address.</summary>
    private const string Undated = "-202205262391921712.md";
    private const string Dated = "2022-05-26-202205262391921712.md";

    [SkippableFact]
    public void Every_post_answers_at_the_address_it_always_had()
    {
        var site = real.Site;
        real.Posts.Count.ShouldBe(35);
        real.Posts.Where(post => !site.Answers(post.Address)).Select(post => post.File).ShouldBeEmpty();
        real.Report.Posts.ShouldBe(34);
        real.Posts.First(post => post.File == Undated).Address.ShouldBe(real.Posts.First(post => post.File == Dated).Address);
    }

    [SkippableFact]
    public void Of_two_files_for_one_address_the_whole_one_wins_and_one_error_names_both()
    {
        var clash = real.Report.Diagnostics.Where(one => one.Code == Rules.AddressTaken.Code).ShouldHaveSingleItem();
        clash.File.ShouldBe(Undated);
        clash.Message.ShouldContain(Dated);
        real.Site.Page(real.Posts.First(post => post.File == Dated).Address).Title().ShouldNotBeEmpty();
    }

    [SkippableFact]
    public void A_post_without_a_date_takes_its_day_from_its_digits_when_it_stands_alone()
    {
        using var site = TestSite.Empty();
        string file = Path.Combine(Tools.Shared("real-posts"), Undated);
        site.Write(Undated, File.ReadAllBytes(file));
        var report = site.Build();
        site.Answers("/emnews/2022/05/26/202205262391921712.html").ShouldBeTrue();
        report.Diagnostics.ShouldNotContain(one => one.Code == Rules.AddressTaken.Code);
    }

    [SkippableFact]
    public void Every_finding_names_its_file_its_line_and_its_cure()
    {
        string[] files = [.. real.Posts.Select(post => post.File)];
        foreach (var found in real.Report.Diagnostics)
        {
            files.ShouldContain(found.File.Split('/')[^1], found.ToString());
            found.Hint.ShouldNotBeEmpty(found.ToString());
            if (found.Code[2] == '3')
                found.Line.ShouldBeGreaterThanOrEqualTo(1, found.ToString());
        }
    }

    [SkippableFact]
    public void What_the_old_site_marked_as_a_category_answers_in_every_form()
    {
        var site = real.Site;
        string[] marks = [.. Directory.GetFiles(Tools.Shared("real-posts/category"), "*.html").Select(file => Path.GetFileNameWithoutExtension(file))];
        marks.Length.ShouldBe(10);
        marks.Where(mark => !site.Answers($"/category/{Uri.EscapeDataString(mark)}.html")).ShouldBeEmpty();
        marks.Where(mark => !site.Answers($"/{Uri.EscapeDataString(mark)}/")).ShouldBeEmpty();
        site.Answers("/category/35ke.html").ShouldBeTrue();
        string?[] both = [site.RedirectOf("/category/TechWeb.html"), site.RedirectOf("/category/Techweb.html")];
        both.Count(target => target is null).ShouldBe(1, "one spelling is the category, the other leads to it");
        both.OfType<string>().ShouldHaveSingleItem().ShouldBe(both[0] is null ? "/category/TechWeb.html" : "/category/Techweb.html");
        site.RedirectOf("/emnews/").ShouldBe("/category/emnews.html");
    }

    [SkippableFact]
    public void Every_page_shows_the_title_of_its_post() => Compare(page => page.Title(), post => post.Title);

    [SkippableFact]
    public void Every_page_shows_when_its_post_was_published() => Compare(page => page.PublishedAt(), post => post.PublishedAt);

    [SkippableFact]
    public void Every_page_names_the_medium_its_post_came_from() => Compare(page => page.Source().Name, post => post.SourceName);

    [SkippableFact]
    public void Every_page_links_to_the_original() => Compare(page => page.Source().Url, post => post.SourceUrl);

    [SkippableFact]
    public void Every_digest_leads_its_story() =>
        Compare(page => page.QuerySelector("div.body > blockquote:first-child")?.TextContent.Trim() ?? "", post => post.Digest);

    [SkippableFact]
    public void No_letter_of_a_story_is_lost_or_added() => Compare(page => RealPost.Letters(page.QuerySelector("div.body")!.TextContent), post => post.Words);

    [SkippableFact]
    public void No_link_of_the_site_is_dead() => new LinkChecker(real.Site.Output, "https://finews.withounder.com").Check().ShouldBeEmpty();

    private void Compare(Func<IHtmlDocument, string> onPage, Func<RealPost, string> inSource)
    {
        var site = real.Site;
        foreach (var post in real.Posts.Where(post => post.File != Undated))
            onPage(site.Page(post.Address)).ShouldBe(inSource(post), post.File);
    }
}
