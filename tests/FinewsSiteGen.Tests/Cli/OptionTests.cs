using FinewsSiteGen.Cli;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Tests.Cli;

public sealed class OptionTests : IDisposable
{
    private readonly TestCommandLine finews = new();

    public void Dispose() => finews.Dispose();

    [Fact]
    public void Without_options_the_site_of_the_current_folder_is_built_by_its_own_rules()
    {
        Asked("build").ShouldBe(new BuildOptions { Site = finews.Root });
    }

    [Fact]
    public void The_site_is_also_found_from_a_folder_inside_it()
    {
        Directory.CreateDirectory(finews.In("content/emnews/2022"));
        using var inside = new TestCommandLine { Host = finews.Host with { Folder = finews.In("content/emnews/2022") } };
        inside.Run("build").ShouldBe(ExitCode.Done);
        finews.Asked!.Site.ShouldBe(finews.Root);
    }

    [Fact]
    public void Every_option_reaches_the_build()
    {
        Directory.CreateDirectory(finews.In("news"));
        Asked("build", "--site", "news/", "--output=out", "--state", "../state", "--base-url", "https://example.com/财经", "--drafts", "--future", "--clock",
            "2024-05-01T08:00:00+08:00", "--threads", "3", "--force").ShouldBe(new BuildOptions
            {
                Site = finews.In("news"),
                Output = finews.In("out"),
                State = Path.GetFullPath(finews.In("../state")),
                BaseUrl = "https://example.com/财经",
                Drafts = true,
                Future = true,
                Clock = new DateTimeOffset(2024, 5, 1, 8, 0, 0, TimeSpan.FromHours(8)),
                Threads = 3,
                Force = true,
            });
    }

    [Theory]
    [InlineData("2024-05-01T08:00Z", "2024-05-01T08:00:00.0000000+00:00")]
    [InlineData("2024-05-01T08:00:30Z", "2024-05-01T08:00:30.0000000+00:00")]
    [InlineData("2024-05-01T08:00:30.25Z", "2024-05-01T08:00:30.2500000+00:00")]
    [InlineData("2024-05-01T08:00+08:00", "2024-05-01T08:00:00.0000000+08:00")]
    [InlineData("2024-05-01T08:00:30.5-05:30", "2024-05-01T08:00:30.5000000-05:30")]
    public void A_clock_keeps_the_offset_it_is_given_with(string text, string time)
    {
        Asked("build", "--clock", text).Clock!.Value.ToString("O").ShouldBe(time);
    }

    [Fact]
    public void The_cleaner_is_told_the_same_places_as_the_build()
    {
        Asked("clean", "--output", "out", "--state", "state").ShouldBe(Asked("build", "--output", "out", "--state", "state"));
    }

    [Fact]
    public void Clean_says_what_it_removed_and_what_it_left()
    {
        finews.Cleaned = (1234, 1);
        finews.Run("clean").ShouldBe(ExitCode.Done);
        finews.Output.ShouldBe("""
            Removed 1,234 files from ROOT/_site.
            1 file there is not of a build and stays.

            """);
    }

    private BuildOptions Asked(params string[] args)
    {
        finews.Run(args).ShouldBe(ExitCode.Done, finews.Error);
        return finews.Asked.ShouldNotBeNull();
    }
}
