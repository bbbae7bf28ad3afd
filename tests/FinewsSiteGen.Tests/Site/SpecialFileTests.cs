using System.Net.Sockets;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>What lies among the content and is no file, or is closed to who builds, keeps no build from its end.</summary>
public sealed class SpecialFileTests : IDisposable
{
    private const string Overriding = "-dac_override,-dac_read_search";

    private readonly TestSite site = TestSite.Empty().ShortPages().Put(SamplePost.Many(20, SamplePost.At(2024, 1, 2), TimeSpan.FromHours(5), 2));

    public void Dispose() => site.Dispose();

    [SkippableTheory]
    [InlineData("content/posts/2024-01-02-pipe.md")]
    [InlineData("content/pages/pipe.md")]
    [InlineData("content/static/pipe.txt")]
    public void A_pipe_is_told_and_nobody_waits_for_its_writer(string path)
    {
        site.Build();
        var before = Tree.Of(site.Output);
        MakePipe(path);
        using (var build = FinewsProcess.Start("build", "--site", site.Folder))
        {
            build.WaitForExit().ShouldBe(ExitCode.Done, build.Error);
            build.Output.ShouldContain($"{path}: error FN200: The file cannot be read, so it has no page: it is a pipe, a socket or a device.");
        }
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        site.Delete(path).Build().Diagnostics.ShouldBeEmpty();
    }

    [SkippableTheory]
    [InlineData("templates/post.sbn-html", "FN506: The template cannot be read: it is a pipe, a socket or a device.")]
    [InlineData("templates/weekday.sbn-html", "FN506: The template cannot be read: it is a pipe, a socket or a device.")]
    [InlineData("content/site.yaml", "FN100: The configuration cannot be read: it is a pipe, a socket or a device.")]
    [InlineData("content/categories.yaml", "FN100: The configuration cannot be read: it is a pipe, a socket or a device.")]
    public void A_pipe_that_every_page_needs_stops_the_build_at_once(string path, string words)
    {
        site.Build();
        var before = Tree.Of(site.Output);
        MakePipe(path);
        using var build = FinewsProcess.Start("build", "--site", site.Folder);
        build.WaitForExit().ShouldBe(ExitCode.Usage, build.Output);
        build.Error.ShouldContain($"{path}: error {words}");
        before.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    [SkippableFact]
    public void A_link_to_a_template_is_followed_and_one_to_a_pipe_is_not()
    {
        MakePipe("elsewhere/pipe");
        site.Write("elsewhere/file", "<h1>别处</h1>\n{{ page.body }}\n").Write("templates/README.md", "");
        string template = Path.Combine(site.Folder, "templates/post.sbn-html");
        File.CreateSymbolicLink(template, "../elsewhere/file");
        site.Build();
        site.Documents().ShouldContain(one => one.Page.Title() == "别处");
        File.Delete(template);
        File.CreateSymbolicLink(template, "../elsewhere/pipe");
        using var list = FinewsProcess.Start("template", "list", site.Folder);
        list.WaitForExit().ShouldBe(ExitCode.Usage, list.Output);
        list.Error.ShouldContain("templates/post.sbn-html: error FN506: ");
        list.Error.ShouldContain("Put a file in its place, readable for the user that builds, or remove it.");
    }

    [SkippableFact]
    public void A_pipe_in_the_theme_is_told_and_the_rest_of_the_theme_is_there()
    {
        MakePipe("theme/fonts/pipe.woff2");
        site.Write("theme/own.css", "p { margin: 0 }\n");
        using var build = FinewsProcess.Start("build", "--site", site.Folder);
        build.WaitForExit().ShouldBe(ExitCode.Done, build.Error);
        build.Output.ShouldContain("theme/fonts/pipe.woff2: error FN200: The file cannot be read, so it has no page: it is a pipe, a socket or a device.");
        site.Files().ShouldContain("assets/own.css");
    }

    [SkippableFact]
    public void A_pipe_in_place_of_an_archive_is_told_and_takes_no_post_off_the_site()
    {
        const string Day = "content/archive/2024/01/02.zip";
        site.Command("seal", "2024").Exit.ShouldBe(ExitCode.Done);
        site.Build();
        MakePipe(Day);
        using (var build = FinewsProcess.Start("build", "--site", site.Folder))
        {
            build.WaitForExit().ShouldBe(ExitCode.Usage, build.Output);
            build.Error.ShouldContain($"{Day}: error FN211: ");
        }
        using var forced = FinewsProcess.Start("build", "--site", site.Folder, "--force");
        forced.WaitForExit().ShouldBe(ExitCode.Done, forced.Error);
        forced.Output.ShouldContain($"{Day}: error FN212: The archive cannot be read, so its posts have no pages: it is a pipe, a socket or a device.");
    }

    [SkippableFact]
    public void A_socket_is_told_and_an_empty_file_is_none_of_them()
    {
        Skip.If(OperatingSystem.IsWindows(), "sockets with names are of Unix");
        // Names of sockets are short.
        string path = Path.Combine(site.Folder, "content", "posts", "s.md");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        site.Write("content/posts/2024-01-02-empty.md", "");
        site.Build().Diagnostics.Where(one => one.Code == "FN200").ShouldHaveSingleItem().File.ShouldBe("content/posts/s.md");
        site.Files().ShouldContain("2024/01/02/empty.html");
    }

    [SkippableFact]
    public void Closed_files_and_folders_are_told_and_their_posts_come_back_when_they_are_opened()
    {
        Skip.If(OperatingSystem.IsWindows(), "rights are those of Unix");
        site.Write("content/closed/2024-01-03-inside.md", "---\ntitle: 内\ncategories: c0\n---\n\n文。\n");
        string file = Path.Combine(site.Folder, "content", "posts", SamplePost.Many(1, SamplePost.At(2024, 1, 2), TimeSpan.Zero, 1)[0].File);
        string folder = Path.Combine(site.Folder, "content", "closed");
        string[] byHand = [Path.Combine(site.Folder, "content", "static", "x.txt"), Path.Combine(site.Folder, "content", "pages", "y.md")];
        site.Write("content/static/x.txt", "x").Write("content/pages/y.md", "---\ntitle: y\n---\n\ny\n");
        BuildClosedOut().ShouldNotContain("error");
        var whole = Tree.Of(site.Output);
        Shell.Run("chmod", ["000", file, folder, .. byHand]);
        var (exit, _, refused) = TryClosedOut();
        (exit, refused.Contains("content/closed: error FN211: ", StringComparison.Ordinal)).ShouldBe((2, true), refused);
        whole.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
        string told = BuildClosedOut("--force");
        told.ShouldContain($"content/posts/{Path.GetFileName(file)}: error FN200: The file cannot be read, so it has no page: access is denied.");
        told.ShouldContain("content/static/x.txt: error FN200: ");
        told.ShouldContain("content/pages/y.md: error FN200: ");
        told.ShouldContain("content/closed: error FN207: The folder cannot be listed, so its posts have no pages: access is denied.");
        Shell.Run("chmod", ["700", file, folder, .. byHand]);
        string after = BuildClosedOut();
        after.ShouldNotContain("error");
        after.ShouldNotContain("FN410");
        whole.ChangesTo(Tree.Of(site.Output)).ShouldBeEmpty();
    }

    private void MakePipe(string path)
    {
        site.Write(path, "").Delete(path);
        Shell.Run(Tools.Require("mkfifo", Tools.OnPath("mkfifo")), Path.Combine(site.Folder, path));
    }

    private string BuildClosedOut(params string[] options)
    {
        var (exit, output, error) = TryClosedOut(options);
        exit.ShouldBe(0, error);
        return output;
    }

    /// <summary>Nothing is closed to root, so root builds without the capabilities that make it so.</summary>
    private (int Exit, string Output, string Error) TryClosedOut(params string[] options)
    {
        string[] without = Environment.IsPrivilegedProcess
            ? [Tools.Require("setpriv", Tools.OnPath("setpriv")), $"--bounding-set={Overriding}", $"--inh-caps={Overriding}"]
            : [];
        string[] line = [.. without, .. FinewsProcess.Line(["build", "--site", site.Folder, .. options])];
        return Shell.Try(Path.GetTempPath(), line[0], line[1..]);
    }
}
