using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Parse.Plain;

namespace FinewsSiteGen.Tests.Parse;

public sealed class FrontMatterFieldTests
{
    [Fact]
    public void Every_key_with_a_meaning_is_read()
    {
        var (header, found) = Headers.Read("""
            layout: post
            title: "央行降准"
            date: 2022-02-16T18:12:27.5+08:00
            category: a
            categories: [b, a]
            tags: 财政部新闻
            draft: yes
            slug: x-y
            permalink: reports/年报.html
            aliases: [/old.html, /old/]
            updated: 2022-02-17 08:00 Z
            expires: 2023-01-01
            description: >
              Two
              lines
            author: {name: 王}
            image: /assets/a b.png
            source: {name: 财政部, url: "http://mof.gov.cn/财"}
            """);
        found.ShouldBeEmpty();
        header.Layout.ShouldBe("post");
        header.Title.ShouldBe("央行降准");
        header.Date.ShouldBe(new PostTime(new DateTimeOffset(2022, 2, 16, 18, 12, 27, 500, TimeSpan.FromHours(8)), HasTime: true));
        header.Categories.ShouldBe(["a", "b"]);
        header.Tags.ShouldBe(["财政部新闻"]);
        header.IsDraft.ShouldBeTrue();
        header.Slug.ShouldBe("x-y");
        header.Permalink.ShouldBe("/reports/%E5%B9%B4%E6%8A%A5.html");
        header.Aliases.ShouldBe(["/old.html", "/old/"]);
        header.Updated.ShouldBe(new DateTimeOffset(2022, 2, 17, 16, 0, 0, TimeSpan.FromHours(8)));
        header.Expires.ShouldBe(new DateTimeOffset(2023, 1, 1, 0, 0, 0, TimeSpan.FromHours(8)));
        header.Description.ShouldBe("Two lines");
        header.Author.ShouldBe("王");
        header.Image.ShouldBe("/assets/a%20b.png");
        header.Source.ShouldBe(new SourceLink("财政部", "http://mof.gov.cn/%E8%B4%A2"));
        header.Params.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2021-12-08 10:45:29", "2021-12-08T10:45:29+08:00")]
    [InlineData("2021-12-08 10:45:29 +0800", "2021-12-08T10:45:29+08:00")]
    [InlineData("2021-12-08 10:45:29+08:00", "2021-12-08T10:45:29+08:00")]
    [InlineData("2021-12-08T10:45:29Z", "2021-12-08T18:45:29+08:00")]
    [InlineData("2021-12-08 20:45 UTC", "2021-12-09T04:45:00+08:00")]
    [InlineData("  2021-12-08    10:45:29    +0800 ", "2021-12-08T10:45:29+08:00")]
    [InlineData("2021/12/8 1:05", "2021-12-08T01:05:00+08:00")]
    [InlineData("2021-12-08 10:45:29.1234567890 -05", "2021-12-08T23:45:29.1234567+08:00")]
    [InlineData("2021-12-08", "2021-12-08T00:00:00+08:00")]
    [InlineData("2020-02-29", "2020-02-29T00:00:00+08:00")]
    [InlineData("2021-02-29", null)]
    [InlineData("0000-01-01", null)]
    [InlineData("21-12-08", null)]
    [InlineData("2021-12-08 24:00", null)]
    [InlineData("2021-12-08 10", null)]
    [InlineData("2021-12-08 10:45:29 CST", null)]
    [InlineData("2021-12-08 10:45:29 +1500", null)]
    [InlineData("2021-12-08 10:45:29.", null)]
    [InlineData("2021-12-08 10:45:29 +0800 x", null)]
    [InlineData("2021-12-08x", null)]
    public void A_date_is_read_in_the_site_s_zone(string written, string? expected) =>
        PostTimeReader.Read(written, SiteConfig.Default.Zone)?.Instant.ToString("O").ShouldBe(
            expected is null ? null : DateTimeOffset.Parse(expected, System.Globalization.CultureInfo.InvariantCulture).ToString("O"));

    [Theory]
    [InlineData("2021-02-29")]
    [InlineData("2021-12-08 10:45:29 CST")]
    [InlineData("2021-12-08 10")]
    public void An_impossible_date_is_none(string written) => PostTimeReader.Read(written, SiteConfig.Default.Zone).ShouldBeNull();

    [Fact]
    public void A_date_without_a_time_says_so() => Headers.Read("title: t\ndate: 2022-02-16").Header.Date!.Value.HasTime.ShouldBeFalse();

    [Fact]
    public void A_time_that_a_clock_change_leaves_out_is_read_all_the_same()
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");
        PostTimeReader.Read("2022-03-27 02:30", zone)!.Value.Instant.UtcDateTime.ShouldBe(new DateTime(2022, 3, 27, 1, 30, 0));
    }

    [Fact]
    public void Unknown_keys_are_kept_as_written_in_order()
    {
        var (header, found) = Headers.Read("title: t\nzahl: 007\nja: yes\nleer:\nkarte: {b: 1, a: [x, {y: ~}]}");
        found.ShouldBeEmpty();
        Show(new ParamValue.Map(header.Params)).ShouldBe("{zahl: 007, ja: yes, leer: , karte: {b: 1, a: [x, {y: ~}]}}");
    }

    [Theory]
    [InlineData("published: false", true)]
    [InlineData("published: true", false)]
    [InlineData("draft: false", false)]
    [InlineData("draft: true\npublished: true", true)]
    [InlineData("draft: perhaps", false)]
    public void Drafts_say_so(string lines, bool isDraft) => Headers.Read("title: t\n" + lines).Header.IsDraft.ShouldBe(isDraft);

    [Theory]
    [InlineData("//img.example/a.png", "https://img.example/a.png")]
    [InlineData("HTTP://Img.example/a.png", "http://img.example/a.png")]
    [InlineData("assets/a.png", "/assets/a.png")]
    [InlineData("/2022/a.png", "/2022/a.png")]
    public void A_safe_image_is_kept(string written, string image) => Headers.Read("title: t\nimage: " + written).Header.Image.ShouldBe(image);

    [Fact]
    public void The_fast_reader_agrees_with_yaml()
    {
        var random = new Random(20220216);
        string[] pieces = ["a", "k", ":", ": ", " ", "  ", "#", " #", "\"", "'", "中文", "，", "：", "-", "/", "0", "2022-02-16", "[", "]", "{", "*", "&", "!", "|", ">", "%", "@", "`", ",", "?", "~", "\\", ".", "“", "”", "😀", "\r", "="];
        int read = 0;
        for (int i = 0; i < 20_000; i++)
        {
            string value = string.Concat(Enumerable.Range(0, random.Next(6)).Select(_ => pieces[random.Next(pieces.Length)]));
            string header = $"k: {(random.Next(2) == 0 ? value : $"\"{value}\"")}\nb:{value}\n";
            var fast = new List<HeaderEntry>();
            if (!PlainHeader.TryRead(header, 2, fast) || HeaderText.Clean(header, out _, out _) != header)
                continue;
            var yaml = new List<HeaderEntry>();
            new HeaderYaml(header, 2).Read(yaml).ShouldBeNull(header);
            fast.ShouldBe(yaml, header);
            read++;
        }
        read.ShouldBeGreaterThan(1_000);
    }

    [Fact]
    public void Random_headers_never_throw_and_always_give_a_header()
    {
        var random = new Random(7);
        string[] lines = ["---", "...", "layout: post", "title: \"央行\"降准\"", "title: @x", "date: 2022-02-16 18:12:27 +0800", "date:  +0800", "categories: [a, b", "tags:", "- a", "\t- b", "  - {c: d}", "x: &a", "y: *a", "<<: *a", "? z", ": z", "source: {name: x}", "k: |", "  text", "k: >-", "%YAML 1.2", "--- x", "", " ", "# c", "!!str a: b", "'a': \"\\U0010FFFF\\uD800\"", "]", "\"", "aliases: /a/../b"];
        const string Noise = "\0\u0001\t\r\n :#\"'\\[]{}&*!|>%@`-?,~中\uD800\uDC00\uFEFF\u2028=.0aZ";
        for (int i = 0; i < 4_000; i++)
        {
            var text = new System.Text.StringBuilder("---\n");
            for (int n = random.Next(8); n > 0; n--)
                text.Append(lines[random.Next(lines.Length)]).Append(random.Next(4) == 0 ? "\r\n" : "\n");
            for (int n = random.Next(6); n > 0; n--)
                text.Insert(random.Next(text.Length), Noise[random.Next(Noise.Length)]);
            if (random.Next(3) > 0)
                text.Append("---\nbody");
            var (split, found) = Headers.Split(text.ToString());
            split.Header.ShouldNotBeNull();
            split.Header.Title.Any(char.IsControl).ShouldBeFalse(text.ToString());
            found.ShouldAllBe(one => one.Line >= 1 && one.Line <= text.ToString().Count(c => c == '\n') + 1);
            PostAddress.Of(split.Header, PostId.Of("2022-02-16-x"), split.Header.Date, SiteConfig.Default).Value.Split('/').ShouldNotContain("..");
        }
    }

    private static string Show(ParamValue value) => value switch
    {
        ParamValue.Text text => text.Value,
        ParamValue.List list => $"[{string.Join(", ", list.Items.Select(Show))}]",
        ParamValue.Map map => $"{{{string.Join(", ", map.Entries.Select(entry => $"{entry.Key}: {Show(entry.Value)}"))}}}",
        _ => "?",
    };
}
