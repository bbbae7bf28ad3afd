using System.Xml.Linq;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Promise 7: whatever the content holds, the output holds no more than text and harmless markup, and stays in its folder.</summary>
[Collection(DamagedSiteTests.Name)]
public sealed class DamagedOutputTests(DamagedSite damaged)
{
    private static readonly string[] Addresses = ["href", "src", "action", "formaction", "poster", "data", "xlink:href", "srcset", "background", "ping"];
    private static readonly string[] Unsafe = ["javascript:", "vbscript:", "file:", "data:text", "data:image/svg"];

    [Fact]
    public void No_page_holds_a_script_a_handler_or_an_unsafe_address()
    {
        _ = damaged.Report;
        var wrong = new List<string>();
        foreach (var (path, page) in damaged.Site.Documents())
        {
            foreach (var element in page.All)
            {
                if (element.LocalName is "script" && element.GetAttribute("src") != "/assets/site.js")
                    wrong.Add($"{path}: script");
                if (element.LocalName is "iframe" or "object" or "embed" or "form" or "style" or "base" or "svg" or "math" or "template")
                    wrong.Add($"{path}: {element.LocalName}");
                wrong.AddRange(element.Attributes.Where(attribute => attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || attribute.Name == "style")
                    .Select(attribute => $"{path}: {attribute.Name}"));
                wrong.AddRange(element.Attributes.Where(attribute => Addresses.Contains(attribute.Name) && IsUnsafe(attribute.Value)).Select(attribute => $"{path}: {attribute.Value}"));
            }
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_post_page_keeps_its_frame_whatever_its_body_leaves_open()
    {
        _ = damaged.Report;
        foreach (var (path, page) in damaged.Site.Documents().Where(page => page.Page.QuerySelector("body.page-post") is not null))
        {
            page.QuerySelectorAll("body > main > article.post > footer > p.back > a").Length.ShouldBe(2, path);
            page.QuerySelectorAll("article.post > div.body").Length.ShouldBe(1, path);
            page.Title().ShouldNotBeEmpty(path);
            page.RepeatedIds().ShouldBeEmpty(path);
        }
    }

    [Fact]
    public void No_file_holds_a_control_character()
    {
        _ = damaged.Report;
        damaged.Site.Files().Where(file => !file.StartsWith("assets/", StringComparison.Ordinal))
            .Where(file => damaged.Site.Read(file).Any(c => (char.IsControl(c) && c is not ('\n' or '\t')) || c is '\uFEFF' or (>= '\u202A' and <= '\u202E')))
            .ShouldBeEmpty();
    }

    [Fact]
    public void Every_feed_and_sitemap_is_well_formed()
    {
        _ = damaged.Report;
        string[] documents = [.. damaged.Site.Files().Where(file => file.EndsWith(".xml", StringComparison.Ordinal))];
        documents.ShouldContain("feed.xml");
        foreach (string file in documents)
            Should.NotThrow(() => XDocument.Parse(damaged.Site.Read(file)), file);
    }

    [Fact]
    public void No_link_that_the_site_makes_is_dead()
    {
        _ = damaged.Report;
        var ofBodies = damaged.Site.Documents().SelectMany(page =>
            page.Page.QuerySelectorAll("div.body a[href], div.body img[src]").Select(element => $"{page.Path} -> {element.GetAttribute("href") ?? element.GetAttribute("src")}"));
        new LinkChecker(damaged.Site.Output, "https://finews.withounder.com").Check().Except(ofBodies).ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_outside_the_output_is_touched() => damaged.ChangesOutside().ShouldBeEmpty();

    [Fact]
    public void No_name_is_longer_than_a_file_system_takes_or_leads_upwards()
    {
        _ = damaged.Report;
        foreach (string file in damaged.Site.Files())
        {
            string[] segments = file.Split('/');
            segments.ShouldAllBe(segment => segment != ".." && System.Text.Encoding.UTF8.GetByteCount(segment) <= 205 && !segment.Any(char.IsControl), file);
        }
    }

    [Fact]
    public void Only_strict_makes_bad_content_fail_the_command()
    {
        using var site = TestSite.Copy("damaged");
        site.Command("build").Exit.ShouldBe(ExitCode.Done);
        site.Command("build", "--strict").Exit.ShouldBe(ExitCode.Problems);
    }

    private static bool IsUnsafe(string address)
    {
        string squeezed = string.Concat(address.Where(c => c > ' '));
        return Unsafe.Any(scheme => squeezed.StartsWith(scheme, StringComparison.OrdinalIgnoreCase));
    }
}
