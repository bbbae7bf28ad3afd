using System.Text;
using System.Text.Json;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Cli;

namespace FinewsSiteGen.Tests.Report;

public sealed class ReportJsonTests : IDisposable
{
    private readonly TestCommandLine finews = new();

    public void Dispose() => finews.Dispose();

    [Fact]
    public void A_finished_build_is_written_as_one_object()
    {
        finews.Find(new Diagnostic("FN301", Severity.Warning, "content/财经/a.md", 3, "The title \"<降准>\" has bare quotes.", "Quote the title."));
        finews.Run("build", "--strict", "--report", "build.json", "--clock", "2024-05-01T08:00:00+08:00").ShouldBe(ExitCode.Problems);
        Written().ShouldBe("""
            {
              "schema": 1,
              "version": "1.2.3",
              "result": "problems",
              "exitCode": 1,
              "failure": null,
              "site": "ROOT",
              "output": "ROOT/_site",
              "baseUrl": null,
              "strict": true,
              "drafts": false,
              "future": false,
              "clock": "2024-05-01T08:00:00+08:00",
              "counts": {
                "posts": 1200,
                "pages": 1500,
                "written": 40,
                "unchanged": 1460,
                "removed": 2,
                "bytes": 12345678,
                "parsed": 1200,
                "rendered": 0
              },
              "delta": null,
              "pagesByKind": {
                "category": 300,
                "post": 1200
              },
              "elapsedMs": 4000,
              "stageMs": {
                "read": 500,
                "write": 3250
              },
              "postsPerSecond": 300,
              "peakMemoryBytes": 210000000,
              "found": {
                "errors": 0,
                "warnings": 1,
                "infos": 0
              },
              "diagnostics": [
                {
                  "code": "FN301",
                  "severity": "warning",
                  "file": "content/财经/a.md",
                  "line": 3,
                  "column": 0,
                  "message": "The title \u0022\u003C降准\u003E\u0022 has bare quotes.",
                  "hint": "Quote the title.",
                  "template": null
                }
              ]
            }
            """);
    }

    [Fact]
    public void A_finding_in_a_template_has_its_place_and_the_way_there_as_members()
    {
        finews.Find(new Diagnostic("FN504", Severity.Error, "content/a.md", 0, "The page /a.html is a plain one.", "Check the divisor.")
        {
            Template = new TemplatePlace(
                "templates/part.sbn-html", 2, 7, "\t{{ 1 % $1 }}", "/a.html",
                [new TemplateCaller(true, "templates/part.sbn-html", 5, 1), new TemplateCaller(false, "templates/post.sbn-html", 12, 4)]),
        });
        finews.Run("build", "--report", "build.json");
        Written().ShouldContain("""
                  "line": 0,
                  "column": 0,
                  "message": "The page /a.html is a plain one.",
                  "hint": "Check the divisor.",
                  "template": {
                    "file": "templates/part.sbn-html",
                    "line": 2,
                    "column": 7,
                    "text": "\t{{ 1 % $1 }}",
                    "page": "/a.html",
                    "chain": [
                      {
                        "by": "call",
                        "file": "templates/part.sbn-html",
                        "line": 5,
                        "column": 1
                      },
                      {
                        "by": "include",
                        "file": "templates/post.sbn-html",
                        "line": 12,
                        "column": 4
                      }
                    ]
                  }
            """);
    }

    [Fact]
    public void A_build_that_did_not_finish_says_why_and_has_the_same_members()
    {
        finews.Run("build", "--report", "build.json");
        string[] members = Members();
        finews.Work = static (_, _) => throw new SiteException(Failure.Usage, new Diagnostic("FN101", Severity.Error, "finews.yaml", 3, "There is no zone 'Mars'.", "Write another."));
        finews.Run("build", "--report", "build.json").ShouldBe(ExitCode.Usage);
        using var report = JsonDocument.Parse(Written());
        report.RootElement.GetProperty("result").GetString().ShouldBe("failed");
        report.RootElement.GetProperty("failure").GetString().ShouldBe("There is no zone 'Mars'.");
        report.RootElement.GetProperty("counts").GetProperty("posts").ValueKind.ShouldBe(JsonValueKind.Null);
        report.RootElement.GetProperty("diagnostics")[0].GetProperty("code").GetString().ShouldBe("FN101");
        Members().ShouldBe(members);
    }

    [Fact]
    public void A_stopped_build_is_reported_as_stopped()
    {
        finews.Work = static (_, stop) => stop.ThrowIfCancellationRequested();
        finews.Run(new CancellationToken(canceled: true), "build", "--report", "build.json").ShouldBe(ExitCode.Stopped);
        using var report = JsonDocument.Parse(Written());
        report.RootElement.GetProperty("result").GetString().ShouldBe("stopped");
        report.RootElement.GetProperty("exitCode").GetInt32().ShouldBe(130);
    }

    [Fact]
    public void The_report_replaces_the_old_one_as_a_whole_and_leaves_no_draft()
    {
        File.WriteAllText(finews.In("build.json"), new string('x', 100_000));
        finews.Work = (_, _) => File.ReadAllText(finews.In("build.json")).Length.ShouldBe(100_000);
        finews.Run("build", "--report", "build.json").ShouldBe(ExitCode.Done);
        JsonDocument.Parse(Written()).Dispose();
        Directory.GetFiles(finews.Root).ShouldBe([finews.In("build.json")]);
    }

    [Fact]
    public void A_link_stays_and_the_file_it_leads_to_is_replaced()
    {
        Directory.CreateDirectory(finews.In("reports"));
        File.WriteAllText(finews.In("reports/today.json"), "old");
        File.CreateSymbolicLink(finews.In("build.json"), finews.In("reports/today.json"));
        finews.Run("build", "--report", "build.json").ShouldBe(ExitCode.Done);
        new FileInfo(finews.In("build.json")).LinkTarget.ShouldNotBeNull();
        JsonDocument.Parse(Written()).Dispose();
        Directory.GetFiles(finews.In("reports")).ShouldBe([finews.In("reports/today.json")]);
    }

    [SkippableFact]
    public void A_device_is_written_to_and_never_replaced()
    {
        Skip.If(OperatingSystem.IsWindows(), "/dev/null is of Unix");
        File.CreateSymbolicLink(finews.In("build.json"), "/dev/null");
        finews.Run("build", "--report", "build.json").ShouldBe(ExitCode.Done);
        new FileInfo(finews.In("build.json")).LinkTarget.ShouldBe("/dev/null");
        Directory.GetFiles(finews.Root).ShouldBe([finews.In("build.json")]);
    }

    [Theory]
    [InlineData("no/such/folder/build.json", "finews: error: The report ROOT/no/such/folder/build.json cannot be written: there")]
    [InlineData("content", "finews: error: The report cannot be written: ROOT/content is a folder.")]
    public void A_report_that_cannot_be_written_fails_before_the_build(string file, string message)
    {
        finews.Run("build", "--report", file).ShouldBe(ExitCode.Machine);
        finews.Error.ShouldStartWith(message);
        finews.Asked.ShouldBeNull();
    }

    [Fact]
    public void Names_that_are_no_valid_text_still_give_valid_json()
    {
        using var stream = new MemoryStream();
        ReportJson.Write(stream, new BuildOutcome
        {
            Version = "1",
            Options = new BuildOptions { Site = "/bad\uD800name" },
            Strict = false,
            Diagnostics = [new Diagnostic("FN201", Severity.Error, "content/\uDC00\0.md", 0, "\u2028", "")],
        });
        using var report = JsonDocument.Parse(Encoding.UTF8.GetString(stream.ToArray()));
        report.RootElement.GetProperty("diagnostics")[0].GetProperty("file").GetString().ShouldBe("content/\uFFFD\0.md");
    }

    private string Written() => File.ReadAllText(finews.In("build.json")).Replace(finews.Root, "ROOT", StringComparison.Ordinal);

    private string[] Members()
    {
        using var report = JsonDocument.Parse(Written());
        return [.. report.RootElement.EnumerateObject().Select(member => member.Name)];
    }
}
