namespace FinewsSiteGen.Scriban.Tests;

public sealed class EscapeCheckTests
{
    [Theory]
    [InlineData("<p>{{ page.title | html.escape }}</p>")]
    [InlineData("<p title=\"{{ page.title | html.escape }}\">")]
    [InlineData("<p title='{{ page.title | html.escape }}'>")]
    [InlineData("<title>{{ page.title | html.escape }}</title>")]
    [InlineData("<p data-n=\"{{ page.count }}\">{{ page.count }}{{ page.is_open }}</p>")]
    [InlineData("{{ page.body }}{{ content }}")]
    [InlineData("<a href=\"{{ page.address }}\">{{ page.address }}</a>")]
    [InlineData("<a href=\"{{ page.address }}#{{ page.title | html.url_encode }}\">x</a>")]
    [InlineData("<a href=\"/tag/{{ page.title | html.url_encode }}.html\">x</a>")]
    [InlineData("<a href=\"https://example.com/?q={{ page.title | html.url_encode }}\">x</a>")]
    [InlineData("<a href=\"mailto:{{ page.title | html.url_encode }}\">x</a>")]
    [InlineData("<a href=\"page-{{ page.count }}.html\">x</a>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;url={{ page.address }}\">")]
    [InlineData("<time datetime=\"{{ page.time | date.to_string '%F' }}\">{{ page.time }}</time>")]
    [InlineData("<p class=\"{{ page.is_open ? 'open' : 'shut' }}\">")]
    [InlineData("{{ class = 'a' }}{{ if page.is_open }}{{ class = 'b' }}{{ end }}<p class=\"{{ class }}\">")]
    [InlineData("<li{{ if page.is_open }} class=\"open\"{{ end }}>")]
    [InlineData("<option{{ if page.is_open }} selected{{ end }}>")]
    [InlineData("{{ capture box }}<b>{{ page.title | html.escape }}</b>{{ end }}<p>{{ box }}</p>")]
    [InlineData("{{ for word in page.words }}{{ word | html.escape }}{{ end }}")]
    [InlineData("{{ page.params.note | html.escape }}")]
    [InlineData("{{ page.words | array.join ', ' | html.escape }}")]
    [InlineData("{{ page.links | array.map 'title' | array.first | html.escape }}")]
    [InlineData("<!-- {{ if page.is_open }}a{{ else }}b{{ end }} --><p>{{ page.title | html.escape }}</p>")]
    [InlineData("<script>var a = '<p>{{ '{{' }}';</script>{{ page.title | html.escape }}")]
    [InlineData("{{ '<b>' }}{{ page.title | html.escape }}{{ '</b>' }}")]
    [InlineData("{{ page.newer ?? page.newer; if false; ret; end }}", false)]
    [InlineData("{{ if page.is_open }}{{ ret }}{{ end }}{{ page.count }}")]
    public void Safe_output_is_accepted(string text, bool isAccepted = true) => (Sample.Errors(text).Count == 0).ShouldBe(isAccepted);

    [Theory]
    [InlineData("<p>{{ page.title }}</p>", "The text page.title is printed without escaping.")]
    [InlineData("<p title=\"{{ page.title }}\">", "The text page.title is printed without escaping.")]
    [InlineData("<title>{{ page.body }}</title>", "HTML stands in <title>, which holds text only.")]
    [InlineData("<p title=\"{{ page.body }}\">", "HTML stands in the attribute title.")]
    [InlineData("<p title={{ page.title | html.escape }}>", "No value is safe in the unquoted attribute title.")]
    [InlineData("<p title=a{{ page.count }}>", "No value is safe in the unquoted attribute title.")]
    [InlineData("<p onclick=\"{{ page.count }}\">", "No value is safe in the attribute onclick.")]
    [InlineData("<p style=\"{{ page.title | html.escape }}\">", "No value is safe in the attribute style.")]
    [InlineData("<{{ page.title | html.escape }}>", "No value is safe in the name of a tag.")]
    [InlineData("<p {{ page.title | html.escape }}=\"\">", "No value is safe in the tag <p>.")]
    [InlineData("<p data-{{ page.title | html.escape }}=\"\">", "No value is safe in the name of an attribute of <p>.")]
    [InlineData("<script>{{ page.count }}</script>", "No value is safe in <script>.")]
    [InlineData("<style>{{ page.title | html.escape }}</style>", "No value is safe in <style>.")]
    [InlineData("<!-- {{ page.title | html.escape }} -->", "No value is safe in a comment.")]
    [InlineData("<a href=\"{{ page.title | html.escape }}\">", "Text stands where the attribute href needs a whole address.")]
    [InlineData("<a href=\"{{ page.title | html.url_encode }}\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"/x/{{ page.title | html.escape }}\">", "Text stands in the address of the attribute href.")]
    [InlineData("<a href=\"javascript:x({{ page.title | html.url_encode }})\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"javascript:/x({{ page.title | html.url_encode }})\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"/x{{ page.address }}\">", "The address page.address does not begin the attribute href.")]
    [InlineData("<meta content=\"0; URL={{ page.title | html.escape }}\">", "Text stands where the attribute content needs a whole address.")]
    [InlineData("{{ page.address | html.escape }}", "An address that is escaped already is escaped again.")]
    [InlineData("{{ page.title | html.escape | html.escape }}", "Text that is escaped already is escaped again.")]
    [InlineData("{{ page.title | html.escape | string.truncate 5 }}", "The text page.title | html.escape | string.truncate 5 is printed without escaping.")]
    [InlineData("{{ page.title | html.strip }}", "The text page.title | html.strip is printed without escaping.")]
    [InlineData("{{ page.title | html.newline_to_br }}", "The text page.title | html.newline_to_br is printed without escaping.")]
    [InlineData("<a href=\"/{{ page.title | html.url_escape }}\">", "Text stands in the address of the attribute href.")]
    [InlineData("{{ page.params.note }}", "The text page.params.note is printed without escaping.")]
    [InlineData("{{ page.words }}", "The list page.words is printed.")]
    [InlineData("{{ page.newer }}", "The object page.newer is printed.")]
    [InlineData("{{ page.time | date.to_string '%F <' }}", "The text page.time | date.to_string '%F <' is printed without escaping.")]
    [InlineData("{{ x = page.title }}{{ x }}", "The text x is printed without escaping.")]
    [InlineData("{{ x = 'a' }}{{ for word in page.words }}{{ x }}{{ x = word }}{{ end }}", "The text x is printed without escaping.")]
    [InlineData("{{ page.is_open ? page.title : 'x' }}", "The text page.is_open ? page.title : 'x' is printed without escaping.")]
    [InlineData("{{ capture box }}<b>{{ end }}<p title=\"{{ box }}\">", "HTML stands in the attribute title.")]
    [InlineData("{{ capture box }}<b title=\"{{ end }}", "The capture ends in the attribute title.")]
    [InlineData("{{ if page.is_open }}<p title=\"{{ end }}x\">", "The if ends in the attribute title one way and in element content another.")]
    [InlineData("{{ for word in page.words }}<p title=\"{{ end }}x\">", "The for ends in the attribute title one way and in element content another.")]
    [InlineData("<p{{ if page.is_open }} class=\"a\"{{ end }}x>", "The text goes on a name or a value that only one branch before it began.")]
    [InlineData("{{ 'a' + page.title }}", "The text 'a' + page.title is printed without escaping.")]
    [InlineData("{{ ret page.title }}", "The text ret is printed without escaping.")]
    public void Unsafe_output_is_refused(string text, string message)
    {
        var error = Sample.Errors(text).ShouldHaveSingleItem();
        error.Message.ShouldBe(message);
        error.Kind.ShouldBe(TemplateErrorKind.Unsafe);
    }

    [Theory]
    [InlineData("{{ x = 1 }}{{ for x in page.words }}{{ x = page.title }}{{ end }}{{ x }}")]
    [InlineData("{{ x = page.title; x++; x }}")]
    [InlineData("{{ x = page.title; x += 1; x }}")]
    [InlineData("{{ page.title | math.plus 1 }}")]
    [InlineData("{{ 2 | math.times page.title }}")]
    [InlineData("{{ {value: 1, t: page.title} | array.map 'value' | array.first }}")]
    [InlineData("{{ (page.is_open ? {count: page.title} : page).count }}")]
    [InlineData("{{ a = page.title }}{{ with (page.is_open ? {a: 1} : {b: 2}) }}{{ a }}{{ end }}")]
    [InlineData("{{ a = 1; b = 1; c = 1; d = 1; e = 1; f = 1; g = 1; h = 1; i = 1; j = 1; k = 1 }}{{ for w in page.words; a = b; b = c; c = d; d = e; e = f; f = g; g = h; h = i; i = j; j = k; k = w; end; a }}")]
    [InlineData("{{ for w in page.words }}{{ capture x }}<b title=\"{{ break }}{{ end }}{{ end }}")]
    [InlineData("{{ capture x }}{{ ret }}{{ end }}")]
    [InlineData("<!-- a -> {{ page.body }} -->")]
    [InlineData("<svg><set attributeName=\"href\" to=\"{{ page.title | html.escape }}\"></svg>")]
    [InlineData("{{ page.time + page.title }}")]
    [InlineData("{{ page.words[0] }}")]
    [InlineData("{{ page['title'] }}")]
    [InlineData("{{ page.newer?.title }}")]
    [InlineData("{{ $'{page.title}' }}")]
    [InlineData("{{ {a: page.title}.a }}")]
    [InlineData("{{ page.title ?? 1 }}")]
    [InlineData("{{ page.count == 1 ? page.title : 1 }}")]
    [InlineData("{{ page.title[0] }}")]
    [InlineData("{{ page.words | array.sort | array.first }}")]
    [InlineData("{{ page.count | object.default page.title }}")]
    [InlineData("{{ page.params | object.values | array.last }}")]
    [InlineData("{{ while true; page.title; break; end }}")]
    [InlineData("{{ case page.count; when 1; page.title; end }}")]
    public void Text_is_refused_by_whatever_way_it_comes(string text)
    {
        var errors = Sample.Errors(text);
        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => error.Kind == TemplateErrorKind.Unsafe || error.Message.EndsWith("leaves a capture.", StringComparison.Ordinal));
    }

    [Fact]
    public void An_included_template_is_checked_with_the_arguments_it_gets()
    {
        var templates = new Sample().With("show", "<b>{{ $1 }}</b>");
        templates.With("main", "{{ include 'show' page.count }}").MainErrors().ShouldBeEmpty();
        var error = templates.With("main", "{{ include 'show' page.title }}").MainErrors().ShouldHaveSingleItem();
        error.Path.ShouldBe("templates/show.sbn-html");
        error.Message.ShouldBe("The text $1 is printed without escaping.");
    }

    [Theory]
    [InlineData("<p title=\"{{ include 'part' }}\">", "<b>", "A template is included in the attribute title.")]
    [InlineData("{{ include 'part' }}", "<b title=\"", "The included template part ends in the attribute title.")]
    [InlineData("{{ include 'part' }}", "<b title=\"{{ ret }}\">", "The included template part ends in the attribute title.")]
    public void An_include_stands_in_element_content_and_ends_there(string main, string part, string message) =>
        new Sample().With("main", main).With("part", part).MainErrors().ShouldHaveSingleItem().Message.ShouldBe(message);

    [Fact]
    public void Open_elements_may_be_closed_by_another_template() =>
        new Sample().With("main", "{{ include 'open' }}x{{ include 'close' }}").With("open", "<main><p>").With("close", "</p></main>").RenderMain().ShouldBe("<main><p>x</p></main>");

    [Fact]
    public void The_cure_says_what_to_write() =>
        Sample.Errors("<p>{{ page.title }}").ShouldHaveSingleItem().Cure.ShouldBe("Write {{ page.title | html.escape }}.");
}
