using System.Text;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;

namespace FinewsSiteGen.Tests.Parse;

public class BodyRealPostTests
{
    private static readonly BodyParser Parser = new(SiteConfig.Default);

    [SkippableFact]
    public void Real_posts_lose_all_that_the_crawler_added()
    {
        foreach (string file in RealPosts())
        {
            var found = new DiagnosticBag();
            var story = Parser.Parse(BodyOf(file), 1, file, found);
            string html = Encoding.UTF8.GetString(story.Html.Span);
            foreach (string rest in new[] { "返回", "style=", " id=", "em_media", "文章来源", "&lt;&gt;", "finews.zning.xyz", "<!--", "<span", "<center", "class=\"keytip" })
                html.ShouldNotContain(rest, customMessage: file);
            found.All.ShouldBeEmpty(file);
            story.IsQuarantined.ShouldBeFalse(file);
            story.Summary.Length.ShouldBeInRange(1, 120, file);
            story.Characters.ShouldBeGreaterThan(3, file);
        }
    }

    [SkippableFact]
    public void Real_posts_name_their_source()
    {
        foreach (string file in RealPosts())
        {
            string body = Encoding.UTF8.GetString(BodyOf(file).Span);
            var story = Parser.Parse(BodyOf(file), 1, file, new DiagnosticBag());
            bool hasAddress = body.Contains("\n<http", StringComparison.Ordinal);
            (story.Source.Url.Length > 0).ShouldBe(hasAddress, file);
            (story.Source.Name.Length > 0).ShouldBe(body.Contains("文章来源", StringComparison.Ordinal), file);
            if (hasAddress)
                body.ShouldContain("<" + story.Source.Url + ">", customMessage: file);
            if (Path.GetFileName(file).Contains("2391921712", StringComparison.Ordinal))
                story.Source.Name.ShouldBe("上海证券报");
        }
    }

    [SkippableFact]
    public void Real_posts_come_out_the_same_when_parsed_again()
    {
        foreach (string file in RealPosts())
        {
            var once = Parser.Parse(BodyOf(file), 1, file, new DiagnosticBag());
            string html = Encoding.UTF8.GetString(once.Html.Span);
            var twice = Parser.Parse(Encoding.UTF8.GetBytes(html), 1, file, new DiagnosticBag());
            Encoding.UTF8.GetString(twice.Html.Span).ShouldBe(html, file);
            twice.Summary.ShouldBe(once.Summary, file);
            twice.Characters.ShouldBe(once.Characters, file);
        }
    }

    [SkippableFact]
    public void A_real_post_with_charts_pictures_and_stocks_is_read_in_full()
    {
        string file = RealPosts().Single(path => Path.GetFileName(path) == "2022-05-26-202205262391921712.md");
        var story = Parser.Parse(BodyOf(file), 1, file, new DiagnosticBag());
        story.Digest.ShouldStartWith("据霍尼韦尔官网消息，5月24日");
        story.Summary.ShouldBe("据霍尼韦尔官网消息，5月24日，霍尼韦尔宣布为蔚来旗下ET7新能源汽车提供HFO-1234yf(四氟丙烯)制冷剂。据悉，这也标志着蔚来成为国内首家使用HFO-1234yf制冷剂的汽车企业。（上海证券报）");
        story.Image.ShouldBe("https://dfscdn.dfcfw.com/download/D24676903417074885805_w800h555.jpg");
        story.Stocks.Select(stock => stock.Code).ShouldBe(["90.BK0493", "106.NIO", "1.600160", "0.300343", "1.600636", "90.BK0839"]);
        story.Stocks[1].Name.ShouldBe("蔚来");
        Encoding.UTF8.GetString(story.Html.Span).ShouldStartWith("<blockquote class=\"lead\">");
    }

    private static IEnumerable<string> RealPosts()
    {
        string? folder = Find("real-posts");
        Skip.If(folder is null, "the folder shared/real-posts is not on this machine");
        return Directory.EnumerateFiles(folder!, "*.md");
    }

    private static string? Find(string name)
    {
        if (Environment.GetEnvironmentVariable("FINEWS_SHARED") is { Length: > 0 } shared)
            return Directory.Exists(Path.Combine(shared, name)) ? Path.Combine(shared, name) : null;
        for (var at = new DirectoryInfo(AppContext.BaseDirectory); at is not null; at = at.Parent)
        {
            string folder = Path.Combine(at.FullName, "shared", name);
            if (Directory.Exists(folder))
                return folder;
        }
        return null;
    }

    private static ReadOnlyMemory<byte> BodyOf(string file)
    {
        string text = File.ReadAllText(file);
        int end = text.IndexOf("\n---", text.IndexOf("---", StringComparison.Ordinal) + 3, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text[(text.IndexOf('\n', end + 1) + 1)..]);
    }
}
