using FinewsSiteGen.Cli;

namespace FinewsSiteGen.Tests.Cli;

public sealed class HelpTests
{
    [Theory]
    [InlineData("--help", "Usage: finews COMMAND [OPTIONS]")]
    [InlineData("-h", "Usage: finews COMMAND [OPTIONS]")]
    [InlineData("build --help", "Usage: finews build [OPTIONS]")]
    [InlineData("build --no-such-option -h", "Usage: finews build [OPTIONS]")]
    [InlineData("clean -?", "Usage: finews clean [OPTIONS]")]
    [InlineData("template render --help", "Usage: finews template render FILE|- [OPTIONS]")]
    [InlineData("template render - --modle x -h", "Usage: finews template render FILE|- [OPTIONS]")]
    public void Help_shows_usage_examples_and_exit_codes(string line, string usage)
    {
        string help = Help(line, ExitCode.Done);
        help.Replace(":\n ", ":").ShouldContain(usage);
        help.ShouldContain("\nExamples:\n  finews ");
        help.ShouldContain("\nExit codes:\n  0    Done.\n");
        help.ShouldContain("\n  130  Stopped by Ctrl-C.");
    }

    [Fact]
    public void Every_option_of_build_is_explained()
    {
        string help = Help("build --help", ExitCode.Done);
        foreach (string option in (string[])["--site DIR", "--output DIR", "--state DIR", "--delta DIR", "--ledger FILE", "--base-url URL", "--drafts", "--future", "--clock TIME", "--strict", "--force", "--changes WHO", "--if-busy CHOICE", "--threads N", "--report FILE.json", "-q, --quiet", "-v, --verbose"])
            help.ShouldContain($"\n  {option}  ");
    }

    [Theory]
    [InlineData("template -h", "finews template COMMAND [OPTIONS]", "render", "list")]
    [InlineData("template render -h", "finews template render FILE|- [OPTIONS]", "FILE", "--model MODEL.json", "--site DIR", "--lenient", "--clock TIME", "-v, --verbose")]
    [InlineData("template list -h", "finews template list [SITE] [OPTIONS]", "SITE", "--json", "-v, --verbose")]
    public void The_commands_for_templates_explain_what_they_take(string line, string usage, params string[] names)
    {
        string help = Help(line, ExitCode.Done);
        help.ShouldContain($"\nUsage:\n  {usage}\n");
        help.ShouldContain("\n  1  ");
        foreach (string name in names)
            help.ShouldContain($"\n  {name}  ");
    }

    [Theory]
    [InlineData("published -h", "finews published [OPTIONS]", "--site DIR", "--output DIR", "--state DIR", "--ledger FILE", "-v, --verbose")]
    [InlineData("explain -h", "finews explain ADDRESS [OPTIONS]", "ADDRESS", "--site DIR", "--output DIR", "--state DIR", "--ledger FILE", "--json", "-v, --verbose")]
    [InlineData("ledger -h", "finews ledger COMMAND [OPTIONS]", "export", "import")]
    [InlineData("ledger export -h", "finews ledger export FILE|- [OPTIONS]", "FILE", "--site DIR", "--ledger FILE", "-v, --verbose")]
    [InlineData("ledger import -h", "finews ledger import FILE|- [OPTIONS]", "FILE", "--site DIR", "--ledger FILE", "-v, --verbose")]
    public void The_commands_around_a_build_explain_what_they_take(string line, string usage, params string[] names)
    {
        string help = Help(line, ExitCode.Done);
        help.ShouldContain($"\nUsage:\n  {usage}\n");
        help.ShouldContain("\nExamples:\n  finews ");
        help.ShouldContain("\n  2  ");
        foreach (string name in names)
            help.ShouldContain($"\n  {name}  ");
    }

    [Fact]
    public void The_help_of_the_program_is_laid_out_in_columns()
    {
        Help("--help", ExitCode.Done).ShouldStartWith("""
            FinewsSiteGen makes a static website from an archive of finance news. In its
            source folder, write "dotnet run --" in place of "finews".

            Usage:
              finews COMMAND [OPTIONS]

            Commands:
              build      Make or renew the site. Only files whose content changes are
                         written.
              published  Say that the last delta has reached the host.
              explain    Say what stands at an address, what it is made of, and why the last
                         build made it or did not.
              ledger     Carry the ledger of published addresses between machines, as text.
              clean      Remove what builds made. Files that no build made stay.
              template   Try a template by itself; list the templates of a site.
              seal       Pack the posts of days into one archive each.
              unseal     Take the posts of days out of their archives again.

            Options:
              -h, --help  Show what a command does, its options, examples and exit codes.
              --version   Show the version.

            Examples:
              finews build
                  Build the site of the current folder into its _site folder.

            """);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(80)]
    [InlineData(300)]
    public void No_line_of_help_is_wider_than_the_terminal_or_than_is_good_to_read(int width)
    {
        foreach (string line in (string[])["--help", "build --help", "clean --help", "template --help", "template render --help", "template list --help", "published --help", "explain --help", "ledger --help", "ledger export --help", "ledger import --help"])
        {
            foreach (string row in Help(line, ExitCode.Done, width).Split('\n').Where(row => !row.StartsWith("  finews", StringComparison.Ordinal) && !row.StartsWith("  echo", StringComparison.Ordinal) && !row.StartsWith("  ssh", StringComparison.Ordinal)))
                row.Length.ShouldBeLessThanOrEqualTo(Math.Min(width, 100), row);
        }
    }

    [Fact]
    public void Without_a_command_help_goes_to_the_error_stream()
    {
        using var finews = new TestCommandLine();
        finews.Run().ShouldBe(ExitCode.Usage);
        finews.Output.ShouldBeEmpty();
        finews.Error.ShouldBe(Help("--help", ExitCode.Done));
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("build --version")]
    public void The_version_is_one_line(string line) => Help(line, ExitCode.Done).ShouldBe("finews 1.2.3\n");

    [Fact]
    public void The_version_of_the_program_itself_has_no_build_metadata() => CliHost.VersionOf(typeof(CliHost).Assembly).ShouldMatch(@"^\d+\.\d+\.\d+[^+]*$");

    private static string Help(string line, int exitCode, int width = 80)
    {
        using var finews = new TestCommandLine(width: width);
        finews.Run(line.Split(' ')).ShouldBe(exitCode);
        finews.Asked.ShouldBeNull();
        return finews.Output.Length > 0 ? finews.Output : finews.Error;
    }
}
