namespace FinewsSiteGen.Scriban.Tests;

/// <summary>What built-ins give in strict templates: safe stays safe where it can, and text stays text.</summary>
public sealed class StrictBuiltinTests
{
    [Theory]
    [InlineData("{{ page.words | array.each(do; ret $0 | html.escape; end) | array.join ', ' }}", "x, &lt;y&gt;")]
    [InlineData("{{ page.words | array.each(@html.escape) | array.join '<br>' }}", "x<br>&lt;y&gt;")]
    [InlineData("<p title=\"{{ page.words | array.each(@html.escape) | array.join ', ' }}\">", "<p title=\"x, &lt;y&gt;\">")]
    [InlineData("{{ page.words | array.join ', ' @html.escape }}", "x, &lt;y&gt;")]
    [InlineData("{{ for l in page.links | array.filter(do; ret $0.title == 'One'; end); l.title | html.escape; end }}", "One")]
    [InlineData("{{ x = [1, 2] | array.each(do; ret $0 * 2; end); x[0]; x | array.join ',' }}", "22,4")]
    [InlineData("{{ [1, 2] | array.any(do; ret $0 == $1; end, 2) }}", "true")]
    [InlineData("{{ func f(a); ret [1] | array.each(do; ret a; end); end; z = f(5); z | array.size }}", "1")]
    [InlineData("<p class=\"{{ 'A b' | string.downcase | string.replace ' ' '-' }}\">", "<p class=\"a-b\">")]
    [InlineData("<{{ 'B' | string.downcase }}>", "<b>")]
    [InlineData("{{ for x in 'a,<b>' | string.split ','; x; end }}", "a<b>")]
    [InlineData("<p class=\"{{ page.title | string.handleize }}\">", "<p class=\"a-b\">")]
    [InlineData("{{ page.count | string.pluralize 'item' 'items' }}", "items")]
    [InlineData("{{ page.links[0] | object.keys | array.join ' ' }}", "title address")]
    [InlineData("{{ {a: 1, b: 2} | object.values | array.join ' ' }}", "1 2")]
    [InlineData("<a href=\"{{ page.links | array.map 'address' | array.first }}\">", "<a href=\"/1.html\">")]
    [InlineData("<a href=\"{{ page.address | string.append '#x' }}\">", "<a href=\"/a?x=1&amp;y=2#x\">")]
    [InlineData("{{ page.title | html.escape | string.append '!' | string.prepend '<b>' }}", "<b>A &amp; B!")]
    [InlineData("{{ page.title | html.escape | string.strip }}", "A &amp; B")]
    [InlineData("{{ page.time.day_of_week }} {{ page.time.time_of_day }} {{ page.time.date.year }}", "Sunday 09:05:03 2022")]
    [InlineData("{{ include_join ['a', 'b'] '</li><li>' '<li>' '</li>' }}", "<li>[A &amp; B]</li><li>b</li>")]
    [InlineData("{{ x = include_join ['b', 'b'] 'tpl:b'; x }}<p title=\"{{ x }}\">", "bbb<p title=\"bbb\">")]
    [InlineData("{{ include_join [] ',' '<b>' '</b>' }}{{ ['b'] | include_join ', ' null null }}", "<b></b>b")]
    public void Safe_results_are_accepted(string text, string output) =>
        new Sample().With("main", text).With("a", "[{{ page.title | html.escape }}]").With("b", "b").RenderMain().ShouldBe(output);

    [Theory]
    [InlineData("{{ page.words | array.each(do; ret $0; end) | array.join ', ' }}")]
    [InlineData("{{ page.words | array.each(@html.escape) | array.join '<br' }}")]
    [InlineData("{{ page.words | array.each(@html.escape) | array.join page.title }}")]
    [InlineData("{{ page.words | array.join ', ' null }}")]
    [InlineData("{{ page.words | array.each(null) | array.first }}")]
    [InlineData("{{ x = page.is_open ? @html.escape : null; page.words | array.join ', ' @x }}")]
    [InlineData("{{ x = 1; func f; ret x; end; y = page.words | array.each @f; x = page.title; y[0] }}")]
    [InlineData("{{ func f(a); ret [1] | array.each(do; ret a; end); end; z = f(page.title); z[0] }}")]
    [InlineData("{{ o = {t: 1}; func f; o.t = $1; end; x = [1] | array.any(@f, page.title); o.t }}")]
    [InlineData("{{ page.words | array.each(do; ret {t: $0}; end) | array.map 't' | array.first }}")]
    [InlineData("{{ page.count | string.pluralize page.title 'x' }}")]
    [InlineData("{{ x = [1] + {a: page.title}; x[1].value }}")]
    [InlineData("{{ x = {a: page.title} + [1]; for p in x; p; end }}")]
    [InlineData("{{ x = {a: 1} | object.values; y = {a: page.title} | object.values; y[0] }}")]
    [InlineData("{{ page.title | string.append '!' }}")]
    [InlineData("{{ page.title | html.escape | string.slice 2 }}")]
    [InlineData("{{ page.title | html.escape | string.replace 'a' '<' }}")]
    [InlineData("{{ page.title | html.escape | string.split ' ' | array.first }}")]
    [InlineData("{{ page.title | html.escape | object.to_json }}")]
    [InlineData("{{ page.title | string.literal }}")]
    [InlineData("{{ page.title | string.base64_decode }}")]
    [InlineData("{{ page.title | regex.replace 'a' 'b' }}")]
    [InlineData("{{ page.words | array.cycle }}")]
    [InlineData("{{ [page.title] | array.sort | array.first }}")]
    [InlineData("{{ page.links | array.map 'title' | array.first }}")]
    [InlineData("{{ page.links[0] | object.values | array.first }}")]
    [InlineData("{{ 2 * page.title }}")]
    [InlineData("{{ '2' * page.title }}")]
    [InlineData("{{ math.plus 'a' page.title }}")]
    [InlineData("<p {{ page.words | array.each(@html.escape) | array.join ' ' }}>")]
    [InlineData("<p title=\"{{ page.words | array.each(@html.escape) | array.join '<br>' }}\">")]
    [InlineData("<a href=\"{{ page.title | string.handleize }}\">")]
    [InlineData("{{ include_join ['b', 'b'] '<b title=\"' }}")]
    [InlineData("<p title=\"{{ include_join ['b'] ',' }}\">")]
    public void Unsafe_results_are_refused(string text)
    {
        var errors = new Sample().With("main", text).With("b", "b").MainErrors();
        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => error.Kind == TemplateErrorKind.Unsafe);
    }

    [Theory]
    [InlineData("{{ func f; 'x'; end; page.words | array.each @f | array.size }}", "The function f prints, and array.each takes only what it returns.", "Give the text back with ret, or loop over the list.")]
    [InlineData("{{ func f; page.title; end; page.words | array.each @f | array.size }}", "The text page.title is printed without escaping.", "Write {{ page.title | html.escape }}.")]
    [InlineData("{{ func f; z = 1; ret z; end; page.words | array.each @f | array.size }}", "The variable z is assigned in a function that a built-in calls, perhaps later or never.", "Use a local variable such as $x.")]
    [InlineData("{{ [1] | array.each page.title }}", "array.each takes a function, not text.", "Give a function, as in @string.upcase.")]
    [InlineData("{{ include_join page.words ', ' }}", "The names of included templates are not literals.", "Write a list of names in quotes, as in include_join ['post', 'note'] ', '.")]
    [InlineData("{{ include_join ['b', 'b'] page.title }}", "What include_join puts between templates is no literal.", "Write a text in quotes, or the name of a template as in 'tpl:line'.")]
    [InlineData("{{ include_join ['b'] }}", "include_join takes 2 to 4 arguments, not 1.", "Give it a list of names and a separator.")]
    [InlineData("{{ include_join ['b', 'b'] '<p>' '<p title=' }}", "The text between included templates ends in the unquoted attribute title.", "End it in element content.")]
    [InlineData("{{ include_join ['none'] ',' }}", "There is no template none.", "Check the name, or add the template.")]
    public void What_cannot_be_told_is_refused(string text, string message, string cure)
    {
        var error = new Sample().With("main", text).With("b", "b").MainErrors()[0];
        (error.Message, error.Cure).ShouldBe((message, cure));
    }
}
