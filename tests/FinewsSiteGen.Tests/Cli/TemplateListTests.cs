using System.Text;
using System.Text.Json;
using FinewsSiteGen.Cli;
using FinewsSiteGen.Render;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Cli;

/// <summary><c>finews template list</c>: which template makes which page, and in which file it is.</summary>
public sealed class TemplateListTests : IDisposable
{
    private readonly TestCommandLine finews = new();

    public TemplateListTests() => Directory.CreateDirectory(finews.In("templates"));

    public void Dispose() => finews.Dispose();

    [Fact]
    public void Every_template_is_listed_with_its_pages_its_file_and_its_parts()
    {
        File.WriteAllText(finews.In("templates/day.sbn-html"), "{{ include 'post-list' page.posts 'clock' }}");
        File.WriteAllText(finews.In("templates/old.sbn-html"), "{{ this is not read }}");
        finews.Run("template", "list").ShouldBe(ExitCode.Done);
        finews.Output.ShouldStartWith("""
            Templates of ROOT

            Pages
              home             /
                               built in, with post-list, post-when
              post             a post
                               built in, with back-links, post-about, post-meta,
                               post-neighbours

            """);
        finews.Output.ShouldContain("""
              day              a day, such as /2022/02/16/, /2022/02/16/2/
                               templates/day.sbn-html, with post-list, post-when

            """);
        finews.Output.ShouldContain("""

            Parts, which pages include
              back-links       in gone, post
                               built in

            """);
        finews.Output.ShouldEndWith("""

            Not used
              old              templates/old.sbn-html

            """);
        finews.Error.ShouldBeEmpty();
    }

    [Fact]
    public void Programs_get_the_same_as_JSON()
    {
        File.WriteAllText(finews.In("templates/pager.sbn-html"), "");
        finews.Run("template", "list", ".", "--json").ShouldBe(ExitCode.Done);
        finews.Output.ShouldBeEmpty();
        string text = Encoding.UTF8.GetString(finews.Bytes);
        text.ShouldEndWith("}\n");
        using var json = JsonDocument.Parse(text);
        json.RootElement.GetProperty("schema").GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("site").GetString().ShouldBe(finews.Root);
        var templates = json.RootElement.GetProperty("templates").EnumerateArray().ToDictionary(entry => entry.GetProperty("name").GetString()!, entry => entry.GetRawText());
        Compact(templates["tags"]).ShouldBe("""{"name":"tags","role":"page","makes":"/tags.html","file":"templates/tags.sbn-html","builtIn":true,"wrong":false,"includes":["index-groups","index-list"],"usedBy":[]}""");
        Compact(templates["pager"]).ShouldBe("""{"name":"pager","role":"part","makes":null,"file":"templates/pager.sbn-html","builtIn":false,"wrong":false,"includes":[],"usedBy":["category","tag"]}""");
        templates["layout"].ShouldContain("\"role\": \"layout\"");
    }

    [Fact]
    public void A_wrong_template_is_listed_and_told()
    {
        File.WriteAllText(finews.In("templates/home.sbn-html"), "{{ include 'pager' }}\n{{ pagee }}");
        finews.Run("template", "list").ShouldBe(ExitCode.Problems);
        finews.Output.ShouldContain("  home             /\n                   templates/home.sbn-html, wrong, with pager\n");
        finews.Error.ShouldBe("""
            templates/home.sbn-html(2,4): error FN501: There is no variable pagee.
              2 | {{ pagee }}
                |    ^
              Did you mean page?

            """);
    }

    [Fact]
    public void The_README_for_authors_names_every_template()
    {
        string readme = File.ReadAllText(Path.Combine(TestProject.Repository, "templates", "README.md"));
        var catalogue = TemplateCatalogue.Read(Path.Combine(TestProject.Repository, "templates"));
        catalogue.Wrong.ShouldBeEmpty();
        catalogue.Entries.Where(entry => entry.Role == TemplateRole.Unused).ShouldBeEmpty();
        catalogue.Entries.Select(entry => entry.Name).Where(name => !readme.Contains($"`{name}`", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    private static string Compact(string json)
    {
        using var document = JsonDocument.Parse(json);
        return JsonSerializer.Serialize(document.RootElement);
    }
}
