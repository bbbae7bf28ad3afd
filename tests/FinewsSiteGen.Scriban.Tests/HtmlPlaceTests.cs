namespace FinewsSiteGen.Scriban.Tests;

/// <summary>Where browsers are known to read otherwise than one would think.</summary>
public sealed class HtmlPlaceTests
{
    private const string Escaped = "{{ page.title | html.escape }}";
    private const string Encoded = "{{ page.title | html.url_encode }}";

    [Theory]
    [InlineData("<a href='/x/" + Encoded + "'>")]
    [InlineData("<a href=\"{{ page.elsewhere }}\">{{ page.elsewhere }}</a><img src=\"{{ page.elsewhere }}\" alt=\"\">")]
    [InlineData("<a href=\"{{ page.address }}?q=" + Encoded + "&amp;p={{ page.count }}#" + Encoded + "\">")]
    [InlineData("<a href=\"https://" + Encoded + "/\">")]
    [InlineData("<img srcset=\"{{ page.address }} 1x, {{ page.elsewhere }} 2x, /p/" + Encoded + ".png 3x\">")]
    [InlineData("<script src=\"{{ page.address }}site.js\"></script><link href=\"{{ page.address }}site.css\" rel=\"stylesheet\">")]
    [InlineData("<script src=\"/js/" + Encoded + ".js\"></script><iframe src=\"https://player.example/v?id=" + Encoded + "\"></iframe>")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"{{ page.count }}; url={{ page.elsewhere }}\">")]
    [InlineData("<meta content=\"0; url={{ page.address }}\" http-equiv=\"refresh\"><meta name=\"n\" content=\"" + Escaped + "\">")]
    [InlineData("<meta content=\"{{ page.count }}\" http-equiv=\"refresh\">")]
    [InlineData("<svg viewBox=\"0 0 {{ page.count }} 9\"><title>" + Escaped + "</title><style>a { color: red }</style><text>" + Escaped + "</text><path/></svg>{{ page.body }}")]
    [InlineData("<svg/><math><mi>x</mi></math>{{ page.body }}")]
    [InlineData("<svg><foreignObject><p>" + Escaped + "</p></foreignObject></svg><script>if (a<b) c = '<p>';</script>{{ page.body }}")]
    [InlineData("<noscript><p>" + Escaped + "</p><img alt=\"" + Escaped + "\"></noscript>{{ page.body }}")]
    [InlineData("<!-->{{ page.body }}<!--->{{ page.body }}<!-- a --!>{{ page.body }}<!-- <!-- -->{{ page.body }}<!doctype html>{{ page.body }}<?x>{{ page.body }}</ x>{{ page.body }}</>{{ page.body }}<!x>")]
    [InlineData("<!--[if IE]><p><![endif]-->{{ page.body }}<![if !IE]>{{ page.body }}<![endif]>")]
    [InlineData("<style>@media (width <= 60em) { a > b { } }</style><style>a</stylex></style>", false)]
    [InlineData("<template><p>{{ page.body }}</p></template><textarea>" + Escaped + "</textarea>a < b <3 {{ page.body }}")]
    [InlineData("<p title=\"a\"class=\"{{ page.count }}\"/ id='x'>{{ page.body }}")]
    [InlineData("<p\ttitle\n=\n'" + Escaped + "'\f>{{ page.body }}")]
    [InlineData("<p/title=\"" + Escaped + "\"/>{{ page.body }}")]
    [InlineData("</p title=\"" + Escaped + "\">{{ page.body }}")]
    [InlineData("<param name=\"" + Escaped + "\"><base target=\"" + Escaped + "\">")]
    public void Safe_places_are_found(string text, bool isAccepted = true) => (Sample.Errors(text).Count == 0).ShouldBe(isAccepted, string.Join("; ", Sample.Errors(text)));

    [Theory]
    [InlineData("<p a / =\"" + Escaped + "\">", "No value is safe in the name of an attribute of <p>.")]
    [InlineData("<p =\"" + Escaped + "\">", "No value is safe in the name of an attribute of <p>.")]
    [InlineData("<p title=\"a\"" + Escaped + ">", "No value is safe in the tag <p>.")]
    [InlineData("<" + Escaped, "No value is safe in the name of a tag.")]
    [InlineData("</p" + Escaped + ">", "No value is safe in the name of a tag.")]
    [InlineData("<!" + Escaped + ">", "No value is safe in a declaration.")]
    [InlineData("<!doctype " + Escaped + ">", "No value is safe in a declaration.")]
    [InlineData("<? " + Escaped + " ?>", "No value is safe in a declaration.")]
    [InlineData("</ " + Escaped + ">", "No value is safe in a declaration.")]
    [InlineData("<!--!>{{ page.body }}-->", "No value is safe in a comment.")]
    [InlineData("<!-- > {{ page.body }} -->", "No value is safe in a comment.")]
    [InlineData("<plaintext>" + Escaped, "No value is safe in <plaintext>.")]
    [InlineData("<xmp>" + Escaped + "</xmp>", "No value is safe in <xmp>.")]
    [InlineData("<iframe>" + Escaped + "</iframe>", "No value is safe in <iframe>.")]
    [InlineData("<svg><script>{{ page.count }}</script></svg>", "No value is safe in <script>.")]
    [InlineData("<title></titl" + Escaped + "e></title>", "A value goes on </titl in <title>.")]
    [InlineData("<textarea>{{ page.body }}</textarea>", "HTML stands in <textarea>, which holds text only.")]
    public void Values_are_refused_where_none_is_safe(string text, string message) => Refuses(text, message);

    [Theory]
    [InlineData("<p ONCLICK=\"{{ page.count }}\">", "No value is safe in the attribute onclick.")]
    [InlineData("<iframe srcdoc=\"" + Escaped + "\">", "No value is safe in the attribute srcdoc.")]
    [InlineData("<meta charset=\"" + Escaped + "\">", "No value is safe in the attribute charset.")]
    [InlineData("<meta http-equiv=\"" + Escaped + "\">", "No value is safe in the attribute http-equiv.")]
    [InlineData("<iframe sandbox=\"" + Escaped + "\">", "No value is safe in the attribute sandbox.")]
    [InlineData("<script nonce=\"" + Escaped + "\">", "No value is safe in the attribute nonce.")]
    [InlineData("<svg><animate attributeName=\"" + Escaped + "\"/></svg>", "No value is safe in the attribute attributename.")]
    [InlineData("<svg><animate attributeName=\"href\" values=\"" + Escaped + "\"/></svg>", "No value is safe in the attribute values.")]
    [InlineData("<object><param name=\"movie\" value=\"" + Escaped + "\"></object>", "No value is safe in the attribute value.")]
    public void Attributes_that_are_code_or_rules_take_no_value(string text, string message) => Refuses(text, message);

    [Theory]
    [InlineData("<a href=\"java" + Encoded + ":" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"&#106;avascript:" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"javascript&colon;" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\" java\nscript:" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"data:text/html," + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"{{ page.address }}:" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"{{ page.time | date.to_string 'javascript' }}:" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"{{ if page.is_open }}javascript:{{ end }}" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"{{ if page.is_open }}java{{ else }}vb{{ end }}script:" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"{{ page.is_open ? 'javascript:' : '/' }}" + Encoded + "\">", "Encoded text begins the attribute href.")]
    [InlineData("<a href=\"{{ page.count }}{{ page.address }}\">", "The address page.address does not begin the attribute href.")]
    [InlineData("<a href=\" {{ page.title }}\">", "Text stands where the attribute href needs a whole address.")]
    [InlineData("<form action=\"" + Escaped + "\">", "Text stands where the attribute action needs a whole address.")]
    [InlineData("<button formaction=\"" + Escaped + "\">", "Text stands where the attribute formaction needs a whole address.")]
    [InlineData("<object data=\"" + Escaped + "\">", "Text stands where the attribute data needs a whole address.")]
    [InlineData("<svg><a xlink:href=\"" + Escaped + "\"></a></svg>", "Text stands where the attribute xlink:href needs a whole address.")]
    [InlineData("<img srcset=\"/a 1x, " + Escaped + "\">", "Text stands where the attribute srcset needs a whole address.")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0;" + Escaped + "\">", "Text stands where the attribute content needs a whole address.")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"0; u r l = " + Escaped + "\">", "Text stands where the attribute content needs a whole address.")]
    [InlineData("<meta http-equiv=\"refresh\" content=\"{{ page.address }}\">", "The address page.address does not begin the attribute content.")]
    public void Content_chooses_no_scheme(string text, string message) => Refuses(text, message);

    [Theory]
    [InlineData("<script src=\"{{ page.elsewhere }}\">", "The address page.elsewhere comes from content and stands in the attribute src of <script>.")]
    [InlineData("<base href=\"{{ page.elsewhere }}\">", "The address page.elsewhere comes from content and stands in the attribute href of <base>.")]
    [InlineData("<link href='{{ page.elsewhere }}'>", "The address page.elsewhere comes from content and stands in the attribute href of <link>.")]
    [InlineData("<form action=\"{{ page.elsewhere }}\">", "The address page.elsewhere comes from content and stands in the attribute action of <form>.")]
    [InlineData("<svg><script xlink:href=\"{{ page.elsewhere }}\"></script></svg>", "The address page.elsewhere comes from content and stands in the attribute xlink:href of <script>.")]
    [InlineData("<script src=\"https://" + Encoded + "/x.js\">", "Encoded text chooses the host in the attribute src of <script>.")]
    [InlineData("<script src=\"//" + Encoded + "/x.js\">", "Encoded text chooses the host in the attribute src of <script>.")]
    [InlineData("<script src=\"/\\" + Encoded + "/x.js\">", "Encoded text chooses the host in the attribute src of <script>.")]
    [InlineData("<script src=\"/" + Encoded + "/" + Encoded + "\">", "Encoded text chooses the host in the attribute src of <script>.")]
    public void Content_does_not_choose_where_code_is_loaded_from(string text, string message) => Refuses(text, message);

    [Theory]
    [InlineData("<svg><![CDATA[ > {{ page.count }} ]]></svg>", "A CDATA section ends in another place in <svg> than elsewhere.", "Write its text with &lt; and &amp; instead.")]
    [InlineData("<style><b title=\"</style>{{ page.body }}", "A tag stands in <style>, which holds text only.", "Write &lt; where the text needs a <, or remove the tag.")]
    [InlineData("<title></b></title>", "A tag stands in <title>, which holds text only.", "Write &lt; where the text needs a <, or remove the tag.")]
    [InlineData("<textarea><!-- x --></textarea>", "A tag stands in <textarea>, which holds text only.", "Write &lt; where the text needs a <, or remove the tag.")]
    [InlineData("<svg><style/></style></svg>", "The tag <style/> does not close itself everywhere.", "Write <style></style>.")]
    [InlineData("<script><!-- <script></script>{{ page.body }}", "<!-- stands in a <script>, which may then go on behind its end tag.", "Remove it.")]
    [InlineData("<svg><script>if (a<b) c = '\">'</script></svg>", "The < in a <script> of an <svg> begins a tag.", "Move the script out of the <svg>.")]
    [InlineData("<svg><desc></svg></desc>", "The end tag </svg> does not close what was opened last.", "Open and close svg, math and noscript in the same template, one inside of the other.")]
    [InlineData("</svg>", "The end tag </svg> does not close what was opened last.", "Open and close svg, math and noscript in the same template, one inside of the other.")]
    [InlineData("<noscript><img alt=\"</noscript>\"></noscript>", "A < stands in a tag or a comment inside of <noscript>, which may end there.", "Write &lt;, or remove it.")]
    [InlineData("<noscript>{{ page.body }}</noscript>", "HTML stands in <noscript>, where browsers read it by other rules.", "Print text there, or write the element where the HTML is made.")]
    [InlineData("<svg><g>{{ page.body }}</g></svg>", "HTML stands in <svg>, where browsers read it by other rules.", "Print text there, or write the element where the HTML is made.")]
    [InlineData("<meta content=\"" + Escaped + "\" http-equiv=\"refresh\">", "http-equiv comes behind a content that holds a value.", "Write http-equiv before content.")]
    [InlineData("<p{{ if page.is_open }} class=\"a\"{{ end }}x>", "The text goes on a name or a value that only one branch before it began.", "Begin the text with a blank or >.")]
    [InlineData("<p title=\"", "The template ends in the attribute title.", "End it in element content.")]
    [InlineData("<svg>", "The template ends in <svg>.", "End it in element content.")]
    public void Text_that_is_read_in_more_than_one_way_is_refused(string text, string message, string cure)
    {
        Refuses(text, message);
        Sample.Errors(text)[0].Cure.ShouldBe(cure);
    }

    [Theory]
    [InlineData("<svg>{{ include 'part' }}</svg>", "<path/><text>" + Escaped + "</text>", null)]
    [InlineData("<svg>{{ include 'part' }}</svg>", "<g>{{ page.body }}</g>", "HTML stands in <svg>, where browsers read it by other rules.")]
    [InlineData("{{ include 'part' }}", "<svg>", "The included template part ends in <svg>.")]
    [InlineData("{{ capture x }}{{ include 'part' }}{{ end }}{{ x }}", "<svg></svg>", null)]
    [InlineData("{{ capture x }}<svg>{{ end }}{{ x }}", "", "The capture ends in <svg>.")]
    public void Includes_stand_in_the_elements_that_are_open(string main, string part, string? message) =>
        new Sample().With("main", main).With("part", part).MainErrors().Select(error => error.Message).ShouldBe(message == null ? [] : [message]);

    [Theory]
    [InlineData("{{ '<p title=\"' }}" + Escaped + "{{ '\">' }}")]
    [InlineData("{{ $'<p title=\"{page.title | html.escape}\">{page.count}</p>' }}")]
    [InlineData("{{ '<a href=\"' + page.address + '\">' + (page.title | html.escape) + '</a>' }}")]
    [InlineData("{{ box = '<b>' + (page.title | html.escape) + '</b>' }}{{ box }}")]
    [InlineData("{{ row = '' }}{{ for word in page.words; row = row + '<li>' + (word | html.escape) + '</li>'; end }}{{ row }}")]
    [InlineData("<p title=\"{{ page.is_open ? 'a' : (page.title | html.escape) }}\">")]
    [InlineData("<p title=\"{{ 'n' + page.count }} {{ $'a{page.count}' }}\">")]
    [InlineData("<{{ page.is_open ? 'b' : 'i' }}>{{ page.body }}", false)]
    [InlineData("<p {{ page.is_open ? 'title=\"' : 'class=\"' }}x\">", false)]
    [InlineData("{{ '<b>' + page.title + '</b>' }}", false)]
    [InlineData("{{ row = '' }}{{ for word in page.words; row = row + '<li title=' + (word | html.escape); end }}{{ row }}", false)]
    [InlineData("{{ row = '' }}{{ for word in page.words; row = row + '<li>' + word; end }}{{ row }}", false)]
    [InlineData("<p title=\"{{ row = ''; for word in page.words; row = row + '<li>' + (word | html.escape); end; row }}\">", false)]
    [InlineData("{{ $'<p title={page.title | html.escape}>' }}", false)]
    [InlineData("{{ $'<a href=\"{page.title | html.escape}\">' }}", false)]
    public void Texts_that_are_put_together_are_followed(string text, bool isAccepted = true) =>
        (Sample.Errors(text).Count == 0).ShouldBe(isAccepted, string.Join("; ", Sample.Errors(text)));

    private static void Refuses(string text, string message)
    {
        var error = Sample.Errors(text).ShouldHaveSingleItem();
        (error.Kind, error.Message).ShouldBe((TemplateErrorKind.Unsafe, message));
    }
}
