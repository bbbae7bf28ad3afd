using System.Buffers;
using System.Text;

namespace FinewsSiteGen.Scriban.Tests;

/// <summary>What checked templates do in fewer steps, since they know their types, gives what the language gives without that.</summary>
[Trait("Engine", "ours")]
public sealed class StepTests
{
    private static readonly TemplateOptions Checked = TemplateOptions.Default with { EscapeCheck = false };
    private static readonly TemplateOptions Unchecked = Checked with { Strict = false };

    private static readonly SamplePage[] Pages =
    [
        Sample.Filled,
        new SamplePage(null, "") { Count = -3, IsOpen = false, Time = null, Elsewhere = null },
        new SamplePage("é中<文>字&\"'😀 plain text of more than one block", "/中.html")
        {
            Time = new DateTimeOffset(87, 12, 31, 23, 59, 9, 87, TimeSpan.FromMinutes(-90)),
            Newer = new SampleLink("", "/n"),
            Links = [new("Same", "/1"), new("Same", "/1"), new("other", "")],
        },
    ];

    [Theory]
    [InlineData("{{ page.title | html.escape }}{{ page.title }}{{ page.address }}{{ page.elsewhere }}{{ page.count }}{{ page.body }}")]
    [InlineData("{{ if page.title }}t{{ end }}{{ if !page.address }}a{{ end }}{{ if page.time }}d{{ end }}{{ if page.newer }}n{{ end }}{{ if page.is_open }}o{{ end }}{{ if page.count }}c{{ end }}{{ if page.links }}l{{ end }}")]
    [InlineData("{{ page.newer?.title | html.escape }}|{{ page.newer?.address }}|{{ if page.newer?.title }}x{{ end }}")]
    [InlineData("{{ page.time | date.to_string '%Y-%m-%d' }}|{{ page.time | date.to_string '%H:%M:%S' }}|{{ page.time | date.to_string '%y %I %j %L%%' }}|{{ page.time | date.to_string '%Y年%b' }}|{{ page.time | date.to_string '日' }}|{{ page.time | date.to_string '' }}")]
    [InlineData("{{ page.links.size > 0 }}{{ page.links.size == 3 }}{{ page.links.size != 0 }}{{ page.links.size < 3 }}{{ page.links.size <= 3 }}{{ page.links.size >= 1 }}{{ page.words.size > 1 }}{{ if page.links.size > 0 || page.words.size > 0 }}x{{ end }}")]
    [InlineData("{{ page.count > 0 }}{{ page.count == 7 }}{{ page.count != 7 }}{{ page.count < 7 }}{{ page.count <= -3 }}{{ page.count >= 7 }}{{ if page.count > 6 }}y{{ end }}")]
    [InlineData("{{ for link in page.links }}{{ for.index }}{{ for.first }}{{ for.last }}{{ for.rindex }}{{ for.length }}{{ for.changed }}{{ for.even }}{{ link.title | html.escape }}{{ else }}none{{ end }}")]
    [InlineData("{{ for link in page.links }}{{ if for.index == 1 }}{{ continue }}{{ end }}{{ link.title }}{{ if for.index == 2 }}{{ break }}{{ end }}{{ end }}")]
    [InlineData("{{ for link in page.links offset: 1 limit: 1 }}{{ link.title }}{{ for.changed }}{{ end }}{{ for link in page.links reversed }}{{ link.title }}{{ end }}")]
    [InlineData("{{ func f; ret link.title; end }}{{ for link in page.links }}{{ f }}{{ for link in page.links }}{{ f }}{{ for.changed }}{{ end }}{{ f }}{{ end }}")]
    [InlineData("{{ for link in page.links }}{{ link = 'x' }}{{ link.title }}{{ end }}")]
    [InlineData("{{ for link in page.links }}{{ include 'part' link 'a' page.title page }}{{ end }}")]
    [InlineData("{{ $x = page.newer; include 'part' $x $x?.title 3 page 'five'; include 'swap' $x }}")]
    [InlineData("{{ include 'part' null true false page }}")]
    [InlineData("{{ for page in page.links }}{{ include 'name' }}{{ page.title }}{{ end }}{{ include 'name' }}")]
    [InlineData("{{ if page.newer }}{{ with page.newer }}{{ title }}{{ end }}{{ end }}{{ x = page; x.count }}{{ page.newer?.title?.size }}")]
    [InlineData("{{ x = page.links; for l in x }}{{ l.address }}{{ end }}{{ for l in page.links | array.reverse }}{{ l.title }}{{ for.changed }}{{ end }}")]
    [InlineData("{{ for w in page.words }}{{ w | html.escape }}{{ for.changed }}{{ end }}{{ page.words.size }}{{ page.links[1].title }}")]
    [InlineData("{{ !true }}{{ !null }}{{ !'' }}{{ !page.count }}{{ if !page.newer }}x{{ end }}{{ !page.is_open || page.title == null }}")]
    public void A_checked_template_prints_what_an_unchecked_one_prints(string text)
    {
        var sample = new Sample().With("main", text).With("name", "{{ page.title }};").With("swap", "{{ $x = 1; $1?.title; $x }}")
            .With("part", "[{{ $1.title | html.escape }}{{ if $2 == 'a' }}A{{ else if !$2 }}none{{ else }}{{ $2 }}{{ end }}{{ $3 }}{{ $4.count }}{{ if $5 }}5{{ end }}{{ for x in $4.links }}{{ x.title }}{{ end }}]");
        var (strict, lenient) = (Compile(sample, Checked), Compile(sample, Unchecked));
        foreach (var page in Pages)
        {
            Print(strict, page).ShouldBe(Print(lenient, page));
        }
    }

    private static ITemplate Compile(Sample sample, TemplateOptions options)
    {
        var template = new ScribanCompiler(sample, options).Compile("main", Sample.Globals, out var errors);
        errors.ShouldBeEmpty();
        return template!;
    }

    private static string Print(ITemplate template, SamplePage page)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            template.Render([page, null], output);
        }
        catch (TemplateException fault)
        {
            return $"{fault.Error}";
        }

        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
