using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Read;

namespace FinewsSiteGen.Tests.Read;

public sealed class SiteConfigReaderTests : IDisposable
{
    private readonly string site = Directory.CreateTempSubdirectory("finews-config-").FullName;
    private readonly DiagnosticBag found = new();

    public void Dispose() => Directory.Delete(site, recursive: true);

    [Fact]
    public void A_site_without_configuration_has_the_defaults()
    {
        Read().ShouldBeSameAs(SiteConfig.Default);
        found.All.ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_is_read()
    {
        Write("content/site.yaml", """
            title: 财经
            description: >
              Two
              lines
            url: HTTPS://News.Example.com/
            base_path: archive/年/
            language: zh-Hans-CN
            time_zone: Europe/Berlin
            author: 王
            page_size: 100
            home_posts: 12
            links:
              - {title: 关于, url: /关于.html}
              - title: 源
                url: https://example.com/a?b#c
            footer: "© 财经"
            old_hosts: [Old.example.com, 127.0.0.1]
            permalink: pretty
            """);
        var config = Read();
        found.All.ShouldBeEmpty();
        config.Title.ShouldBe("财经");
        config.Description.ShouldBe("Two lines");
        config.Url.ShouldBe("https://news.example.com");
        config.BasePath.ShouldBe("/archive/%E5%B9%B4");
        config.Language.ShouldBe("zh-Hans-CN");
        config.Zone.Id.ShouldBe("Europe/Berlin");
        config.Author.ShouldBe("王");
        config.PageSize.ShouldBe(100);
        config.HomePosts.ShouldBe(12);
        config.Links.ShouldBe([new SiteLink("关于", "/%E5%85%B3%E4%BA%8E.html"), new SiteLink("源", "https://example.com/a?b#c")]);
        config.Footer.ShouldBe("© 财经");
        config.OldHosts.ShouldBe(["old.example.com", "127.0.0.1"]);
        config.Permalink.ShouldBe(PermalinkStyle.Pretty);
    }

    [Theory]
    [InlineData("title: [a", "content/site.yaml(2): error FN100: The configuration cannot be read: While parsing a flow sequence, did not find expected ',' or ']'.")]
    [InlineData("- a", "content/site.yaml(1): error FN100: The configuration cannot be read: the file is a list, not a map of keys.")]
    [InlineData("title: [a]", "content/site.yaml(1): error FN102: `title` is a list where text belongs.")]
    [InlineData("title: &a x\nauthor: *a", "content/site.yaml(2): error FN102: `author` is an alias where text belongs.")]
    [InlineData("links: /a", "content/site.yaml(1): error FN102: `links` is text where a list belongs.")]
    [InlineData("page_size: 9", "content/site.yaml(1): error FN103: `page_size` is not a number from 10 to 200: 9")]
    [InlineData("home_posts: viele", "content/site.yaml(1): error FN103: `home_posts` is not a number from 1 to 200: viele")]
    [InlineData("title: t\nurl: finews.example.com", "content/site.yaml(2): error FN104: `url` is not an http(s) address: finews.example.com")]
    [InlineData("url: ftp://a.example", "content/site.yaml(1): error FN104: `url` is not an http(s) address: ftp://a.example")]
    [InlineData("url: https://a.example/?q", "content/site.yaml(1): error FN104: `url` is not an http(s) address: https://a.example/?q")]
    [InlineData("links: [{title: a, url: 'javascript:x'}]", "content/site.yaml(1): error FN104: `links.url` is not an http(s) address: javascript:x")]
    [InlineData("base_path: /a/../b", "content/site.yaml(1): error FN105: `base_path` is not a path: /a/../b")]
    [InlineData("url: https://a.example/b\nbase_path: /c", "content/site.yaml: error FN106: The path stands both in `url` (/b) and in `base_path` (/c).")]
    [InlineData("time_zone: Mars/Olympus", "content/site.yaml(1): error FN107: This machine knows no time zone Mars/Olympus")]
    [InlineData("time_zone: ../../etc/passwd", "content/site.yaml(1): error FN107: This machine knows no time zone ../../etc/passwd")]
    [InlineData("language: 中文", "content/site.yaml(1): error FN108: Not a language tag: 中文")]
    [InlineData("permalink: /:title/", "content/site.yaml(1): error FN109: Not a permalink style: /:title/")]
    [InlineData("links: [{title: a}]", "content/site.yaml(1): error FN111: An entry of `links` is not a map of `title` and `url`.")]
    [InlineData("old_hosts: ['https://a.example/']", "content/site.yaml(1): error FN112: Not the name of a host: https://a.example/")]
    public void A_wrong_value_ends_the_build_with_its_place(string yaml, string message)
    {
        Write("content/site.yaml", yaml);
        var error = Should.Throw<SiteException>(() => Read());
        error.Failure.ShouldBe(Failure.Usage);
        error.Diagnostics.ShouldHaveSingleItem().ToString().ShouldBe(message);
        error.Diagnostics[0].Hint.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("titel: t", "content/site.yaml(1): warning FN101: `titel` is not a key of the configuration; did you mean `title`?")]
    [InlineData("timezone: UTC", "content/site.yaml(1): warning FN101: `timezone` is not a key of the configuration; did you mean `time_zone`?")]
    [InlineData("baseurl: /a", "content/site.yaml(1): warning FN101: `baseurl` is not a key of the configuration; did you mean `base_path`?")]
    [InlineData("plugins: [a]", "content/site.yaml(1): warning FN101: `plugins` is not a key of the configuration")]
    [InlineData("title: a\ntitle: b", "content/site.yaml(2): warning FN113: `title` stands here again after line 1; this last value counts.")]
    public void A_misspelt_key_is_only_a_warning(string yaml, string message)
    {
        Write("content/site.yaml", yaml);
        Read();
        found.All.ShouldHaveSingleItem().ToString().ShouldBe(message);
    }

    [Fact]
    public void All_errors_of_all_files_are_named_at_once()
    {
        Write("content/site.yaml", "page_size: x\nurl: y");
        Write("content/categories.yaml", "a: [b]");
        Should.Throw<SiteException>(() => Read("z")).Diagnostics.Select(one => one.Code).ShouldBe(["FN114", "FN102", "FN103", "FN104"]);
    }

    [Fact]
    public void Jekyll_s_configuration_is_read_where_there_is_none_of_ours()
    {
        Write("_config.yml", """
            title: 金融
            description: "d"
            url: "https://finews.example.com"
            baseurl: "/base/"
            lang: zh-CN
            timezone: Asia/Tokyo
            author: {name: 王, email: a@b}
            permalink: ordinal
            plugins: &p [jekyll-feed]
            more: *p
            deep: [[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]
            """);
        var config = Read();
        found.All.ShouldBeEmpty();
        (config.Title, config.Description, config.Url, config.BasePath, config.Language, config.Zone.Id, config.Author, config.Permalink)
            .ShouldBe(("金融", "d", "https://finews.example.com", "/base", "zh-CN", "Asia/Tokyo", "王", PermalinkStyle.Ordinal));
    }

    [Fact]
    public void Jekyll_s_own_permalink_templates_give_the_default_and_a_warning()
    {
        Write("_config.yml", "url: ''\npermalink: /:year/:title/");
        var config = Read();
        config.Permalink.ShouldBe(PermalinkStyle.Date);
        config.Url.ShouldBe(SiteConfig.Default.Url);
        found.All.ShouldHaveSingleItem().ToString().ShouldBe("_config.yml(2): warning FN110: This permalink is not one of the named styles: /:year/:title/; posts get the style `date`.");
    }

    [Fact]
    public void Our_own_configuration_hides_Jekyll_s()
    {
        Write("content/site.yaml", "");
        Write("_config.yml", "title: x");
        Read().Title.ShouldBe(SiteConfig.Default.Title);
    }

    [Fact]
    public void A_bare_folder_has_its_configuration_beside_its_posts()
    {
        Write("site.yaml", "title: [");
        Should.Throw<SiteException>(() => SiteConfigReader.Read(site, site, null, found)).Diagnostics[0].File.ShouldBe("site.yaml");
    }

    [Theory]
    [InlineData("https://host.example/base/", "https://host.example", "/base")]
    [InlineData("http://localhost:4000", "http://localhost:4000", "")]
    [InlineData("https://[::1]:8080/a%20b", "https://[::1]:8080", "/a%20b")]
    [InlineData("https://例子.example/中", "https://xn--fsqu00a.example", "/%E4%B8%AD")]
    public void The_base_url_option_overrides_address_and_path(string option, string url, string basePath)
    {
        Write("content/site.yaml", "url: https://other.example\nbase_path: /other");
        var config = Read(option);
        (config.Url, config.BasePath).ShouldBe((url, basePath));
    }

    [Theory]
    [InlineData("host/base")]
    [InlineData("ftp://host/")]
    [InlineData("https://host/?q")]
    [InlineData("https://user@host/")]
    [InlineData("https:///base")]
    [InlineData("")]
    public void A_base_url_that_is_no_address_is_refused(string option) =>
        Should.Throw<SiteException>(() => Read(option)).Diagnostics.ShouldHaveSingleItem().ToString()
            .ShouldBe($"--base-url: error FN114: Not an http(s) address: {option}");

    [Theory]
    [InlineData("Career In touxingPEVC: 投行PEVC\ntechweb: TechWeb")]
    [InlineData("- Career In touxingPEVC: 投行PEVC\n- techweb: TechWeb")]
    [InlineData("- {slug: Career In touxingPEVC, name: 投行PEVC}\n- {slug: techweb, name: TechWeb}")]
    public void Category_names_are_found_by_slug_whatever_its_case(string yaml)
    {
        Write("content/categories.yaml", yaml);
        var names = Read().CategoryNames;
        names.Count.ShouldBe(2);
        names["career in touxingPEVC"].ShouldBe("投行PEVC");
        names["TechWeb"].ShouldBe("TechWeb");
        found.All.ShouldBeEmpty();
    }

    [Fact]
    public void Random_configurations_are_read_or_refused_and_never_break_the_reader()
    {
        var random = new Random(11);
        string[] pieces = ["title", "url", "links", ":", ": ", "\n", "\n  ", "- ", "[", "]", "{", "}", "a", "*a", "&a ", "!t ", "\"", "'", "#", "|", "\t", "https://a.example", "中", "\0", "%", "? "];
        for (int i = 0; i < 1_000; i++)
        {
            Write("content/site.yaml", string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => pieces[random.Next(pieces.Length)])));
            try
            {
                Read();
            }
            catch (SiteException refused)
            {
                refused.Failure.ShouldBe(Failure.Usage);
            }
        }
    }

    private SiteConfig Read(string? baseUrl = null) => SiteConfigReader.Read(site, Path.Combine(site, "content"), baseUrl, found);

    private void Write(string path, string text)
    {
        string full = Path.Combine(site, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
    }
}
