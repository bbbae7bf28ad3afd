namespace FinewsSiteGen.Tests.Support;

public sealed class LinkCheckerTests : IDisposable
{
    private readonly TestSite place = TestSite.Empty();

    public void Dispose() => place.Dispose();

    [Fact]
    public void A_dead_link_is_found_whatever_kind_it_is()
    {
        place.Write("a/page.html", """
            <link rel=stylesheet href="/gone.css"><meta http-equiv=refresh content="0; url=/gone-refresh.html">
            <a href="gone-relative.html">x</a><a href="/gone-folder/">x</a><a href="//site.example/gone-same-host.html">x</a>
            <img src="/gone.png" srcset="/gone-1.png 1x, /gone-2.png 2x"><script src="/gone.js"></script>
            """);
        Dead().ShouldBe([
            "a/page.html -> //site.example/gone-same-host.html", "a/page.html -> /gone-1.png", "a/page.html -> /gone-2.png", "a/page.html -> /gone-folder/",
            "a/page.html -> /gone-refresh.html", "a/page.html -> /gone.css", "a/page.html -> /gone.js", "a/page.html -> /gone.png", "a/page.html -> gone-relative.html",
        ]);
    }

    [Fact]
    public void Living_links_and_other_sites_are_no_finding()
    {
        place.Write("index.html", "<p id=here>").Write("a/b c%.html", "").Write("category/安(x).html", "").Write("page.html", """
            <a href="/">x</a><a href="">x</a><a href="a/b%20c%25.html?q=1">x</a><a href="/category/%E5%AE%89(x).html">x</a><a href="https://site.example/#here">x</a>
            <a href="https://other.example/gone.html">x</a><a href="mailto:a@site.example">x</a><img src="data:image/png;base64,AA==">
            """);
        Dead().ShouldBeEmpty();
    }

    [Fact]
    public void A_fragment_needs_its_id_on_the_page_it_leads_to()
    {
        place.Write("a.html", "<p id=one><a href='#one'>x</a><a href='#gone'>x</a>").Write("b.html", "<a href='a.html#one'>x</a><a href='/a.html#missing'>x</a>");
        Dead().ShouldBe(["a.html -> #gone", "b.html -> /a.html#missing"]);
    }

    [Fact]
    public void A_link_that_forgets_the_base_path_is_dead()
    {
        place.Write("index.html", "<a href='/base/'>x</a><a href='/base/index.html'>x</a><a href='/index.html'>x</a>");
        Dead("/base").ShouldBe(["index.html -> /index.html"]);
    }

    [Fact]
    public void Addresses_in_feeds_sitemaps_and_styles_are_followed()
    {
        place.Write("feed.xml", """<feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://site.example/feed.xml"/><entry><link href="https://site.example/gone.html"/></entry></feed>""")
            .Write("sitemap.xml", """<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>https://site.example/gone-too.html</loc></url></urlset>""")
            .Write("assets/site.css", "@font-face { src: url(\"gone.woff2\") }");
        Dead().ShouldBe(["assets/site.css -> gone.woff2", "feed.xml -> https://site.example/gone.html", "sitemap.xml -> https://site.example/gone-too.html"]);
    }

    private IReadOnlyList<string> Dead(string basePath = "") => new LinkChecker(place.Folder, "https://site.example", basePath).Check();
}
