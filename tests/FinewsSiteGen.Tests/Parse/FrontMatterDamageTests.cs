namespace FinewsSiteGen.Tests.Parse;

/// <summary>Each damage a header can have: what is read all the same, and the one finding that says so.</summary>
public sealed class FrontMatterDamageTests
{
    private const string Rest = "\ndate: 2022-02-16 18:12:27 +0800\ncategories: caizhengbu\ntags: [a, b]";

    [Theory]
    [InlineData("title: \"他说\"降息\"了\"", "他说\"降息\"了", "FN302:2")]
    [InlineData("title: \"\"降息\"来了\"", "\"降息\"来了", "FN302:2")]
    [InlineData("title: \"C:\\new\\table\"", "C:\\new\\table", "FN303:2")]
    [InlineData("title: \"C:\\new\\x\"", "C:\\new\\x", "FN303:2")]
    [InlineData("title: \"中\\u56fd\"", "中\\u56fd", "FN303:2")]
    [InlineData("title: \"以 \\ 结尾 \\\"", "以 \\ 结尾 \\", "FN303:2")]
    [InlineData("title: \"他说\\\"降息\\\"了\"", "他说\"降息\"了", "")]
    [InlineData("title: 第 #1 名", "第 #1 名", "FN304:2")]
    [InlineData("title: #两会# 看点", "#两会# 看点", "FN304:2")]
    [InlineData("title: 快讯: 央行: 降准", "快讯: 央行: 降准", "FN305:2")]
    [InlineData("title: @央行 降准", "@央行 降准", "FN306:2")]
    [InlineData("title: `降准`", "`降准`", "FN306:2")]
    [InlineData("title: %5 的增长", "%5 的增长", "FN306:2")]
    [InlineData("title: *ST金泰：复牌", "*ST金泰：复牌", "FN307:2")]
    [InlineData("title: *ST 金泰 复牌", "*ST 金泰 复牌", "FN307:2")]
    [InlineData("title: !重磅 降准", "!重磅 降准", "FN307:2")]
    [InlineData("title: &降准", "&降准", "FN307:2")]
    [InlineData("title: [快讯]央行降准", "[快讯]央行降准", "FN337:2")]
    [InlineData("title: [快讯]", "[快讯]", "FN337:2")]
    [InlineData("title: \"央行降准", "央行降准", "FN336:2")]
    [InlineData("title: \"深市\"三季报", "\"深市\"三季报", "FN336:2")]
    [InlineData("title: '他说'降息'了'", "他说'降息'了", "FN302:2")]
    [InlineData("title:央行降准", "央行降准", "FN334:2")]
    [InlineData("title：央行降准", "央行降准", "FN334:2")]
    [InlineData("title: \"\"", "", "FN315:2")]
    [InlineData("title:", "", "FN315:2")]
    [InlineData("layout: post", "", "FN315:2")]
    [InlineData("title: \"a\u0007b\u202Ec\"", "abc", "FN314:2")]
    [InlineData("title: a\ntitle: b", "b", "FN310:3")]
    [InlineData("title: 央行降准\n这一行不是", "央行降准", "FN319:3")]
    [InlineData("title: 央行降准\nx: {a: [b}", "央行降准", "FN337:3")]
    public void A_damaged_line_is_read_as_written_and_said_once(string line, string title, string codes)
    {
        var (header, found) = Headers.Read(line + Rest);
        header.Title.ShouldBe(title);
        found.Codes().ShouldBe(codes);
        header.Categories.ShouldBe(["caizhengbu"]);
        header.Tags.ShouldBe(["a", "b"], "one bad line must not cost the others");
        header.Date!.Value.Instant.ShouldBe(new DateTimeOffset(2022, 2, 16, 18, 12, 27, TimeSpan.FromHours(8)));
    }

    [Theory]
    [InlineData("title: t\ntags:\n\t- a\n\t- b", "a|b", "FN308:3")]
    [InlineData("title: t\ntags:\n  - @a\n  - b", "@a|b", "FN309:3")]
    [InlineData("title: t\ntags:\n- *ST金泰\n- b", "*ST金泰|b", "FN307:3")]
    [InlineData("title: t\ntags: [\na,\nb\n]", "a|b", "FN335:3")]
    [InlineData("title: t\n tags: [a, b]", "a|b", "FN335:3")]
    [InlineData("title: t\ntags: [a, [b]]", "a", "FN331:3")]
    [InlineData("title: t\ntags: {a: b}", "", "FN329:3")]
    [InlineData(" title: t\n tags: [a, b]", "a|b", "")]
    [InlineData("title: t\ntag: a\ntags: [b, a]", "a|b", "")]
    [InlineData("title: t\ntags: 每日经济新闻新闻", "每日经济新闻新闻", "")]
    [InlineData("title: t\ntags:  21shi  nan  ", "21shi  nan", "")]
    public void A_damaged_list_keeps_its_entries(string lines, string tags, string codes)
    {
        var (header, found) = Headers.Read(lines);
        header.Title.ShouldBe("t");
        string.Join('|', header.Tags).ShouldBe(tags);
        found.Codes().ShouldBe(codes);
    }

    [Theory]
    [InlineData("date: ", "FN317:3")]
    [InlineData("date:  +0800", "FN317:3")]
    [InlineData("date: \" +0800\"", "FN317:3")]
    [InlineData("date: 2022-02-30", "FN316:3")]
    [InlineData("date: 昨天", "FN316:3")]
    [InlineData("date: [2022-02-16]", "FN329:3")]
    [InlineData("date: 0001-01-01 00:00 +0800", "FN316:3")]
    [InlineData("date: 9999-12-31 23:00 -0800", "FN316:3")]
    [InlineData("draft: vielleicht", "FN320:3")]
    [InlineData("slug: '%%'", "FN321:3")]
    [InlineData("permalink: /../x.html", "FN322:3")]
    [InlineData("permalink: /a/:title/", "FN322:3")]
    [InlineData("permalink: pretty", "FN322:3")]
    [InlineData("permalink: https://evil.example/", "FN322:3")]
    [InlineData("permalink: /2022/x.html", "FN323:3")]
    [InlineData("permalink: /assets/x.html", "FN323:3")]
    [InlineData("permalink: /", "FN323:3")]
    [InlineData("aliases: [//evil.example/x, /ok.html]", "FN324:3")]
    [InlineData("aliases: /category/x.html", "FN325:3")]
    [InlineData("image: javascript:alert(1)", "FN326:3")]
    [InlineData("image: 'data:image/png;base64,AA'", "FN326:3")]
    [InlineData("source: 财政部", "FN327:3")]
    [InlineData("source: {name: a, url: 'ftp://x/'}", "FN328:3")]
    [InlineData("slug: [a]", "FN329:3")]
    [InlineData("updated: bald", "FN330:3")]
    [InlineData("expires: 2022-13-01", "FN330:3")]
    [InlineData("aliases: [{a: b}]", "FN331:3")]
    [InlineData("x: \"a\\qb\"", "FN303:3")]
    [InlineData("? [a]\n: b", "FN319:3 FN319:4")]
    public void A_bad_value_is_dropped_and_said_once(string line, string codes)
    {
        var (header, found) = Headers.Read("title: t\n" + line);
        found.Codes().ShouldBe(codes);
        header.Title.ShouldBe("t");
    }

    [Fact]
    public void Deep_nesting_is_refused_before_it_can_exhaust_the_stack()
    {
        string sequences = new('[', 20_000);
        string maps = string.Concat(Enumerable.Repeat("{a: ", 20_000));
        string blocks = string.Concat(Enumerable.Range(1, 2_000).Select(i => $"\n{new string(' ', i)}a:"));
        foreach (string value in new[] { sequences, maps, blocks })
        {
            var (header, found) = Headers.Read($"title: t\nx: {value}\ntags: a");
            found.Codes().ShouldBe("FN311:3");
            header.Tags.ShouldBe(["a"]);
            header.Params.ShouldBeEmpty();
        }
    }

    [Fact]
    public void Twenty_levels_are_read_and_twenty_one_are_not()
    {
        Headers.Read($"title: t\nx: {new string('[', 20)}{new string(']', 20)}").Found.ShouldBeEmpty();
        Headers.Read($"title: t\nx: {new string('[', 21)}{new string(']', 21)}").Found.Codes().ShouldBe("FN311:3");
    }

    [Fact]
    public void An_alias_bomb_stays_small()
    {
        string bomb = "a: &a [x, x]\n" + string.Concat(Enumerable.Range(0, 9).Select(i => $"{(char)('b' + i)}: &{(char)('b' + i)} [*{(char)('a' + i)}, *{(char)('a' + i)}]\n"));
        var (header, found) = Headers.Read("title: t\n" + bomb);
        header.Params.Count.ShouldBe(10);
        found.ShouldAllBe(one => one.Code == "FN307");
        found.Count.ShouldBe(10);
    }

    [Fact]
    public void A_title_of_a_megabyte_is_cut()
    {
        var (header, found) = Headers.Read($"title: \"{new string('中', 350_000)}\"");
        header.Title.Length.ShouldBe(1_000);
        found.Codes().ShouldBe("FN312:2");
    }

    [Fact]
    public void A_cut_never_parts_a_surrogate_pair()
    {
        var (header, _) = Headers.Read($"title: \"x{string.Concat(Enumerable.Repeat("😀", 600))}\"");
        header.Title.Length.ShouldBe(999);
        char.IsHighSurrogate(header.Title[^1]).ShouldBeFalse();
    }

    [Fact]
    public void Unknown_keys_beyond_the_limit_are_left_out()
    {
        var (header, found) = Headers.Read($"title: t\na: b\nbig: {new string('x', 70_000)}\nc: d");
        header.Params.Select(entry => entry.Key).ShouldBe(["a", "c"]);
        found.Codes().ShouldBe("FN313:4");
    }

    [Fact]
    public void Keys_and_list_entries_beyond_the_limits_are_left_out()
    {
        var (header, found) = Headers.Read($"title: t\ntags: [{string.Join(',', Enumerable.Range(0, 60))}]\n{string.Join('\n', Enumerable.Range(0, 600).Select(i => $"k{i}: v"))}");
        header.Tags.Count.ShouldBe(50);
        header.Params.Count.ShouldBe(498);
        found.Codes().ShouldBe("FN332:3 FN333:502");
    }

    [Fact]
    public void A_damaged_header_of_many_keys_is_read_up_to_the_limit()
    {
        var (header, found) = Headers.Read("title: t\n" + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}: @v\n")));
        header.Params.Count.ShouldBe(499);
        found.Count(one => one.Code == "FN333").ShouldBe(1);
    }
}
