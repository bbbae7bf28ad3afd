using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Render;
using FinewsSiteGen.Scriban;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A site's own templates: they stand before the built-in ones, and a wrong one is told before a page is written.</summary>
public sealed class SiteTemplatesTests : IDisposable
{
    private static readonly SamplePost One = new(SamplePost.At(2024, 1, 2), "one") { Title = "一 & 二" };
    private static readonly SamplePost Two = new(SamplePost.At(2024, 1, 3), "two") { Tag = "[a, b]" };

    private readonly TestSite site = TestSite.Empty().Put(One, Two);

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_template_of_the_site_stands_before_the_built_in_one()
    {
        site.Write("templates/post.sbn-html", "<h1 class=\"own\">{{ page.title | html.escape }}</h1>\n{{ page.body }}\n");
        site.Build().Diagnostics.ShouldBeEmpty();
        var page = site.Page(One.Address);
        page.QuerySelector("h1.own")!.TextContent.ShouldBe("一 & 二");
        page.QuerySelector("body > main > p")!.TextContent.ShouldBe("正文。");
        page.QuerySelector("article.post").ShouldBeNull();
    }

    [Theory]
    [InlineData("{{ page.title }}", "FN502")]
    [InlineData("<script>var title = '{{ page.title | html.escape }}';</script>", "FN502")]
    [InlineData("{{ page.titel | html.escape }}", "FN501")]
    [InlineData("{{ if page.title }}", "FN500")]
    [InlineData("{{ math.random 1 9 }}", "FN503")]
    [InlineData("{{ for x in page.characters }}{{ end }}", "FN506")]
    public void A_wrong_template_is_refused_with_its_place_before_anything_is_written(string line, string code)
    {
        site.Write("templates/post.sbn-html", $"<h1>文章</h1>\n{line}\n");
        var refused = Should.Throw<SiteException>(() => site.Build());
        refused.Failure.ShouldBe(Failure.Usage);
        refused.Diagnostics.ShouldContain(one => one.Code == code && one.File == "templates/post.sbn-html" && one.Line >= 2 && one.Hint.Length > 0);
        site.Files().ShouldBeEmpty();
        var (exit, _, error, _) = site.Command("build");
        exit.ShouldBe(ExitCode.Usage);
        error.ShouldContain($"error {code}:");
    }

    [Fact]
    public void Now_in_a_template_is_the_start_of_the_clocks_day()
    {
        site.Write("templates/post.sbn-html", "<p class=\"now\">{{ date.now | date.to_string '%Y-%m-%dT%H:%M:%S%Z' }}</p>\n");
        site.Build(options => options with { Clock = new DateTimeOffset(2026, 11, 1, 17, 30, 0, TimeSpan.Zero) }).Diagnostics.ShouldBeEmpty();
        site.Page(One.Address).QuerySelector("p.now")!.TextContent.ShouldBe("2026-11-02T00:00:00+08:00");
    }

    [Fact]
    public void A_wrong_part_is_told_once_with_its_line_and_the_way_there()
    {
        site.Write("templates/weekday.sbn-html", "<b>\n{{ 周 | html.escape }}{{ nothing }}\n");
        var wrong = Should.Throw<SiteException>(() => site.Build()).Diagnostics.Single(one => one.Message.Contains("nothing", StringComparison.Ordinal));
        wrong.ToString().ShouldStartWith("templates/weekday.sbn-html(2,25): error FN501: ");
        wrong.Template!.Text.ShouldBe("{{ 周 | html.escape }}{{ nothing }}");
        wrong.Template.Chain.Select(step => step.ToString()).Last().ShouldStartWith("included from templates/day.sbn-html(");
        wrong.Template.Page.ShouldBeEmpty();
    }

    [Fact]
    public void A_template_that_names_another_which_is_not_there_is_refused()
    {
        site.Write("templates/post.sbn-html", "{{ include 'no-such-part' }}\n");
        Should.Throw<SiteException>(() => site.Build()).Diagnostics.ShouldContain(one => one.File == "templates/post.sbn-html" && one.Line == 1);
    }

    [Fact]
    public void A_template_that_is_not_there_at_all_is_named()
    {
        var refused = Should.Throw<SiteException>(() => new TemplateLibrary(new NoTemplates()));
        refused.Diagnostics.ShouldAllBe(one => one.Code == "FN505");
        refused.Diagnostics.ShouldContain(one => one.File == "templates/layout.sbn-html");
    }

    [Fact]
    [Trait("Engine", "ours")]
    public void A_template_that_fails_on_one_page_leaves_a_plain_page_there_and_says_so()
    {
        site.Write("templates/post.sbn-html", "<h1>{{ page.title | html.escape }}</h1>\n<p>{{ 1 % (page.tags.size - 1) }}</p>\n{{ page.body }}\n");
        var report = site.Build();
        var failed = report.Diagnostics.ShouldHaveSingleItem();
        failed.Code.ShouldBe("FN504");
        failed.File.ShouldBe($"content/posts/{One.File}");
        failed.Message.ShouldContain("templates/post.sbn-html(2,9): A number is divided by zero.");
        failed.Template.ShouldBe(new TemplatePlace("templates/post.sbn-html", 2, 9, "<p>{{ 1 % (page.tags.size - 1) }}</p>", One.Address, []));
        report.Posts.ShouldBe(2);
        var page = site.Page(One.Address);
        page.Title().ShouldBe("一 & 二");
        page.Body!.TextContent.ShouldContain("正文。");
        page.QuerySelector("meta[name=robots]")!.GetAttribute("content").ShouldBe("noindex");
        site.Page(Two.Address).QuerySelector("main > p")!.TextContent.ShouldBe("0");
        site.Build().Diagnostics.ShouldBe(report.Diagnostics);
    }

    [Fact]
    [Trait("Engine", "ours")]
    public void A_list_whose_template_fails_still_leads_to_its_posts()
    {
        site.Write("templates/post-list.sbn-html", "{{ for x in 1..3 }}\n{{ 1 / (x - 2) | html.escape }}{{ 1 % (x - 2) }}{{ end }}");
        var report = site.Build();
        var failed = report.Diagnostics.First(one => one.Template!.Page == "/");
        failed.ToString().ShouldBe("templates/post-list.sbn-html(2,37): error FN504: The page / could not be rendered and is a plain one: A number is divided by zero.");
        failed.Template!.Chain.ShouldHaveSingleItem().ToString().ShouldStartWith("included from templates/home.sbn-html(");
        site.Page("/").QuerySelectorAll("a").Select(link => link.TextContent).ShouldContain("一 & 二");
        new LinkChecker(site.Output, "https://finews.withounder.com").Check().ShouldBeEmpty();
    }

    [Fact]
    public void A_redirect_or_a_written_page_whose_template_fails_still_does_its_work()
    {
        var three = new SamplePost(SamplePost.At(2024, 1, 4), "three") { Header = "aliases: /old.html\n" };
        site.Put(three);
        site.Write("content/pages/about.md", "---\ntitle: 关于\n---\n正文在此。\n");
        site.Write("templates/redirect.sbn-html", "{{ 1 % (page.title.size - page.title.size) }}").Write("templates/page.sbn-html", "{{ 1 % (page.title.size - page.title.size) }}");
        var report = site.Build();
        report.Diagnostics.ShouldContain(one => one.File == "content/pages/about.md" && one.Template!.Page == "/about.html");
        site.Page("/about.html").Body!.TextContent.ShouldContain("正文在此。");
        site.Read("old.html").ShouldContain($"content=\"0; url={three.Address}");
    }

    private sealed class NoTemplates : ITemplateCompiler
    {
        public ITemplate? Compile(string name, IReadOnlyList<TemplateGlobal> globals, out IReadOnlyList<TemplateError> errors)
        {
            errors = [];
            return null;
        }
    }
}
