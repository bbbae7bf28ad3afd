using System.Globalization;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Index;
using FinewsSiteGen.Tests.Support;
using Microsoft.Data.Sqlite;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Builds in processes of their own that meet at one state folder.</summary>
public sealed class BusyProcessTests : IDisposable
{
    private readonly TestSite site = TestSite.Empty().Put(SamplePost.Many(30, SamplePost.At(2024, 1, 2), TimeSpan.FromHours(1), 3));

    private string State => Path.Combine(site.Folder, ".finews", "_site");

    public void Dispose() => site.Dispose();

    [Fact]
    public void The_second_process_waits_for_the_first_and_then_builds()
    {
        var first = StateDatabase.Open(State);
        using var second = FinewsProcess.Start("build", "--site", site.Folder);
        second.ReadErrorLine().ShouldBe($"Waiting. Another build is using this folder: process {Environment.ProcessId}; Ctrl-C ends the waiting.");
        first.Dispose();
        second.WaitForExit().ShouldBe(ExitCode.Done, second.Error);
        second.Output.ShouldContain("Built 30 posts");
    }

    [SkippableFact]
    public void Ctrl_C_ends_a_waiting_process()
    {
        Skip.If(OperatingSystem.IsWindows(), "signals are of Unix");
        using var first = StateDatabase.Open(State);
        using var second = FinewsProcess.Start("build", "--site", site.Folder);
        second.ReadErrorLine()!.ShouldStartWith("Waiting. ");
        second.Interrupt();
        second.WaitForExit().ShouldBe(ExitCode.Stopped);
        site.Files().ShouldBeEmpty();
    }

    [Fact]
    public void A_killed_process_keeps_nobody_waiting_though_its_note_stays()
    {
        using (var ledger = HoldLedger())
        using (var first = FinewsProcess.Start("build", "--site", site.Folder))
        {
            // It has the state, and cannot have the ledger.
            first.WaitFor(() => new FileInfo(Path.Combine(State, "holder")) is { Exists: true, Length: > 0 }).ShouldBeTrue();
            first.Kill();
            File.ReadAllText(Path.Combine(State, "holder")).ShouldBe(first.Id.ToString(CultureInfo.InvariantCulture));
        }
        using var second = FinewsProcess.Start("build", "--site", site.Folder, "--if-busy", "fail");
        second.WaitForExit().ShouldBe(ExitCode.Done, second.Error);
    }

    [Fact]
    public void Of_four_processes_at_once_each_builds_and_none_disturbs_another()
    {
        string report = Path.Combine(site.Folder, "report.json");
        var all = Enumerable.Range(0, 4).Select(_ => FinewsProcess.Start("build", "--site", site.Folder, "--report", report)).ToList();
        foreach (var one in all)
        {
            one.WaitForExit().ShouldBe(ExitCode.Done, one.Error);
            one.Dispose();
        }
        File.ReadAllText(report).ShouldContain("\"result\": \"done\"");
        Directory.EnumerateFiles(site.Folder, "report.json*").ShouldHaveSingleItem();
        site.Build().Written.ShouldBe(0);
    }

    private SqliteConnection HoldLedger()
    {
        Directory.CreateDirectory(Path.Combine(site.Folder, ".finews"));
        var ledger = new SqliteConnection($"Data Source={Path.Combine(site.Folder, ".finews", "ledger.db")};Pooling=false");
        ledger.Open();
        using var command = ledger.CreateCommand();
        command.CommandText = "BEGIN EXCLUSIVE";
        command.ExecuteNonQuery();
        return ledger;
    }
}
