namespace FinewsSiteGen.Tests.Support;

public sealed class HtmlValidatorTests
{
    [SkippableFact]
    public void An_error_is_found_and_placed()
    {
        Skip.If(HtmlValidator.Jar is null, "FINEWS_VNU_JAR names no jar of the Nu HTML checker");
        using var place = TestSite.Empty();
        place.Write("good.html", "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>一</title></head><body><p>一</p></body></html>")
            .Write("a/坏 页.html", "<!DOCTYPE html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><title>一</title></head><body>\n<p><div></p></body></html>")
            .Write("feed.xml", "<not-html>");
        var errors = HtmlValidator.Check(place.Folder);
        errors.ShouldNotBeEmpty();
        errors.ShouldAllBe(error => error.StartsWith("a/坏 页.html:2: ", StringComparison.Ordinal));
    }

    [Fact]
    public void What_the_checker_says_becomes_one_line_for_each_error() =>
        HtmlValidator.Errors("""{"messages":[{"type":"error","url":"file:/site/b%20c.html","lastLine":7,"message":"Stray end tag."}]}""", "/site").ShouldBe(["b c.html:7: Stray end tag."]);
}
