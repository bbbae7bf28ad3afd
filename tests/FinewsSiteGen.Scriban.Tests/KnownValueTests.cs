namespace FinewsSiteGen.Scriban.Tests;

/// <summary>What is said to be the same in every render is worked out when a template is compiled, and gives what it would have given then.</summary>
public sealed class KnownValueTests
{
    private static readonly SamplePage Page = new("a <b>", "/x");

    [Theory]
    [InlineData("{{ page.title | html.escape }}|{{ page.address }}|{{ page.count }}|{{ page.is_open }}")]
    [InlineData("{{ if page.title == 'a <b>' }}same{{ else }}other{{ end }}")]
    [InlineData("{{ if page.title != 'a <b>' && page.count > 0 }}other{{ else if page.newer }}newer{{ else }}none{{ end }}")]
    [InlineData("{{ for link in page.links }}{{ link.title | html.escape }},{{ else }}no links{{ end }}")]
    [InlineData("{{ x = page; x.title | html.escape }}")]
    [InlineData("{{ with page }}{{ title | html.escape }}{{ end }}")]
    [InlineData("{{ page.newer?.title | html.escape }}.")]
    [InlineData("<a title=\"{{ page.title | html.escape }}\" href=\"/{{ page.title | html.url_encode }}\">")]
    [InlineData("{{ page = { title: 'mine' } }}{{ page.title | html.escape }}")]
    [InlineData("{{ func f; page = { title: 'mine' }; end; f }}{{ page.title | html.escape }}")]
    [InlineData("{{ this.page = { title: 'mine' } }}{{ page.title | html.escape }}")]
    [InlineData("{{ for page in page.links }}{{ page.title | html.escape }}{{ end }}{{ page.title | html.escape }}")]
    public void A_known_global_prints_what_an_unknown_one_prints(string text)
    {
        var (known, unknown) = (Compile(text, isKnown: true), Compile(text, isKnown: false));
        (known == null).ShouldBe(unknown == null);
        if (known != null)
        {
            Print(known).ShouldBe(Print(unknown!));
        }
    }

    [Fact]
    public void A_known_member_decides_a_condition()
    {
        var globals = Sample.Globals.Select(global => global.Name == "page" ? global with { Known = new Dictionary<string, string> { ["title"] = "t" } } : global).ToList();
        var template = new ScribanCompiler(new Sample().With("main", "{{ if page.title == 't' }}yes{{ else }}no{{ end }} {{ page.address }}"), TemplateOptions.Default).Compile("main", globals, out var errors);
        errors.ShouldBeEmpty();
        Print(template!, new SamplePage("t", "/y")).ShouldBe("yes /y");
    }

    private static ITemplate? Compile(string text, bool isKnown)
    {
        var globals = Sample.Globals.Select(global => global.Name == "page" && isKnown ? global with { Value = Page } : global).ToList();
        return new ScribanCompiler(new Sample().With("main", text), TemplateOptions.Default).Compile("main", globals, out _);
    }

    private static string Print(ITemplate template, SamplePage? page = null)
    {
        var output = new System.Buffers.ArrayBufferWriter<byte>();
        try
        {
            template.Render([page ?? Page, null], output);
        }
        catch (TemplateException fault)
        {
            return fault.Message;
        }

        return System.Text.Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
