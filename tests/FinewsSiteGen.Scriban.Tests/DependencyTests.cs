namespace FinewsSiteGen.Scriban.Tests;

/// <summary>What a compiled template says of what its pages depend on.</summary>
public sealed class DependencyTests
{
    private static readonly TemplateOptions Dated = TemplateOptions.Default with { Now = new DateTimeOffset(2024, 5, 1, 0, 0, 0, TimeSpan.FromHours(8)) };

    [Theory]
    [InlineData("{{ date.now | date.to_string '%Y-%m-%d %H:%M %Z' }}", "2024-05-01 00:00 +08:00")]
    [InlineData("{{ date.now.year }}", "2024")]
    [InlineData("{{ date.utc_now | date.to_string '%Y-%m-%d %H:%M' }}", "2024-04-30 16:00")]
    public void Now_is_what_the_host_says(string text, string output)
    {
        var template = new Sample().With("main", text).Compile(Dated);
        Sample.Write(template, [Sample.Filled, null]).ShouldBe(output);
        template.UsesClock.ShouldBeTrue();
    }

    [Fact]
    public void A_template_that_never_asks_for_the_clock_says_so() =>
        new Sample().With("main", "{{ page.time | date.to_string '%Y' }}").Compile(Dated).UsesClock.ShouldBeFalse();

    [Fact]
    public void An_included_template_asks_for_the_clock_too() =>
        new Sample().With("main", "{{ include 'part' }}").With("part", "{{ if page.is_open; date.now; end }}").Compile(Dated).UsesClock.ShouldBeTrue();

    [Fact]
    public void The_templates_it_was_made_of_are_named_once() =>
        new Sample().With("main", "{{ include 'b' }}{{ include 'a' }}{{ include 'b' }}").With("a", "{{ include 'c' }}").With("b", "").With("c", "").With("d", "")
            .Compile().Sources.ShouldBe(["main", "a", "b", "c"]);
}
