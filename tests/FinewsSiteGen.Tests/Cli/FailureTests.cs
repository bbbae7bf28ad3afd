using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Tests.Cli;

public sealed class FailureTests : IDisposable
{
    private static readonly Diagnostic WrongConfig = new("FN101", Severity.Error, "finews.yaml", 3, "There is no zone 'Mars'.", "Write an IANA name, such as Asia/Shanghai.");

    private readonly TestCommandLine finews = new();

    public void Dispose() => finews.Dispose();

    [Fact]
    public void A_wrong_configuration_ends_with_2_its_place_and_its_cure()
    {
        Throw(new SiteException(Failure.Usage, WrongConfig));
        finews.Run("build").ShouldBe(ExitCode.Usage);
        finews.Error.ShouldBe("""
            finews.yaml(3): error FN101: There is no zone 'Mars'.
              Write an IANA name, such as Asia/Shanghai.

            """);
    }

    [Fact]
    public void A_wrong_template_shows_its_line_with_a_mark_under_the_place()
    {
        Throw(new SiteException(Failure.Usage, new Diagnostic("FN501", Severity.Error, "templates/part.sbn-html", 2, "There is no variable pagee.", "Did you mean page?")
        {
            Template = new TemplatePlace("templates/part.sbn-html", 2, 8, "\t<p>{{ pagee.title }}", "", [new TemplateCaller(false, "templates/post.sbn-html", 3, 4)]),
        }));
        finews.Run("build").ShouldBe(ExitCode.Usage);
        finews.Error.ShouldBe("""
            templates/part.sbn-html(2,8): error FN501: There is no variable pagee.
              2 | \t<p>{{ pagee.title }}
                | \t      ^
              included from templates/post.sbn-html(3,4)
              Did you mean page?

            """.Replace("\\t", "\t", StringComparison.Ordinal));
    }

    [Fact]
    public void A_finding_about_no_file_is_printed_without_a_place()
    {
        Throw(new SiteException(Failure.Machine, WrongConfig with { File = "", Line = 0, Hint = "" }));
        finews.Run("build").ShouldBe(ExitCode.Machine);
        finews.Error.ShouldBe("error FN101: There is no zone 'Mars'.\n");
    }

    [Fact]
    public void A_failing_machine_ends_with_3_and_no_trace()
    {
        Throw(new IOException("No space left on device : '/srv/site/a.html'"));
        finews.Run("build").ShouldBe(ExitCode.Machine);
        finews.Error.ShouldBe("""
            finews: error: No space left on device : '/srv/site/a.html'
              Check that the disk has room and that the folders can be written, then run the
              command again.

            """);
    }

    [Theory]
    [InlineData(typeof(UnauthorizedAccessException))]
    [InlineData(typeof(OutOfMemoryException))]
    public void Other_failures_of_the_machine_are_no_bugs(Type failure)
    {
        Throw((Exception)Activator.CreateInstance(failure)!);
        finews.Run("build").ShouldBe(ExitCode.Machine);
        finews.Error.ShouldNotContain("bug");
    }

    [Fact]
    public void A_bug_says_so_in_few_lines_and_how_to_report_it()
    {
        Throw(new InvalidOperationException("Sequence contains no elements"));
        finews.Run("build").ShouldBe(ExitCode.Machine);
        finews.Error.ShouldBe("""
            finews: error: InvalidOperationException: Sequence contains no elements
              This is a bug in finews 1.2.3, not in your site. Please report it with what
              the same command prints with --verbose.

            """);
    }

    [Fact]
    public void A_bug_shows_its_trace_only_when_asked()
    {
        Throw(new InvalidOperationException("Sequence contains no elements"));
        finews.Run("build", "--verbose").ShouldBe(ExitCode.Machine);
        finews.Error.ShouldContain("\n   at FinewsSiteGen.Cli.Commands.BuildRunner.");
    }

    [Fact]
    public void Of_many_failures_of_one_loop_the_first_real_one_is_told()
    {
        Throw(new AggregateException(new OperationCanceledException(), new AggregateException(new SiteException(Failure.Usage, WrongConfig))));
        finews.Run("build").ShouldBe(ExitCode.Usage);
        finews.Error.ShouldStartWith("finews.yaml(3): error FN101:");
    }

    [Theory]
    [InlineData("build")]
    [InlineData("clean")]
    public void A_stopped_command_ends_with_130_and_says_that_nothing_is_lost(string command)
    {
        finews.Work = static (_, stop) => stop.ThrowIfCancellationRequested();
        finews.Run(new CancellationToken(canceled: true), command).ShouldBe(ExitCode.Stopped);
        finews.Error.ShouldBe("Stopped. The next build mends what is half done.\n");
    }

    [Fact]
    public void A_failure_leaves_no_timer_behind()
    {
        Throw(new IOException("disk"));
        finews.Run("build");
        finews.Time.RunningTimers.ShouldBe(0);
    }

    private void Throw(Exception failure) => finews.Work = (_, _) => throw failure;
}
