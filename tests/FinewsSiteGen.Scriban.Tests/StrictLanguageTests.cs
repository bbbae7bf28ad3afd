namespace FinewsSiteGen.Scriban.Tests;

/// <summary>Objects that change, blocks and scopes in strict templates.</summary>
public sealed class StrictLanguageTests
{
    [Theory]
    [InlineData("{{ x = {a: 1}; x.b = page.title; x.a; x.b | html.escape }}", "1A &amp; B")]
    [InlineData("{{ x = [1]; x[0] = 3; x[2] = 5; x[0]; x[1]; x[2]; x.size }}", "353")]
    [InlineData("{{ o = {a: {b: 1}}; o.a.b += 1; o.a.b++; o.a.b }}", "23")]
    [InlineData("{{ x = {a: 1, b: 2}; for p in x; p.key; p.value; end }}", "a1b2")]
    [InlineData("{{ x = {}; for w in page.words; x[w] = w; end; for p in x; p.key | html.escape; end }}", "x&lt;y&gt;")]
    [InlineData("{{ x = []; for w in page.words; x = x | array.add w; end; x | array.join ',' | html.escape }}", "x,&lt;y&gt;")]
    [InlineData("{{ for c in 'ab'; c | html.escape; end }}", "ab")]
    [InlineData("{{ m = {}; for w in page.words; if m.seen; 'again'; end; m.seen = true; end }}", "again")]
    [InlineData("{{ this.t = page.title; this.t | html.escape; this['page'].count; this.nothing; t | html.escape }}", "A &amp; B7A &amp; B")]
    [InlineData("{{ import {a: 1, b: page.title}; a; b | html.escape }}", "1A &amp; B")]
    [InlineData("{{ import page; title | html.escape; count }}", "A &amp; B7")]
    [InlineData("{{ with page; title | html.escape; this.count; end }}", "A &amp; B7")]
    [InlineData("{{ x = {a: 1}; with x; b = page.title; a; end; x.b | html.escape }}", "1A &amp; B")]
    [InlineData("{{ t = page.title; with {t: 1}; t; end }}", "1")]
    [InlineData("{{ x = 1; readonly x; x }}", "1")]
    [InlineData("{{ x = 1; while x < 3; x = x + 1; x; while.index; end }}", "2031")]
    [InlineData("{{ tablerow w in page.words cols: 2; w | html.escape; end }}", "<tr class=\"row1\"><td class=\"col1\">x</td><td class=\"col2\">&lt;y&gt;</td></tr>\n")]
    [InlineData("{{ func box }}<div>{{ $$ }}</div>{{ end; wrap box }}<b>{{ page.title | html.escape }}</b>{{ end }}", "<div><b>A &amp; B</b></div>")]
    [InlineData("{{ func box(t) }}<div title=\"{{ t | html.escape }}\">{{ $$; $$ }}</div>{{ end; wrap box page.title; page.count; end }}", "<div title=\"A &amp; B\">77</div>")]
    [InlineData("{{ func box }}<i>{{ $$ }}</i>{{ end; wrap box; wrap box; 'x'; end; end }}", "<i><i>x</i></i>")]
    [InlineData("{{ capture t }}{{ page.title | html.escape }} - {{ page.count }}{{ end }}<p title=\"{{ t }}\">{{ t }}", "<p title=\"A &amp; B - 7\">A &amp; B - 7")]
    [InlineData("{{ timespan.zero }}", "00:00:00")]
    public void The_language_works_where_its_values_can_be_followed(string text, string output) => Sample.Render(text).ShouldBe(output);

    [Theory]
    [InlineData("{{ x = {a: 1}; x.b = page.title; x.b }}", "The text x.b is printed without escaping.")]
    [InlineData("{{ x = {a: 1}; y = x; y.a = page.title; x.a }}", "The text x.a is printed without escaping.")]
    [InlineData("{{ x = [1]; y = [x]; y[0][0] = page.title; x[0] }}", "The text x[0] is printed without escaping.")]
    [InlineData("{{ x = {a: 1}; func f(o); o.a = page.title; end; f x; x.a }}", "The text x.a is printed without escaping.")]
    [InlineData("{{ x = {a: 1}; for w in page.words; x.a; x.a = w; end }}", "The text x.a is printed without escaping.")]
    [InlineData("{{ x = {a: 1}; x['b'] = page.title; x.b }}", "The text x.b is printed without escaping.")]
    [InlineData("{{ x = {a: 1}; x[page.title] = page.title; x.a }}", "The text x.a is printed without escaping.")]
    [InlineData("{{ x = {a: 1}; x[page.title] = 1; for p in x; p.key; end }}", "The text p.key is printed without escaping.")]
    [InlineData("{{ x = {}; x.self = x; x.self.self.t = page.title; x.t }}", "The text x.t is printed without escaping.")]
    [InlineData("{{ x = 1..3; x[0] = page.title; for i in x; i; end }}", "The text i is printed without escaping.")]
    [InlineData("{{ x = []; for w in page.words; x = x | array.add w; end; x[0] }}", "The text x[0] is printed without escaping.")]
    [InlineData("{{ x = [1] + page.words; x[0] }}", "The text x[0] is printed without escaping.")]
    [InlineData("{{ this.t = page.title; t }}", "The text t is printed without escaping.")]
    [InlineData("{{ this.t = page.title; this.t }}", "The text this.t is printed without escaping.")]
    [InlineData("{{ x = 1; import {x: page.title}; x }}", "The text x is printed without escaping.")]
    [InlineData("{{ x = {a: 1}; with x; a = page.title; end; x.a }}", "The text x.a is printed without escaping.")]
    [InlineData("{{ t = page.title; x = {}; with x; t; end }}", "The text t is printed without escaping.")]
    [InlineData("{{ with {title: 1}; for title in page.words; title; end; end }}", "The text title is printed without escaping.")]
    [InlineData("{{ func box }}{{ $$ }}{{ end; wrap box; page.title; end }}", "The text page.title is printed without escaping.")]
    [InlineData("{{ func box(t) }}{{ $$ }}{{ end; t = 1; wrap box page.title; t; end }}", "The text t is printed without escaping.")]
    [InlineData("{{ func box }}<p title=\"{{ $$ }}\">{{ end; wrap box; 'x'; end }}", "The block of a wrap is printed in the attribute title.")]
    [InlineData("{{ func box }}{{ $$ }}{{ end; wrap box }}<p title=\"{{ end }}x\">", "The block of the wrap ends in the attribute title.")]
    [InlineData("<p title=\"{{ tablerow w in page.words; 'x'; end }}\">", "A tablerow stands in the attribute title.")]
    [InlineData("{{ capture t }}<b>{{ end }}<p title=\"{{ t }}\">", "HTML stands in the attribute title.")]
    [InlineData("{{ capture t }}{{ page.body }}{{ end }}<p title=\"{{ t }}\">", "HTML stands in the attribute title.")]
    public void Text_is_found_wherever_it_was_put(string text, string message)
    {
        var error = Sample.Errors(text).ShouldHaveSingleItem();
        (error.Kind, error.Message).ShouldBe((TemplateErrorKind.Unsafe, message));
    }

    [Theory]
    [InlineData("{{ page.title = 'x' }}", "The member title of an object (page) cannot be set.", "Set members of objects that the template made.")]
    [InlineData("{{ page.params.x = 'x' }}", "The member x of text cannot be set.", "Set members of objects that the template made.")]
    [InlineData("{{ page.words[0] = 'x' }}", "An item of a list cannot be set.", "Set items of lists that the template made.")]
    [InlineData("{{ with page; title = 'x'; end }}", "Inside of with title is a member of an object (page), which cannot be set.", "Assign it before the with, or use a local variable such as $title.")]
    [InlineData("{{ with page.params; x; end }}", "text has no members for with.", "Give an object whose members are known.")]
    [InlineData("{{ x = {}; x[page.title] = 1; with x; y = 1; end }}", "with takes an object whose members are known.", "Name the members where they are used.")]
    [InlineData("{{ import page.params }}", "import takes an object whose members are known.", "Name the members where they are used.")]
    [InlineData("{{ x = this; 1 }}", "this is not allowed here: it hides which names exist.", "Name a variable, as in this.x.")]
    [InlineData("{{ string = 1 }}", "string is a namespace of functions and cannot be assigned.", "Choose another name.")]
    [InlineData("{{ func box }}{{ $$ }}{{ end; wrap box; $x; end }}", "$x in the block of a wrap is a variable of the function that prints the block.", "Use a variable without $.")]
    [InlineData("{{ func box }}{{ $$ }}{{ end; wrap box; ret; end }}", "The ret leaves the block of a wrap.", "End the block first.")]
    [InlineData("{{ func box }}{{ $$ }}{{ end; for x in 1..2; wrap box; break; end; end }}", "The break stands outside of a loop.", "Remove it.")]
    public void What_cannot_be_followed_is_refused(string text, string message, string cure)
    {
        var error = Sample.Errors(text)[0];
        (error.Message, error.Cure).ShouldBe((message, cure));
    }
}
