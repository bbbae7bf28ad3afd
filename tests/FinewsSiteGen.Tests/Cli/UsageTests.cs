using FinewsSiteGen.Cli;

namespace FinewsSiteGen.Tests.Cli;

public sealed class UsageTests : IDisposable
{
    private readonly TestCommandLine finews = new();

    public void Dispose() => finews.Dispose();

    [Theory]
    [InlineData("bild", "There is no command 'bild'.", "Did you mean build?")]
    [InlineData("help", "There is no command 'help'.", "Did you mean --help?")]
    [InlineData("frobnicate", "There is no command 'frobnicate'.", "finews --help lists all there are.")]
    [InlineData("--strict", "The option --strict belongs to a command.", "Write finews build --strict …")]
    [InlineData("--site x build", "The option --site stands before its command.", "Write it after: finews build --site …")]
    [InlineData("build --stirct", "There is no option '--stirct'.", "Did you mean --strict?")]
    [InlineData("build --base_url=https://x.org", "There is no option '--base_url'.", "Did you mean --base-url?")]
    [InlineData("clean --strict", "There is no option '--strict'.", "finews clean --help lists all there are.")]
    [InlineData("build news", "finews build does not know what to do with 'news'.", "To name the site, write --site news; finews build --help lists all there are.")]
    [InlineData("template", "No command is given.", "Write finews template render or finews template list.")]
    [InlineData("template rendr", "There is no command 'template rendr'.", "Did you mean render?")]
    [InlineData("template --lenient", "The option --lenient belongs to a command.", "Write finews template render --lenient …")]
    [InlineData("template render", "finews template render needs a FILE.", "Write finews template render FILE.")]
    [InlineData("template render --modle x a", "There is no option '--modle'.", "Did you mean --model?")]
    [InlineData("template render a --lenent", "There is no option '--lenent'.", "Did you mean --lenient?")]
    [InlineData("template render a b", "finews template render does not know what to do with 'b'.", "To name the site, write --site b; finews template render --help lists all there are.")]
    [InlineData("template render a", "The template ROOT/a does not exist.", "Name a template, or - to read one from standard input.")]
    [InlineData("template render content", "The template ROOT/content is a folder.", "Name a template, or - to read one from standard input.")]
    [InlineData("template render - --model a", "The model ROOT/a does not exist.", "Name a JSON file with --model MODEL.json.")]
    [InlineData("template render - --model", "The option --model needs a value.", "Write --model MODEL.json.")]
    [InlineData("template render - --site nowhere", "The site folder ROOT/nowhere does not exist.", "Name the folder that holds content/, a Jekyll checkout, or a folder of posts with --site DIR.")]
    [InlineData("template list --jsn", "There is no option '--jsn'.", "Did you mean --json?")]
    [InlineData("template list a b", "finews template list does not know what to do with 'b'.", "finews template list --help lists all there are.")]
    [InlineData("template list nowhere", "The site folder ROOT/nowhere does not exist.", "Name the folder that holds content/, a Jekyll checkout, or a folder of posts with finews template list DIR.")]
    [InlineData("build --site", "The option --site needs a value.", "Write --site DIR.")]
    [InlineData("build --site=", "The option --site needs a value.", "Write --site DIR.")]
    [InlineData("build --site --strict", "The option --site needs a value.", "Write --site DIR.")]
    [InlineData("build --threads 1 --threads 2", "The option --threads is given 2 times.", "Give it once.")]
    [InlineData("build --threads two", "--threads 'two' is not a number of threads.", "Write a whole number from 0 to 256; 0 means one for each processor.")]
    [InlineData("build --threads=-1", "--threads '-1' is not a number of threads.", "Write a whole number from 0 to 256; 0 means one for each processor.")]
    [InlineData("build --clock yesterday", "--clock 'yesterday' is not a time.", "Write it as --clock 2024-05-01T08:00:00+08:00.")]
    [InlineData("build --clock 2024-02-30T08:00Z", "--clock '2024-02-30T08:00Z' is not a time.", "Write it as --clock 2024-05-01T08:00:00+08:00.")]
    [InlineData("build --clock 2024-05-01T08:00", "--clock '2024-05-01T08:00' does not say which time zone it is in.", "Write 2024-05-01T08:00+08:00 for the time in China, 2024-05-01T08:00Z for UTC.")]
    [InlineData("build --base-url example.com", "--base-url 'example.com' is not an address a site can have.", "Write the whole address, such as --base-url https://example.com/news.")]
    [InlineData("build --base-url ftp://example.com", "--base-url 'ftp://example.com' is not an address a site can have.", "Write the whole address, such as --base-url https://example.com/news.")]
    [InlineData("build --base-url https://example.com/?a", "--base-url 'https://example.com/?a' is not an address a site can have.", "Write the whole address, such as --base-url https://example.com/news.")]
    [InlineData("build --quiet --verbose", "--quiet and --verbose ask for opposite things.", "Leave one of them out.")]
    [InlineData("build --site nowhere", "The site folder ROOT/nowhere does not exist.", "Name the folder that holds content/, a Jekyll checkout, or a folder of posts with --site DIR.")]
    [InlineData("clean --site nowhere", "The site folder ROOT/nowhere does not exist.", "Name the folder that holds content/, a Jekyll checkout, or a folder of posts with --site DIR.")]
    [InlineData("build --output .", "The output folder ROOT holds the site itself: its files would be mixed with the site's sources.", "Name another folder with --output DIR, or leave the option out for _site in the site's folder.")]
    [InlineData("build --report _site/report.json", "The report ROOT/_site/report.json would lie in the finished site.", "Name a file outside the output folder with --report FILE.json.")]
    public void A_wrong_command_line_is_explained_with_its_cure(string line, string wrong, string cure)
    {
        finews.Run(line.Split(' ')).ShouldBe(ExitCode.Usage);
        Unwrapped(finews.Error).ShouldBe($"finews: error: {wrong} {cure}");
        finews.Output.ShouldBeEmpty();
        finews.Asked.ShouldBeNull();
    }

    [Fact]
    public void A_site_or_a_folder_that_is_a_file_is_refused()
    {
        File.WriteAllText(finews.In("file"), "");
        finews.Run("build", "--site", "file").ShouldBe(ExitCode.Usage);
        finews.Run("build", "--output", "file").ShouldBe(ExitCode.Usage);
        finews.Run("clean", "--state", "file").ShouldBe(ExitCode.Usage);
        finews.Error.ShouldContain("The site ROOT/file is a file.");
        finews.Error.ShouldContain("--output names a file: ROOT/file.");
        finews.Error.ShouldContain("--state names a file: ROOT/file.");
    }

    [Fact]
    public void A_folder_outside_any_site_says_how_to_name_one()
    {
        using var nowhere = new TestCommandLine();
        Directory.Delete(nowhere.In("content"));
        nowhere.Run("build").ShouldBe(ExitCode.Usage);
        Unwrapped(nowhere.Error).ShouldBe("finews: error: There is no site in ROOT or in a folder above it: no content/ folder, no Jekyll checkout, no posts. "
            + "Change to the site's folder, or name it with --site DIR.");
    }

    private static string Unwrapped(string text) => string.Join(' ', text.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
