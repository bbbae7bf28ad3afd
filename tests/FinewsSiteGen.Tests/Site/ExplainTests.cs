using System.Text.Json;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>What <c>explain</c> says of a site is true of it.</summary>
public sealed class ExplainTests : IDisposable
{
    private static readonly SamplePost First = new(SamplePost.At(2024, 1, 2), "first") { Category = "c", Title = "第一篇" };
    private static readonly SamplePost Second = new(SamplePost.At(2024, 1, 3), "second") { Category = "c", Title = "第二篇" };
    private static readonly SamplePost Third = new(SamplePost.At(2024, 2, 4), "third") { Category = "c", Title = "第三篇" };

    private readonly TestSite site = TestSite.Empty().Put(First, Second);

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_post_is_told_with_its_source_template_and_neighbours()
    {
        site.Build();
        var told = site.Command("explain", Second.Address);
        told.Exit.ShouldBe(ExitCode.Done);
        told.Output.ShouldStartWith($"https://finews.withounder.com{Second.Address}\n");
        told.Output.ShouldContain("  is        a post\n");
        told.Output.ShouldContain("  title     第二篇\n");
        told.Output.ShouldContain($"  source    content/posts/{Second.File}\n");
        told.Output.ShouldContain("  template  post\n");
        told.Output.ShouldContain("layout, ");
        told.Output.ShouldContain($"  older     第一篇 {First.Address}\n");
        told.Output.ShouldContain("  made      last by build 1 (2026-11-01T00:00:00+08:00, output)\n");
        told.Output.ShouldContain("  it was the first build of this state, which makes every page\n");
        told.Output.ShouldNotContain("newer");
    }

    [Theory]
    [InlineData("/category/中 文.html")]
    [InlineData("/category/%E4%B8%AD%20%E6%96%87.html")]
    [InlineData("category/中 文.html")]
    [InlineData("/base/category/%E4%B8%AD%20%E6%96%87.html")]
    [InlineData("https://example.org/base/category/%E4%B8%AD%20%E6%96%87.html?x=1#y")]
    [InlineData("/category/中 文")]
    public void An_address_may_be_given_in_many_forms(string address)
    {
        site.Put(Third with { Category = "中 文" }).Build(options => options with { BaseUrl = "https://example.org/base" });
        var page = Explain(address).Page.ShouldNotBeNull();
        page.File.ShouldBe("category/中 文.html");
        page.About.ShouldStartWith("the open page of the category “中 文”");
    }

    [Fact]
    public void The_home_page_and_folders_answer_at_their_addresses()
    {
        site.Build();
        Explain("/").Page!.Kind.ShouldBe("home");
        Explain("https://finews.withounder.com").Page!.Kind.ShouldBe("home");
        Explain("/2024/01/02/").Page!.About.ShouldBe("the day 2024-01-02");
        Explain("/2024/01").Page!.About.ShouldBe("the calendar of 2024-01");
        Explain("/c/").Page!.About.ShouldBe("a redirect from an old or other form of the address of the category “c” (滚动新闻)");
        Explain("https://elsewhere.example/").Page.ShouldBeNull();
    }

    [Fact]
    public void A_source_is_told_by_its_page()
    {
        site.Write("content/pages/about.md", "---\ntitle: 关于\naliases: [/old.html]\n---\n\n文。\n").Write("content/static/a.txt", "a").Build();
        Explain($"content/posts/{First.File}").Page!.Address.ShouldBe(First.Address);
        Explain("content/pages/about.md").Page!.Address.ShouldBe("/about.html");
        Explain("content/static/a.txt").Page!.About.ShouldBe("a file that is published as it is");
        Explain("/old.html").Page!.Source.ShouldBe("content/pages/about.md");
        new SiteExplanation(new BuildOptions { Site = site.Folder }).Run(First.File, Path.Combine(site.Folder, "content", "posts"))!.Page!.Address.ShouldBe(First.Address);
    }

    [Fact]
    public void Edited_and_new_sources_and_their_neighbours_are_told_apart()
    {
        site.Build();
        site.Put(First with { Title = "改" }, Third).Build();
        ReasonsOf(First.Address).ShouldBe(["its source was edited"]);
        ReasonsOf(Second.Address).ShouldBe(["a neighbour in its category came, went or reads otherwise"]);
        ReasonsOf(Third.Address).ShouldBe(["its source is new"]);
        ReasonsOf("/2024/01/02/").ShouldBe(["posts of its day came, went or read otherwise"]);
        ReasonsOf("/2024/").ShouldBe(["posts of a day that it counts came, went or read otherwise"]);
        ReasonsOf("/").ShouldBe(["something on the site changed, and it looks over the whole of it"]);
        ReasonsOf("/sitemap.xml").ShouldBe(["every build makes it, and writes it when it has changed"]);
    }

    [Fact]
    public void A_page_that_nothing_reached_says_so_and_why_it_was_made_before()
    {
        site.Put(new SamplePost(SamplePost.At(2024, 5, 6), "other") { Category = "d" }).Build();
        site.Put(First with { Title = "改" }).Build();
        site.Put(new SamplePost(SamplePost.At(2024, 5, 7), "later") { Category = "e" }).Build();
        var page = Explain(First.Address).Page!;
        page.IsMadeByLast.ShouldBeFalse();
        page.Made.Number.ShouldBe(2);
        page.Written.Number.ShouldBe(2);
        page.Reasons.ShouldBe(["its source was edited"]);
        site.Command("explain", First.Address).Output.ShouldContain("The last build, build 3 (2026-11-01T00:00:00+08:00, output), did not make it: nothing that it is made of had changed.");
    }

    [Fact]
    public void A_list_says_from_which_position_on_it_changed()
    {
        site.ShortPages().Put(SamplePost.Many(30, SamplePost.At(2024, 3, 1), TimeSpan.FromHours(1), 1)).Build();
        site.Put(new SamplePost(SamplePost.At(2024, 3, 1, 22, 30), "between") { Category = "c0", Tag = "标签0" }).Build();
        var changed = Explain("/category/c0/2.html").Page!;
        changed.IsMadeByLast.ShouldBeTrue();
        changed.Reasons.ShouldHaveSingleItem().ShouldMatch(@"^posts of the list came or went from position 1\d on, which is on page 2$");
        Explain("/category/c0/1.html").Page!.IsMadeByLast.ShouldBeFalse();
        Explain("/category/c0/3.html").Page!.IsMadeByLast.ShouldBeTrue();
    }

    [Fact]
    public void A_template_and_the_configuration_are_told_by_name()
    {
        site.Build();
        site.Write("templates/site-footer.sbn-html", "<footer><p>脚</p></footer>\n").Build();
        ReasonsOf(First.Address).ShouldBe(["the template post, or one that it includes, changed"]);
        site.Write("content/site.yaml", "title: 新名\nfooter: 脚\n").Build();
        ReasonsOf(First.Address).ShouldBe(["the configuration or the program changed (title, footer), so every page was made"]);
        site.Build(options => options with { BaseUrl = "https://example.org" });
        ReasonsOf("/").ShouldBe(["the configuration or the program changed (url), so every page was made"]);
    }

    [Fact]
    public void Spoiled_files_and_unacknowledged_pages_are_told()
    {
        site.Build();
        File.Delete(Path.Combine(site.Output, First.Address[1..]));
        site.Build(options => options with { Verify = true });
        ReasonsOf(First.Address).ShouldBe(["a file of it in the output was missing or spoiled"]);
        using var host = new DeltaHost(site);
        site.Put(First with { Title = "改" });
        host.Build();
        Explain(First.Address).Page!.IsUnpublished.ShouldBeTrue();
        host.Build();
        ReasonsOf(First.Address).ShouldBe(["it was not acknowledged as published"]);
        host.Acknowledge();
        Explain(First.Address).Page!.IsUnpublished.ShouldBeFalse();
    }

    [Fact]
    public void The_clock_and_a_twin_are_told()
    {
        var twin = new SamplePost(SamplePost.At(2024, 6, 1), "202406010000000001") { Category = "t" };
        site.Put(twin, Third with { Header = "expires: 2026-12-01\n" }).Build();
        site.Put(twin with { Name = "NW202406010000000001", Category = "u" });
        site.Build(options => options with { Clock = TestSite.Clock.AddDays(60) });
        ReasonsOf(twin.Address).ShouldBe(["its twin came, went or reads otherwise"]);
        Explain(twin.Address).Page!.Twin!.Address.ShouldEndWith("NW202406010000000001.html");
        ReasonsOf(Third.Address).ShouldBe(["the clock has passed its date or its end, with the same source"]);
        Explain(Third.Address).Page!.Kind.ShouldBe("gone");
    }

    [Fact]
    public void Posts_that_lost_their_address_and_posts_shown_as_text_are_told()
    {
        site.Write("content/posts/a.md", "---\ntitle: 甲\ncategories: c\npermalink: /x.html\n---\n\n文。\n").Write("content/posts/b.md", "---\ntitle: 乙\ncategories: c\npermalink: /x.html\n---\n\n文。\n")
            .Write("content/posts/deep.md", $"---\ntitle: 深\ncategories: c\n---\n\n{string.Concat(Enumerable.Repeat("<div>", 3000))}\n").Build();
        Explain("/x.html").Page!.Losers.ShouldBe(["content/posts/b.md"]);
        var loser = site.Command("explain", "content/posts/b.md");
        loser.Exit.ShouldBe(ExitCode.Problems);
        loser.Output.ShouldContain("no page is made of it");
        loser.Output.ShouldContain("FN400");
        var quarantined = Explain("content/posts/deep.md");
        quarantined.Page!.IsQuarantined.ShouldBeTrue();
        quarantined.Findings.ShouldContain(one => one.Code == "FN341");
    }

    [Fact]
    public void An_unknown_address_is_told_with_those_near_it_and_what_the_ledger_says()
    {
        site.Build();
        var unknown = site.Command("explain", First.Address.Replace("first", "frist", StringComparison.Ordinal));
        unknown.Exit.ShouldBe(ExitCode.Problems);
        unknown.Output.ShouldContain($"Near it are\n  {First.Address}\n");
        unknown.Output.ShouldNotContain("ledger");
        site.Delete($"content/posts/{First.File}").Build();
        site.Command("explain", First.Address).Output.ShouldContain("A page was published there, says the ledger, until build 2 (2026-11-01T00:00:00+08:00, output) took it away.");
        site.Put(First).Build();
        site.Command("explain", First.Address).Exit.ShouldBe(ExitCode.Done);
    }

    [Fact]
    public void Programs_get_all_members_as_JSON()
    {
        site.Build();
        var told = site.Command("explain", First.Address, "--json");
        told.Output.ShouldBeEmpty();
        using var json = JsonDocument.Parse(told.Bytes);
        json.RootElement.EnumerateObject().Select(member => member.Name).ShouldBe(["schema", "asked", "site", "source", "lastBuild", "page", "wasPublished", "goneWith", "nearest", "findings"]);
        json.RootElement.GetProperty("page").EnumerateObject().Select(member => member.Name).ShouldBe(
        [
            "address", "file", "kind", "about", "title", "source", "archive", "template", "includes", "older", "newer", "twin", "quarantined", "losers", "made", "written", "madeByLastBuild", "reasons", "published",
        ]);
        json.RootElement.GetProperty("page").GetProperty("newer").GetProperty("title").GetString().ShouldBe("第二篇");
    }

    [Fact]
    public void Without_a_build_there_is_nothing_to_ask()
    {
        site.Command("explain").Error.ShouldContain("finews explain needs an ADDRESS.");
        var refused = site.Command("explain", "/");
        refused.Exit.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("Nothing was built yet");
        Directory.Exists(Path.Combine(site.Folder, ".finews")).ShouldBeFalse();
    }

    [Fact]
    public void What_builds_made_again_is_kept_for_the_last_hundred_of_them()
    {
        using var database = StateDatabase.Open(Path.Combine(site.Folder, "state"));
        var state = database.Create();
        for (int build = 1; build <= 150; build++)
        {
            var diary = new BuildDiary(state, build);
            diary.Begin(TestSite.Clock, "output");
            diary.Note([new Touch(TouchScope.Post, "7", TouchReason.New), new Touch(TouchScope.Hand, "", TouchReason.ByHand)]);
        }
        Count("SELECT count(DISTINCT build) FROM touches").ShouldBe(100L);
        Count("SELECT min(build) FROM touches").ShouldBe(51L);
        Count("SELECT count(*) FROM builds").ShouldBe(150L);

        object? Count(string sql)
        {
            using var command = state.CreateCommand();
            command.CommandText = sql;
            return command.ExecuteScalar();
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Whatever_happens_every_page_of_the_last_build_has_a_reason_and_what_was_written_was_made(int seed)
    {
        using var old = TestSite.Empty();
        var history = new SiteHistory(old, seed).Begin(20);
        history.Build();
        for (int step = 0; step < 10; step++)
        {
            string done = history.Step();
            var before = Tree.Of(old.Output);
            history.Build();
            var changed = before.ChangesTo(Tree.Of(old.Output)).Where(change => !change.StartsWith("gone: ", StringComparison.Ordinal)).Select(change => change.Split(": ", 2)[1]).ToHashSet();
            foreach (string file in FolderFiles.List(old.Output))
            {
                var page = new SiteExplanation(new BuildOptions { Site = old.Folder }).Run("/" + OutputPath.Encode(file), old.Folder)!.Page.ShouldNotBeNull(file);
                page.Reasons.ShouldNotBeEmpty($"{file} after {done}");
                if (changed.Contains(file))
                    page.IsMadeByLast.ShouldBeTrue($"{file} after {done}");
            }
        }
    }

    private IReadOnlyList<string> ReasonsOf(string address)
    {
        var page = Explain(address).Page.ShouldNotBeNull(address);
        page.IsMadeByLast.ShouldBeTrue(address);
        return page.Reasons;
    }

    private Explanation Explain(string asked) => new SiteExplanation(new BuildOptions { Site = site.Folder }).Run(asked, site.Folder).ShouldNotBeNull();
}
