namespace FinewsSiteGen.Scriban.Tests;

/// <summary>Functions in strict templates: their bodies are checked for each call, with the types that the call gives them.</summary>
public sealed class StrictFunctionTests
{
    [Theory]
    [InlineData("{{ func f(x); ret x + 1; end; f 1; 2 | f; f(3) }}", "234")]
    [InlineData("{{ func f; ret $0 + $1; end; f 1 2; f(3, 4) }}", "37")]
    [InlineData("{{ func f; $.name | html.escape; $[1]; $.size; end; f 1 2 name: page.title }}", "A &amp; B22")]
    [InlineData("{{ func g(a, b = 2, c...); ret a + b + c.size; end; g 1; g 1 3; g 1 2 3 4; g b: 5 a: 1 }}", "3456")]
    [InlineData("{{ f(x) = x * 2; f 4 }}", "8")]
    [InlineData("{{ f = do; ret $0 + 1; end; f 1; f(2) }}", "23")]
    [InlineData("{{ func f(x); ret x | html.escape; end; f page.title }}", "A &amp; B")]
    [InlineData("{{ func f(x); ret x; end; f(page.title) | html.escape; f page.count }}", "A &amp; B7")]
    [InlineData("{{ func f }}<b>{{ $0 | html.escape }}</b>{{ end }}{{ f page.title }}{{ page.title | f }}", "<b>A &amp; B</b><b>A &amp; B</b>")]
    [InlineData("{{ func f(x) }}<i>{{ x.title | html.escape }}</i>{{ end; for link in page.links; f link; end; f page }}", "<i>One</i><i>Two</i><i>Three</i><i>A &amp; B</i>")]
    [InlineData("<a href=\"{{ func f(x); ret x.address; end; f page }}\">", "<a href=\"/a?x=1&amp;y=2\">")]
    [InlineData("{{ func f(n); ret n <= 1 ? 1 : n * f(n - 1); end; f 5 }}", "120")]
    [InlineData("{{ func tree(n); if n > 0 }}<ul><li>{{ n; tree(n - 1) }}</li></ul>{{ end; end; tree 2 }}", "<ul><li>2<ul><li>1</li></ul></li></ul>")]
    [InlineData("{{ func a(n); ret n <= 0 ? 'x' : b(n - 1); end; func b(n); ret n <= 0 ? 1 : a(n - 1); end; a 3; a 4 }}", "1x")]
    [InlineData("{{ func f(x); ret x.n ? f(x.n) : x.t; end; f({n: {n: {t: 'end'}}}) }}", "end")]
    [InlineData("{{ apply(f, v) = f v; apply @string.upcase page.title | html.escape }}", "A &amp; B")]
    [InlineData("{{ x = {f: @string.upcase}; x.f 'a' | html.escape }}", "A")]
    [InlineData("{{ a = [3, 4]; func f(x, y); ret x + y; end; f ^a }}", "7")]
    [InlineData("{{ x = page.title; func f; ret x; end; x = 1; f }}", "1")]
    [InlineData("{{ func f; x = $0; end; f 5; x }}", "5")]
    [InlineData("{{ x = 1; func f(a); x = a; y = a; ret y; end; f 5; x; y = 2; y }}", "552")]
    [InlineData("{{ func f; $x = 1; ret $x; end; $x = page.title; f; $x | html.escape }}", "1A &amp; B")]
    [InlineData("{{ func $f; ret $0 > 0 ? $f($0 - 1) : 9; end; $f 2 }}", "9")]
    [InlineData("{{ func f(a) ; func g; ret 3; end; ret a + g(); end; f 1 }}", "4")]
    [InlineData("{{ func f }}{{ if $0 }}{{ ret }}{{ end }}<b>{{ end }}{{ f 1 }}x", "x")]
    [InlineData("{{ func f(a); if a; ret 1; end; end; f true; f false }}", "1")]
    public void A_function_of_any_form_may_be_called(string text, string output) => Sample.Render(text).ShouldBe(output);

    [Theory]
    [InlineData("{{ func f(x); ret x; end; f page.title }}", "The text f page.title is printed without escaping.")]
    [InlineData("{{ func f }}<b>{{ $0 }}</b>{{ end }}{{ f page.title }}", "The text $0 is printed without escaping.")]
    [InlineData("{{ func f(x...); ret x[1]; end; f 1 page.title }}", "The text f 1 page.title is printed without escaping.")]
    [InlineData("{{ func f(x = 1); ret x; end; f; f page.title }}", "The text f page.title is printed without escaping.")]
    [InlineData("{{ a = [page.title]; func f(x...); ret x[0]; end; f ^a }}", "The text f ^a is printed without escaping.")]
    [InlineData("{{ x = 1; func f; ret x; end; x = page.title; f }}", "The text f is printed without escaping.")]
    [InlineData("{{ func f; x = page.title; end; x = 1; if page.is_open; f; end; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ func f; x = page.title; ret true; end; x = 1; y = page.is_open && f; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ func f; x = page.title; ret true; end; x = 1; y = page.is_open ? f : 2; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ func f; x = page.title; ret 1; end; x = 1; y = page.newer ?? f; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ x = 1; func f(a); x = a; end; f page.title; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ x = 1; func f(a); if page.is_open; x = a; end; end; f page.title; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ func a(n); ret n <= 0 ? page.title : b(n - 1); end; func b(n); ret n <= 0 ? 1 : a(n - 1); end; a 3 }}", "The text a 3 is printed without escaping.")]
    [InlineData("{{ func f(x); if x.n; ret f(x.n); end; ret x.t; end; f({n: {n: {t: page.title}}}) }}", "The text f({n: {n: {t: page.title}}}) is printed without escaping.")]
    [InlineData("{{ func f(n, x); if n > 0; ret f(n - 1, page.title); end; ret x; end; f 1 2 }}", "The text f 1 2 is printed without escaping.")]
    [InlineData("{{ func f; if page.is_open; func f; page.title; end; f; else; f; end; end; f }}", "The text page.title is printed without escaping.")]
    [InlineData("{{ x = @string.upcase; page.title | x }}", "The text page.title | x is printed without escaping.")]
    [InlineData("{{ func g; ret page.title; end; x = page.is_open ? @g : 1; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ func f }}<b title=\"{{ end }}{{ f }}", "The function f ends in the attribute title.")]
    [InlineData("{{ func f }}<b title=\"{{ ret }}\">{{ end }}{{ f }}", "The function f ends in the attribute title.")]
    [InlineData("<p title=\"{{ func f }}x{{ end; f }}\">", "The function f prints in the attribute title.")]
    [InlineData("{{ func f(x); ret x; end; @f }}", "The function @f is printed.")]
    public void What_a_function_gives_or_prints_is_checked(string text, string message)
    {
        var error = Sample.Errors(text).ShouldHaveSingleItem();
        (error.Kind, error.Message).ShouldBe((TemplateErrorKind.Unsafe, message));
    }

    [Theory]
    [InlineData("{{ func g(a); ret a; end; g }}", "templates/main.sbn-html(1,27): The function g takes 1 argument, not 0.", "Its parameters are a.")]
    [InlineData("{{ func g(a); ret a; end; g 1 2 }}", "templates/main.sbn-html(1,27): The function g takes 1 argument, not 2.", "Its parameters are a.")]
    [InlineData("{{ foo 1 }}", "templates/main.sbn-html(1,4): foo is no function.", "Separate values with ; or an operator, or name a function.")]
    [InlineData("{{ page.title 1 }}", "templates/main.sbn-html(1,9): page.title is no function.", "Separate values with ; or an operator, or name a function.")]
    [InlineData("{{ func g(n); ret n.a; end; g 1 }}", "templates/main.sbn-html(1,21): A number has no member a.", "It has no members.")]
    public void A_wrong_call_is_told(string text, string message, string cure)
    {
        var error = Sample.Errors(text)[0];
        (error.ToString(), error.Cure).ShouldBe((message, cure));
    }

    [Fact]
    public void An_error_in_a_function_tells_which_call_led_there()
    {
        var error = new Sample().With("main", "{{ include 'lib' }}\n{{ show 1 }}\n{{ show page.title }}").With("lib", "{{ func show(x) }}<b>{{ x }}</b>{{ end }}").MainErrors().ShouldHaveSingleItem();
        error.ToString().ShouldBe("templates/lib.sbn-html(1,25): The text x is printed without escaping.");
        error.Chain.Select(step => step.ToString()).ShouldBe(["called from templates/main.sbn-html(3,4)"]);
    }

    [Fact]
    public void A_library_of_functions_may_be_included() =>
        new Sample().With("main", "{{ include 'lib'; hello page.title; hello 1 }}").With("lib", "{{ func hello(t) }}<h1>{{ t | html.escape }}</h1>{{ end; func unused(x); ret x | string.upcase; end }}")
            .RenderMain().ShouldBe("<h1>A &amp; B</h1><h1>1</h1>");
}
