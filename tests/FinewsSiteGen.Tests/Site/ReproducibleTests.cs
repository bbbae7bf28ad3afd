using System.Globalization;
using System.Text.Json;
using FinewsSiteGen.Benchmarks.Corpus;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 2 on other machines: the tree, the findings and the counts depend on nothing but the content.</summary>
public sealed class ReproducibleTests(ReproducibleTests.Reference reference) : IClassFixture<ReproducibleTests.Reference>
{
    [Theory]
    [InlineData("1", "UTC", "C", 1)]
    [InlineData("16", "Asia/Shanghai", "zh_CN.UTF-8", 2)]
    [InlineData("16", "America/St_Johns", "tr_TR.UTF-8", 3)]
    public void Another_machine_makes_the_same_site(string threads, string zone, string language, int seed)
    {
        using var other = reference.Copy(seed);
        using var place = TestSite.Empty();
        string output = Path.Combine(place.Folder, "an output", "站点");
        var made = Build(other, output, threads, new() { ["TZ"] = zone, ["LANG"] = language, ["LC_ALL"] = language, ["DOTNET_SYSTEM_GLOBALIZATION_INVARIANT"] = seed == 1 ? "1" : "0" });
        reference.Tree.ChangesTo(Tree.Of(output)).ShouldBeEmpty();
        made.ShouldBe(reference.Report);
    }

    /// <summary>It is compiled otherwise, together with the runtime.</summary>
    [SkippableFact]
    public void The_published_program_makes_the_same_site_and_finds_nothing_to_do_in_it()
    {
        string program = Published();
        using var other = reference.Copy(4);
        var made = Build(other, other.Output, "2", [], program);
        reference.Tree.ChangesTo(Tree.Of(other.Output)).ShouldBeEmpty();
        made.ShouldBe(reference.Report);
        Build(other, other.Output, "2", [], program).ShouldContain("\"written\": 0,");
        reference.Tree.ChangesTo(Tree.Of(other.Output)).ShouldBeEmpty();
    }

    /// <summary>It begins anew when nothing is said of the setting that this is for.</summary>
    [SkippableTheory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("1")]
    public void The_published_program_takes_its_arguments_as_they_are(string? setting)
    {
        Dictionary<string, string> environment = setting is null ? [] : new() { ["DOTNET_ProfApi_RejitOnAttach"] = setting };
        using var process = FinewsProcess.StartLine(environment, [Published(), "build", "--site", "/no such/站点 \"1\"", "", "--quiet"]);
        process.WaitForExit().ShouldBe(ExitCode.Usage, process.Error);
        process.Error.ShouldContain("finews build does not know what to do with ''.");

        using var other = FinewsProcess.StartLine(environment, [Published(), "build", "--site", "/no such/站点 \"1\"", "--quiet"]);
        other.WaitForExit().ShouldBe(ExitCode.Usage, other.Error);
        other.Error.ShouldContain("/no such/站点 \"1\" does not exist");
    }

    [Fact]
    public void The_reference_takes_every_path_of_a_build()
    {
        foreach (string code in (string[])["FN209", "FN210", "FN318", "FN400", "FN401", "FN403", "FN340"])
            reference.Report.ShouldContain($"\"{code}\"");
        reference.Tree.Files.Count().ShouldBeGreaterThan(700);
    }

    private static string Published() =>
        Tools.Require("The published program, which FINEWS_PUBLISHED names,", Environment.GetEnvironmentVariable("FINEWS_PUBLISHED") is { Length: > 0 } path && File.Exists(path) ? path : null);

    /// <returns>The parts of the report that depend on the content.</returns>
    /// <param name="program">The published one; <see langword="null"/> for the one that is tested.</param>
    private static string Build(TestSite site, string output, string threads, Dictionary<string, string> environment, string? program = null)
    {
        string file = Path.Combine(site.Folder, "report.json");
        string[] arguments =
        [
            "build", "--site", site.Folder, "--output", output, "--clock", TestSite.Clock.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture), "--threads", threads, "--report", file, "--quiet",
        ];
        using var process = FinewsProcess.StartLine(environment, program is null ? FinewsProcess.Line(arguments) : [program, .. arguments]);
        process.WaitForExit().ShouldBe(ExitCode.Done, process.Error);
        using var report = JsonDocument.Parse(File.ReadAllBytes(file));
        return string.Join('\n', ((string[])["result", "counts", "pagesByKind", "found", "diagnostics"]).Select(part => report.RootElement.GetProperty(part).GetRawText()));
    }

    public sealed class Reference : IDisposable
    {
        private readonly TestSite site = TestSite.Empty();

        public Reference()
        {
            new CorpusWriter(new CorpusOptions { Posts = 400, Categories = 40, Days = 30, MessyPermille = 100 }).Write(site.Folder);
            site.Add(Path.Combine(TestProject.Folder, "Samples", "damaged")).ShortPages();
            var post = new SamplePost(SamplePost.At(2024, 1, 2), "x");
            site.Put(post, post with { Name = "draft", Header = "draft: true\n" }, post with { Name = "gone", Header = "expires: 2024-02-01\n" });
            site.Put(post with { Name = "to-come", Time = SamplePost.At(2030, 1, 1) }, post with { Name = "moved", Header = "aliases: [/old.html, /emnews/2024/01/02/x.html]\n" });
            site.Write($"content/other/{post.File}", post.Text).Write("content/posts/undated.md", "---\ntitle: 无日期\ncategories: emnews\n---\n\n文。\n");
            site.Write("content/posts/hidden.md", "---\ntitle: 遮\ndate: 2024-01-02\npermalink: /about.html\n---\n\n文。\n").Write("content/pages/about.md", "---\ntitle: 关于\n---\n\n文。\n");
            site.Write("content/posts/large.md", $"---\ntitle: 大\ndate: 2024-01-02\n---\n\n{new string('x', 5_000_000)}\n").Write("content/static/a/b.txt", "x");
            Report = Build(site, site.Output, "2", []);
            Tree = Tree.Of(site.Output);
        }

        internal Tree Tree { get; }

        public string Report { get; }

        public void Dispose() => site.Dispose();

        /// <returns>The same content elsewhere: made in another order, with other times.</returns>
        internal TestSite Copy(int seed)
        {
            var random = new Random(seed);
            var copy = TestSite.Empty();
            string[] files = [.. FolderFiles.List(Path.Combine(site.Folder, "content")).Select(file => "content/" + file)];
            random.Shuffle(files);
            foreach (string file in files)
            {
                copy.Write(file, File.ReadAllBytes(Path.Combine(site.Folder, file)));
                File.SetLastWriteTimeUtc(Path.Combine(copy.Folder, file), new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds(random.Next()));
            }
            return copy;
        }
    }
}
