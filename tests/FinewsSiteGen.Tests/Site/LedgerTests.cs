using FinewsSiteGen.Cli;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Report;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 1: no address dies unnoticed.</summary>
public sealed class LedgerTests : IDisposable
{
    private static readonly SamplePost Lost = new(SamplePost.At(2024, 1, 2), "lost") { Category = "c" };
    private static readonly SamplePost Kept = new(SamplePost.At(2024, 1, 2, 10), "kept") { Category = "c" };

    private readonly TestSite site = TestSite.Empty().Put(Lost, Kept);

    private string Ledger => Path.Combine(site.Folder, ".finews", "ledger.db");

    public void Dispose() => site.Dispose();

    [Fact]
    public void A_post_that_is_deleted_is_told_in_every_build_until_something_cures_it()
    {
        site.Build().Diagnostics.ShouldBeEmpty();
        site.Delete($"content/posts/{Lost.File}");
        var told = site.Build().Diagnostics.ShouldHaveSingleItem();
        told.ToString().ShouldBe($"content/posts/{Lost.File}: warning FN410: The address {Lost.Address} was published and has no page any more.");
        told.Hint.ShouldBe("Put the source back, name the address under `aliases` of the page that takes its place, let the post expire with `expires` instead of deleting it, or say --forget ADDRESS.");
        site.Build().Diagnostics.ShouldBe([told]);
        Clean().Diagnostics.ShouldBe([told]);
        site.Command("build", "--strict").Exit.ShouldBe(ExitCode.Problems);
    }

    [Fact]
    public void The_post_itself_an_alias_and_a_tombstone_cure_it()
    {
        site.Build();
        site.Delete($"content/posts/{Lost.File}").Build();
        site.Put(Kept with { Header = $"aliases: [{Lost.Address}]\n" }).Build().Diagnostics.ShouldBeEmpty();
        site.RedirectOf(Lost.Address).ShouldBe(Kept.Address);
        site.Put(Kept).Build().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN410");
        site.Put(Lost with { Header = "expires: 2024-02-01\n" }).Build().Diagnostics.ShouldBeEmpty();
        site.Delete($"content/posts/{Lost.File}").Build().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN410");
        site.Put(Lost).Build().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void An_address_that_the_owner_forgets_is_told_no_more()
    {
        site.Build();
        site.Delete($"content/posts/{Lost.File}").Build();
        site.Build(options => options with { Forget = [Lost.Address] }).Diagnostics.ShouldBeEmpty();
        site.Build().Diagnostics.ShouldBeEmpty();
        Clean().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void What_was_never_published_cannot_be_forgotten()
    {
        site.Build();
        var told = site.Build(options => options with { Forget = ["/nowhere.html"] }).Diagnostics.ShouldHaveSingleItem();
        told.Code.ShouldBe("FN412");
        told.Message.ShouldBe("The ledger knows no published address /nowhere.html, so there is nothing to forget.");
    }

    [Fact]
    public void A_renamed_post_and_a_renamed_category_are_told_by_their_old_addresses()
    {
        site.Build();
        site.Delete($"content/posts/{Lost.File}").Put(Lost with { Name = "found" });
        site.Build().Diagnostics.Select(one => one.Message).ShouldBe([$"The address {Lost.Address} was published and has no page any more."]);
        site.Put(Kept with { Category = "d" }, Lost with { Name = "found", Category = "d" });
        site.Build().Diagnostics.Count(one => one.Code == "FN410").ShouldBe(5, "three posts, the category's page and its old form");
    }

    [Fact]
    public void Drafts_and_future_posts_of_a_preview_are_not_published()
    {
        site.Put(new SamplePost(SamplePost.At(2027, 1, 1), "later")).Build();
        site.Build(options => options with { Future = true, Output = Path.Combine(site.Folder, "preview") });
        site.Delete("content/posts/2027-01-01-later.md").Build().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void The_ledger_survives_clean_and_a_lost_one_is_said()
    {
        site.Build();
        site.Command("clean").Exit.ShouldBe(ExitCode.Done);
        File.Exists(Ledger).ShouldBeTrue();
        site.Delete($"content/posts/{Lost.File}").Build().Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN410");
        foreach (string file in Directory.EnumerateFiles(Path.GetDirectoryName(Ledger)!, "ledger.db*"))
            File.Delete(file);
        var told = site.Build().Diagnostics.ShouldHaveSingleItem();
        told.Code.ShouldBe("FN411");
        told.Message.ShouldBe("There was no ledger of published addresses; it begins with this build.");
        site.Build().Diagnostics.ShouldBeEmpty();
    }

    [Fact]
    public void A_file_that_is_no_ledger_ends_the_build_before_it_begins()
    {
        site.Write("mine.db", string.Concat(Enumerable.Repeat("not a database, ", 500)));
        var failed = Should.Throw<SiteException>(() => site.Build(options => options with { Ledger = Path.Combine(site.Folder, "mine.db") }));
        failed.Failure.ShouldBe(Failure.Machine);
        failed.Diagnostics.ShouldHaveSingleItem().Code.ShouldBe("FN607");
        site.Files().ShouldBeEmpty();
    }

    [Fact]
    public void Two_outputs_share_one_ledger()
    {
        site.Build();
        string other = Path.Combine(site.Folder, "other");
        site.Build(options => options with { Output = other });
        site.Put(new SamplePost(SamplePost.At(2024, 1, 3), "third")).Build();
        site.Delete("content/posts/2024-01-03-third.md");
        site.Build(options => options with { Output = other }).Diagnostics.ShouldContain(one => one.Code == "FN410" && one.File == "content/posts/2024-01-03-third.md");
    }

    private BuildReport Clean()
    {
        using var clean = TestSite.Empty();
        return site.Build(options => options with { Output = clean.Output, State = Path.Combine(clean.Folder, "state") });
    }
}
