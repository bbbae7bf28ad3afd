namespace FinewsSiteGen.Scriban.Tests;

/// <summary>What an error says of its place: the line it points into, and the includes and calls that led there.</summary>
public sealed class ErrorPlaceTests
{
    [Theory]
    [InlineData("{{ x }}", "{{ x }}")]
    [InlineData("a\r\n\t<p>{{ x }}</p>\r\nb", "\t<p>{{ x }}</p>")]
    [InlineData("a\n{{ 1 +\n}}\nb", "{{ 1 +")]
    [InlineData("a\n{{ if page.is_open }}股票", "{{ if page.is_open }}股票")]
    public void An_error_carries_the_line_it_points_into(string text, string line) => Sample.Errors(text)[0].SourceLine.ShouldBe(line);

    [Fact]
    public void An_error_in_an_included_template_tells_the_includes_that_lead_there()
    {
        var errors = new Sample().With("main", "<p>\n{{ include 'outer' 1 }}").With("outer", "{{ include 'inner' }}").With("inner", "{{ x }}\n{{ 1 + }}").MainErrors();
        errors.Select(error => error.ToString()).ShouldBe([
            "templates/inner.sbn-html(1,4): There is no variable x.",
            "templates/inner.sbn-html(2,8): An operand is missing after +.",
        ]);
        errors.ShouldAllBe(error => Chain(error) == "included from templates/outer.sbn-html(1,4); included from templates/main.sbn-html(2,4)");
    }

    [Fact]
    public void An_error_that_is_reached_in_two_ways_is_told_once_with_the_first_way()
    {
        var error = new Sample().With("main", "{{ include 'a' }}\n{{ include 'a' }}").With("a", "{{ x }}").MainErrors().ShouldHaveSingleItem();
        Chain(error).ShouldBe("included from templates/main.sbn-html(1,4)");
    }

    [Fact]
    public void An_error_about_an_include_stands_where_it_is_included()
    {
        var error = new Sample().With("main", "{{ include 'outer' }}").With("outer", "\n{{ include 'inner' }}").With("inner", "<p title=\"").MainErrors()[0];
        error.ToString().ShouldBe("templates/outer.sbn-html(2,4): The included template inner ends in the attribute title.");
        Chain(error).ShouldBe("included from templates/main.sbn-html(1,4)");
    }

    [Trait("Engine", "ours")]
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_fault_tells_the_includes_that_it_came_through(bool isStrict)
    {
        var sample = new Sample().With("main", "a\n{{ x = include 'outer' 0 }}").With("outer", "<b>\n  {{ include 'inner' $1 }}").With("inner", "股{{ 1 % $1 }}");
        var error = Fault(sample, isStrict ? TemplateOptions.Default : TemplateOptions.Lenient);
        error.ToString().ShouldBe("templates/inner.sbn-html(1,7): A number is divided by zero.");
        error.SourceLine.ShouldBe("股{{ 1 % $1 }}");
        Chain(error).ShouldBe("included from templates/outer.sbn-html(2,6); included from templates/main.sbn-html(2,8)");
    }

    [Trait("Engine", "ours")]
    [Theory]
    [InlineData("{{ func f(x); ret 1 % x; end }}\n{{ f 0 }}", "called from templates/main.sbn-html(2,4)")]
    [InlineData("{{ func f; ret 1 % 0; end }}\n{{ f }}", "called from templates/main.sbn-html(2,4)")]
    [InlineData("{{ func f(x); ret 1 % x; end }}\n{{ [0] | array.each @f }}", "called from templates/main.sbn-html(2,10)")]
    [InlineData("{{ func f(x); ret 1 % x; end; func g(x); ret f(x); end }}\n{{ g 0 }}", "called from templates/main.sbn-html(1,46); called from templates/main.sbn-html(2,4)")]
    public void A_fault_in_a_function_tells_who_called_it(string text, string chain) =>
        Chain(Fault(new Sample().With("main", text), TemplateOptions.Lenient)).ShouldBe(chain);

    [Trait("Engine", "ours")]
    [Fact]
    public void A_template_that_is_included_while_another_renders_tells_all_its_errors()
    {
        var template = new Sample().With("main", "{{ include 'a' }}").With("a", "{{ 1 + }}\n{{ end }}").Compile(TemplateOptions.Lenient);
        var fault = Should.Throw<TemplateException>(() => Sample.Write(template, [null, null]));
        fault.Errors.Select(error => error.ToString()).ShouldBe([
            "templates/a.sbn-html(1,8): An operand is missing after +.",
            "templates/a.sbn-html(2,6): The end belongs to no block.",
        ]);
        fault.Errors.ShouldAllBe(error => Chain(error) == "included from templates/main.sbn-html(1,4)");
    }

    [Fact]
    public void Errors_are_compared_by_value()
    {
        TemplateError Make() => new Sample().With("main", "{{ include 'a' }}").With("a", "{{ x }}").MainErrors()[0];
        Make().ShouldBe(Make());
        Make().GetHashCode().ShouldBe(Make().GetHashCode());
        (Make() with { Chain = [] }).ShouldNotBe(Make());
    }

    private static string Chain(TemplateError error) => string.Join("; ", error.Chain);

    private static TemplateError Fault(Sample sample, TemplateOptions options) =>
        Should.Throw<TemplateException>(() => sample.RenderMain(options: options)).Error;
}
