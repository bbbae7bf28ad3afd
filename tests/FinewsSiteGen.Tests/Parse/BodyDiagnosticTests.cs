namespace FinewsSiteGen.Tests.Parse;

public class BodyDiagnosticTests
{
    [Fact]
    public void What_was_left_out_is_named_once_with_the_line_of_the_first()
    {
        var (story, found) = BodyCase.Report("一。\n\n<p>二\n<SCRIPT>x</SCRIPT><script>y</script></p>\n<a href=\"javascript:x\" onclick=y>三</a><svg></svg>", firstLine: 8);
        found.Single().ToString().ShouldBe("content/a.md(11): warning FN343: left out of the body, because it could run, load or hide something: <script>, onclick, an address that begins with javascript:, <svg>");
        found.Single().Hint.ShouldBe("Remove it from the post; plain HTML and Markdown stay.");
        BodyCase.Text(story).ShouldBe("<p>一。</p>\n<p>二</p>\n<p>三</p>\n");
    }

    [Fact]
    public void A_long_list_of_removals_is_cut()
    {
        var (_, found) = BodyCase.Report("<iframe></iframe><object></object><embed><svg></svg><math></math><canvas></canvas><video></video>");
        found.Single().Message.ShouldBe("left out of the body, because it could run, load or hide something: <iframe>, <object>, <embed>, <svg>, <math> and more");
    }

    [Fact]
    public void Control_characters_are_counted_and_the_line_of_the_first_is_told()
    {
        var (story, found) = BodyCase.Report("一\n二\u0001三\0", firstLine: 3);
        found.Single().ToString().ShouldBe("content/a.md(4): info FN344: control characters left out of the body: 2");
        found.Single().Hint.ShouldBe("Save the post as UTF-8 text.");
        BodyCase.Text(story).ShouldBe("<p>一二三</p>\n");
    }

    [Fact]
    public void Usual_bodies_are_not_worth_a_word() =>
        BodyCase.Report("<!-- x --><p style=\"x\" id=\"y\" data-code=\"z\">一<span web=\"1\"></span><font>二</font></p><link rel=x><style>p{}</style><center>三</center>").Found.ShouldBeEmpty();
}
