using System.Text;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The ledger travels as text.</summary>
public sealed class LedgerTransferTests : IDisposable
{
    private const string Entries = """
        {"path":"category/中文.html"}
        {"path":"c/2024/01/02/a%20b.html","source":"content/posts/2024-01-02-a\tb.md"}

        """;

    private readonly TestSite site = TestSite.Empty().Put(new SamplePost(SamplePost.At(2024, 1, 2), "a") { Category = "c", Tag = "中" });
    private readonly TestSite other = TestSite.Empty().Put(new SamplePost(SamplePost.At(2024, 1, 3), "b") { Category = "c" });

    public void Dispose()
    {
        site.Dispose();
        other.Dispose();
    }

    [Fact]
    public void What_is_exported_and_imported_is_exported_the_same()
    {
        site.Build();
        site.Command("ledger", "export", "ledger.jsonl").Output.ShouldMatch(@"^Exported \d+ addresses to .*/ledger\.jsonl\.\n$");
        byte[] text = File.ReadAllBytes(Path.Combine(site.Folder, "ledger.jsonl"));
        string[] lines = Encoding.UTF8.GetString(text).Split('\n');
        lines.ShouldContain("""{"path":"c/2024/01/02/a.html","source":"content/posts/2024-01-02-a.md"}""");
        lines.ShouldContain("""{"path":"tag/中.html"}""");
        lines[^1].ShouldBeEmpty();
        lines[..^1].Select(line => line.Split('"')[3]).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        string copy = Path.Combine(other.Folder, "copy.db");
        other.Command(text, "ledger", "import", "-", "--ledger", copy).Exit.ShouldBe(ExitCode.Done);
        other.Command("ledger", "export", "-", "--ledger", copy).Bytes.ShouldBe(text);
    }

    [Fact]
    public void An_import_adds_what_is_new_and_says_how_much()
    {
        site.Build();
        other.Build();
        site.Command("ledger", "export", "ledger.jsonl");
        int known = File.ReadLines(Path.Combine(site.Folder, "ledger.jsonl")).Count();
        var told = other.Command("ledger", "import", Path.Combine(site.Folder, "ledger.jsonl"));
        told.Output.ShouldStartWith($"Read {known} addresses: ");
        told.Output.ShouldNotContain(" 0 are new");
        other.Command("ledger", "import", Path.Combine(site.Folder, "ledger.jsonl")).Output.ShouldStartWith($"Read {known} addresses: 0 are new to ");
        other.Build().Diagnostics.ShouldContain(one => one.Code == "FN410" && one.File == "content/posts/2024-01-02-a.md");
    }

    [Fact]
    public void Names_of_any_kind_travel()
    {
        var told = site.Command(Encoding.UTF8.GetBytes("\uFEFF" + Entries.ReplaceLineEndings("\r\n")), "ledger", "import", "-");
        told.Output.ShouldStartWith("Read 2 addresses: 2 are new");
        Encoding.UTF8.GetString(site.Command("ledger", "export", "-").Bytes).Split('\n').ShouldBe(Entries.ReplaceLineEndings("\n").Split('\n').Order(StringComparer.Ordinal).Skip(1).Append(""));
    }

    [Theory]
    [InlineData("c/a.html", "it is not one JSON object")]
    [InlineData("""{"path":"c/a.html"} {}""", "it is not one JSON object")]
    [InlineData("""{"path":1}""", "it is not one JSON object")]
    [InlineData("""{"source":"content/a.md"}""", "it has no `path`")]
    [InlineData("""{"path":"../a.html"}""", "no path of a file inside the site")]
    [InlineData("""{"path":"/a.html"}""", "no path of a file inside the site")]
    [InlineData("""{"path":""}""", "no path of a file inside the site")]
    [InlineData("""{"path":"a.html","date":"2024"}""", "`date` is not known")]
    [InlineData("<<<<<<< ours", "it is not one JSON object")]
    public void A_line_that_is_no_entry_is_named_and_changes_nothing(string line, string why)
    {
        string ledger = Path.Combine(site.Folder, ".finews", "ledger.db");
        var refused = site.Command(Encoding.UTF8.GetBytes("{\"path\":\"good.html\"}\n" + line + "\n"), "ledger", "import", "-");
        refused.Exit.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("stdin(2): error FN611: This line is no entry of a ledger: ");
        refused.Error.ShouldContain(why);
        File.Exists(ledger).ShouldBeFalse("a ledger that was begun would hide that there was none");
        site.Build();
        byte[] before = site.Command("ledger", "export", "-").Bytes;
        site.Command(Encoding.UTF8.GetBytes("{\"path\":\"good.html\"}\n" + line + "\n"), "ledger", "import", "-").Exit.ShouldBe(ExitCode.Usage);
        site.Command("ledger", "export", "-").Bytes.ShouldBe(before);
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused() =>
        site.Command([.. "{\"path\":\"a"u8, 0xFF, .. "\"}\n"u8], "ledger", "import", "-").Error.ShouldContain("stdin(1): error FN611");

    [Fact]
    public void Without_a_ledger_there_is_nothing_to_export()
    {
        var refused = site.Command("ledger", "export", "-");
        refused.Exit.ShouldBe(ExitCode.Usage);
        refused.Error.ShouldContain("There is no ledger");
        File.Exists(Path.Combine(site.Folder, ".finews", "ledger.db")).ShouldBeFalse();
    }

    [Fact]
    public void An_export_through_a_link_writes_the_file_it_leads_to()
    {
        site.Build();
        string link = Path.Combine(site.Folder, "link.jsonl");
        string end = Path.Combine(other.Folder, "end.jsonl");
        File.WriteAllText(end, "before");
        File.CreateSymbolicLink(link, end);
        site.Command("ledger", "export", "link.jsonl").Exit.ShouldBe(ExitCode.Done);
        File.ReadAllBytes(end).ShouldBe(site.Command("ledger", "export", "-").Bytes);
        new FileInfo(link).LinkTarget.ShouldBe(end);
        Directory.GetFiles(other.Folder, "*.tmp").ShouldBeEmpty();
    }

    [Fact]
    public void An_export_never_takes_the_place_of_the_ledger_by_whatever_name()
    {
        site.Build();
        string ledger = Path.Combine(site.Folder, ".finews", "ledger.db");
        File.CreateSymbolicLink(Path.Combine(site.Folder, "link.db"), ledger);
        byte[] before = site.Command("ledger", "export", "-").Bytes;
        foreach (string name in new[] { ledger, "link.db" })
        {
            var refused = site.Command("ledger", "export", name);
            refused.Exit.ShouldBe(ExitCode.Usage);
            refused.Error.ShouldContain("is the ledger itself.");
        }
        site.Command("ledger", "export", "-").Bytes.ShouldBe(before);
    }

    [Fact]
    public void An_export_into_a_folder_that_is_not_there_names_the_folder_and_no_draft()
    {
        site.Build();
        var refused = site.Command("ledger", "export", Path.Combine("nowhere", "ledger.jsonl"));
        refused.Exit.ShouldBe(ExitCode.Machine);
        refused.Error.ShouldContain($"The ledger's text {Path.Combine(site.Folder, "nowhere", "ledger.jsonl")} cannot be written: there is no folder {Path.Combine(site.Folder, "nowhere")}.");
        refused.Error.ShouldNotContain(".tmp");
    }

    [Fact]
    public void A_long_ledger_streams()
    {
        byte[] text = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 20_000).Select(i => $"{{\"path\":\"c/{i:D6}.html\",\"source\":\"content/{new string('名', i % 300)}{i}.md\"}}\n")));
        site.Command(text, "ledger", "import", "-").Output.ShouldStartWith("Read 20,000 addresses: 20,000 are new");
        site.Command("ledger", "export", "-").Bytes.ShouldBe(text);
    }
}
