using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Tests.Cli;

public sealed class SummaryTests : IDisposable
{
    private static readonly Diagnostic Warning = new("FN301", Severity.Warning, "content/财经/2022-02-16-央行降准[red].md", 3, "The title \"[red]降准[/]\" has bare quotes.", "Quote the title.");
    private static readonly Diagnostic Error = new("FN402", Severity.Error, "content/b.md", 0, "Two posts have one address.", "Rename one of them.");
    private static readonly Diagnostic Note = new("FN205", Severity.Info, "content/c.md", 1, "A byte order mark was skipped.", "Save it without one.");

    private readonly TestCommandLine finews = new();

    public void Dispose() => finews.Dispose();

    [Fact]
    public void The_end_says_what_was_made_how_fast_and_where()
    {
        Build().ShouldBe("""
            Built 1,200 posts in 4.0 s, 300 posts a second, peak memory 210 MB
            1,500 files (12 MB): 40 written, 1,460 unchanged, 2 removed

            Pages by kind          Time by stage (stages overlap)
              category    300        read   0.5 s
              post      1,200        write  3.3 s

            No problems found

            From  ROOT
            Site  ROOT/_site

            """);
    }

    [Fact]
    public void The_rate_is_that_of_the_posts_which_were_read_again()
    {
        finews.Report = finews.Report with { Parsed = 8 };
        Build().ShouldStartWith("Built 1,200 posts in 4.0 s, 2 posts a second,");
    }

    [Fact]
    public void A_build_that_had_nothing_to_read_has_no_rate()
    {
        finews.Report = finews.Report with { Parsed = 0, Posts = 1, PeakMemory = 0 };
        Build().ShouldStartWith("Built 1 post in 4.0 s\n");
    }

    [Fact]
    public void Findings_stand_rule_by_rule_errors_first_with_the_cure_once()
    {
        finews.Find([Error, Note, .. Enumerable.Range(3, 7).Select(line => Warning with { Line = line })]);
        Build().ShouldContain("""
            1 error, 7 warnings, 1 note (--verbose shows notes)

            content/b.md: error FN402: Two posts have one address.
              Cure: Rename one of them.

            content/财经/2022-02-16-央行降准[red].md(3): warning FN301: The title "[red]降准[/]" has bare quotes.
            content/财经/2022-02-16-央行降准[red].md(4): warning FN301: The title "[red]降准[/]" has bare quotes.
            content/财经/2022-02-16-央行降准[red].md(5): warning FN301: The title "[red]降准[/]" has bare quotes.
            content/财经/2022-02-16-央行降准[red].md(6): warning FN301: The title "[red]降准[/]" has bare quotes.
            content/财经/2022-02-16-央行降准[red].md(7): warning FN301: The title "[red]降准[/]" has bare quotes.
              … and 2 more FN301 (--verbose lists all)
              Cure: Quote the title.

            From  ROOT
            """);
    }

    [Fact]
    public void A_finding_in_a_template_shows_the_line_and_the_way_there_once()
    {
        var place = new TemplatePlace("templates/part.sbn-html", 12, 6, "股价{{ 1 % $1 }}", "/a.html", [new TemplateCaller(false, "templates/post.sbn-html", 3, 4)]);
        finews.Find(
            Error with { File = "content/a.md", Template = place },
            Error with { File = "content/b.md", Template = place with { Page = "/b.html" } },
            Error with { File = "content/c.md", Hint = "Rename the other.", Template = place with { Line = 13, Text = "", Chain = [.. Enumerable.Repeat(place.Chain[0], 100)] } });
        Build().ShouldContain("""
            content/a.md: error FN402: Two posts have one address.
              12 | 股价{{ 1 % $1 }}
                 |        ^
              included from templates/post.sbn-html(3,4)
              Cure: Rename one of them.
            content/b.md: error FN402: Two posts have one address.
              Cure: Rename one of them.
            content/c.md: error FN402: Two posts have one address.
              included from templates/post.sbn-html(3,4)
              included from templates/post.sbn-html(3,4)
              included from templates/post.sbn-html(3,4)
              included from templates/post.sbn-html(3,4)
              … and 93 more
              included from templates/post.sbn-html(3,4)
              included from templates/post.sbn-html(3,4)
              included from templates/post.sbn-html(3,4)
              Cure: Rename the other.

            """);
    }

    [Fact]
    public void Verbose_lists_every_finding_and_the_notes()
    {
        finews.Find([Note, .. Enumerable.Range(3, 7).Select(line => Warning with { Line = line })]);
        string text = Build("--verbose");
        text.ShouldContain("md(9): warning FN301");
        text.ShouldContain("content/c.md(1): info FN205: A byte order mark was skipped.\n  Cure: Save it without one.\n");
        text.ShouldNotContain("more FN301");
    }

    [Fact]
    public void Quiet_says_only_what_is_wrong()
    {
        finews.Find(Warning, Note);
        Build("--quiet").ShouldBe("""
            1 warning, 1 note (--verbose shows notes)

            content/财经/2022-02-16-央行降准[red].md(3): warning FN301: The title "[red]降准[/]" has bare quotes.
              Cure: Quote the title.

            """);
    }

    [Fact]
    public void Quiet_is_silent_when_all_is_well()
    {
        finews.Find(Note);
        Build("--quiet").ShouldBeEmpty();
        finews.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Severity.Error, ExitCode.Problems)]
    [InlineData(Severity.Warning, ExitCode.Problems)]
    [InlineData(Severity.Info, ExitCode.Done)]
    public void Strict_fails_on_warnings_and_errors_only(Severity severity, int exitCode)
    {
        finews.Find(Warning with { Severity = severity });
        finews.Run("build").ShouldBe(ExitCode.Done);
        finews.Error.ShouldBeEmpty();
        finews.Run("build", "--strict").ShouldBe(exitCode);
        finews.Error.ShouldBe(exitCode == ExitCode.Done ? "" : "finews: the problems above fail this build because of --strict.\n");
    }

    [Fact]
    public void Names_and_messages_cannot_steer_the_terminal()
    {
        finews.Find(Warning with { File = "content/\e[2J\u202Etxt.md", Message = "line\nbreak" });
        string text = Build();
        text.ShouldContain("content/\uFFFD[2J\uFFFDtxt.md(3): warning FN301: line\uFFFDbreak\n");
        text.ShouldNotContain('\e');
    }

    [Fact]
    public void On_a_terminal_colour_leaves_the_place_of_a_finding_whole()
    {
        using var terminal = new TestCommandLine(colour: true);
        terminal.Find(Warning);
        terminal.Run("build");
        terminal.Output.ShouldContain("content/财经/2022-02-16-央行降准[red].md(3): \e[33mwarning FN301:\e[0m The title \"[red]降准[/]\" has bare quotes.\n");
    }

    [Fact]
    public void Apart_from_findings_and_paths_no_line_is_wider_than_80_columns()
    {
        finews.Report = finews.Report with
        {
            Posts = 2_000_000,
            Pages = 12_345_678,
            Written = 10_123_456,
            Removed = 1_234_567,
            Bytes = 123_456_789_012,
            Elapsed = TimeSpan.FromHours(25),
            PagesByKind = new Dictionary<string, int> { ["category-old-form"] = 2_000_000 },
        };
        foreach (string line in Build().Split('\n'))
            line.Length.ShouldBeLessThanOrEqualTo(80, line);
    }

    private string Build(params string[] options)
    {
        finews.Run(["build", .. options]).ShouldBe(ExitCode.Done);
        return finews.Output;
    }
}
