using System.Text.Json;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>What is said of deltas, what <c>published</c> does, and when addresses enter the ledger.</summary>
public sealed class DeltaCommandTests : IDisposable
{
    private static readonly SamplePost First = new(SamplePost.At(2024, 1, 2), "first") { Category = "c" };
    private static readonly SamplePost Second = new(SamplePost.At(2024, 1, 2, 10), "second") { Category = "c" };
    private static readonly SamplePost Third = new(SamplePost.At(2024, 2, 3), "third") { Category = "d" };

    private readonly TestSite site = TestSite.Empty().Put(First, Second);
    private readonly DeltaHost host;

    public DeltaCommandTests() => host = new DeltaHost(site);

    public void Dispose()
    {
        host.Dispose();
        site.Dispose();
    }

    [Fact]
    public void The_ledger_gets_addresses_when_they_are_acknowledged()
    {
        host.Build();
        site.Delete($"content/posts/{First.File}");
        host.Build().Diagnostics.ShouldBeEmpty("it was never published");
        host.Acknowledge();
        site.Delete($"content/posts/{Second.File}").Put(Third);
        host.Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.File == $"content/posts/{Second.File}");
        host.Build().Diagnostics.ShouldContain(one => one.Code == "FN410");
        site.Build().Diagnostics.ShouldContain(one => one.Code == "FN410");
    }

    [Fact]
    public void A_build_of_the_output_publishes_what_deltas_had_left()
    {
        site.Build();
        site.Put(Third);
        host.Build();
        site.Build();
        site.Delete($"content/posts/{Third.File}").Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.File == $"content/posts/{Third.File}");
    }

    [Fact]
    public void An_address_that_a_delta_brought_to_the_host_is_in_the_ledger_though_a_preview_took_it_away_meanwhile()
    {
        host.Build();
        site.Delete($"content/posts/{First.File}").Build(options => options with { Drafts = true });
        host.Acknowledge();
        host.Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.Message.Contains(First.Address, StringComparison.Ordinal));
    }

    [Fact]
    public void The_command_says_what_the_delta_holds_and_what_comes_next()
    {
        var first = site.Command("build", "--delta", host.Delta);
        first.Exit.ShouldBe(ExitCode.Done);
        first.Output.ShouldContain("Nothing was ever published from this state, so it holds the whole site.");
        first.Output.ShouldContain("say finews published");
        var told = site.Command("published");
        told.Exit.ShouldBe(ExitCode.Done);
        told.Output.ShouldMatch(@"^Published \d+ files and 0 deletions\.\n$");
        site.Command("published").Output.ShouldStartWith("Nothing to acknowledge: no delta was built since");
        site.Command("build", "--delta", host.Delta).Output.ShouldContain("the delta is empty");
        site.Command("published").Output.ShouldBe("Nothing to acknowledge: the last delta was empty.\n");
        site.Delete($"content/posts/{First.File}");
        site.Command("build", "--delta", host.Delta).Output.ShouldContain("1 file to be deleted (deleted.txt)");
    }

    [Fact]
    public void The_report_for_programs_says_what_the_delta_holds()
    {
        site.Build();
        site.Command("build", "--report", "report.json");
        Report().ValueKind.ShouldBe(JsonValueKind.Null);
        site.Delete($"content/posts/{First.File}");
        site.Command("build", "--delta", host.Delta, "--report", "report.json", "--clock", "2026-11-01T00:00:00+08:00");
        var delta = Report();
        delta.GetProperty("folder").GetString().ShouldBe(host.Delta);
        delta.GetProperty("files").GetInt32().ShouldBe(host.Files().Count);
        delta.GetProperty("deletions").GetInt32().ShouldBe(1);
        delta.GetProperty("everything").GetBoolean().ShouldBeFalse();
        var refused = site.Command("build", "--delta", host.Delta, "--report", Path.Combine(host.Delta, "report.json"));
        refused.Exit.ShouldBe(ExitCode.Usage);

        JsonElement Report()
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(site.Folder, "report.json")));
            return json.RootElement.GetProperty("delta").Clone();
        }
    }

    [Fact]
    public void An_acknowledgement_writes_no_more_than_the_delta_held()
    {
        site.ShortPages().Put(SamplePost.Many(200, SamplePost.At(2023, 1, 1), TimeSpan.FromHours(8), 4));
        host.Publish();
        site.Put(Third);
        host.Build();
        string state = Path.Combine(site.Folder, ".finews", "_site", "state.db");
        byte[] before = File.ReadAllBytes(state);
        host.Acknowledge()!.Value.Files.ShouldBeLessThan(40);
        byte[] after = File.ReadAllBytes(state);
        int changed = Enumerable.Range(0, before.Length / 4096).Count(page => !before.AsSpan(page * 4096, 4096).SequenceEqual(after.AsSpan(page * 4096, 4096)));
        changed.ShouldBeLessThan(before.Length / 4096 / 4);
    }

    [Fact]
    public void Without_a_state_there_is_nothing_to_acknowledge() => site.Command("published").ShouldSatisfyAllConditions(
        told => told.Exit.ShouldBe(ExitCode.Done),
        told => told.Output.ShouldStartWith("Nothing to acknowledge"));
}
