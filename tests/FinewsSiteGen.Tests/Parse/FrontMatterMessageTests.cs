using FinewsSiteGen.Diagnostics;

namespace FinewsSiteGen.Tests.Parse;

/// <summary>The exact words of each finding, once.</summary>
public sealed class FrontMatterMessageTests
{
    [Theory]
    [InlineData("no header", "FN300: The file has no front matter; all of it is taken as the body.")]
    [InlineData("---\ntitle: t\n<p>", "FN301: The front matter has no closing `---`; the body is taken to begin here, on line 3.")]
    [InlineData("title: \"a \"b\" c\"", "FN302: The value of `title` holds quotes inside quotes; it is kept as written: a \"b\" c")]
    [InlineData("title: \"C:\\new\\table\"", "FN303: The quoted value of `title` holds a backslash; it is kept as written, C:\\new\\table, where YAML reads C:\uFFFDew\uFFFDable")]
    [InlineData("title: \"C:\\x\"", "FN303: The quoted value of `title` holds a backslash; it is kept as written, C:\\x, where YAML reads nothing: it is an error")]
    [InlineData("title: 第 #1 名", "FN304: The value of `title` is not quoted and holds ` #`; it is kept as written, 第 #1 名, where YAML reads 第")]
    [InlineData("title: a: b: c", "FN305: The value of `title` is not quoted and holds a colon before a space; it is kept as written: a: b: c")]
    [InlineData("title: @foo", "FN306: The value of `title` begins with @, which YAML reserves; it is kept as written: @foo")]
    [InlineData("title: *ST金泰", "FN307: The value of `title` uses an anchor, alias or tag of YAML (`&`, `*`, `!`), which is not followed; it is kept as written: *ST金泰")]
    [InlineData("title: t\ntags:\n\t- a", "FN308: The value of `tags` is indented with tabs; each is read as two spaces.")]
    [InlineData("title: t\ntags:\n- @a", "FN309: YAML cannot read `tags` (While scanning for the next token, found character that cannot start any token); it is kept as written: - @a")]
    [InlineData("title: t\na: 1\na: 2", "FN310: `a` stands here again after line 3; this last value counts.")]
    [InlineData("title: t\na: [[[[[[[[[[[[[[[[[[[[[", "FN311: The value of `a` is nested more than 20 levels deep; it is left out.")]
    [InlineData("title: t\nauthor: {LONG}", "FN312: The value of `author` has 70000 characters; it is cut after 1000.")]
    [InlineData("title: t\na: {LONG}", "FN313: The value of `a` brings the unknown keys above 65536 characters in all; it is left out.")]
    [InlineData("title: a\u0001b\u202E", "FN314: 2 unprintable character(s) were removed from the front matter.")]
    [InlineData("title: t\na: \"\\0\"", "FN314: 1 unprintable character(s) were removed from `a`.")]
    [InlineData("a: b", "FN315: The title is missing; the first words of the body stand in for it.")]
    [InlineData("title: \"\"", "FN315: The title is empty; the first words of the body stand in for it.")]
    [InlineData("title: t\ndate: 2022-02-30", "FN316: Not a date: 2022-02-30; the day in the file name stands in for it, if there is one.")]
    [InlineData("title: t\ndate:  +0800", "FN317: The date is empty; the day in the file name stands in for it, if there is one.")]
    [InlineData("title: t\nstray", "FN319: A line of the front matter is not of the form `key: value`; it is left out: stray")]
    [InlineData("title: t\ndraft: maybe", "FN320: `draft` is neither true nor false: maybe; the post is built.")]
    [InlineData("title: t\nslug: '?'", "FN321: Nothing of the slug can stand in an address: ?; the file name is used.")]
    [InlineData("title: t\npermalink: /../a", "FN322: Not a path inside the site: /../a; the post gets its default address.")]
    [InlineData("title: t\npermalink: /tag/a.html", "FN323: The permalink /tag/a.html lies below a name the site keeps for itself; the post gets its default address.")]
    [InlineData("title: t\naliases: a?b", "FN324: Not a path inside the site: a?b; this alias is left out.")]
    [InlineData("title: t\naliases: /2022/a.html", "FN325: The alias /2022/a.html lies below a name the site keeps for itself; it is left out.")]
    [InlineData("title: t\nimage: file:///a", "FN326: Not an http(s) address or a path inside the site: file:///a; the image is left out.")]
    [InlineData("title: t\nsource: 财政部", "FN327: `source` is not a map of `name` and `url`; its text is taken for the name: 财政部")]
    [InlineData("title: t\nsource: {url: x}", "FN328: Not an http(s) address: x; the source is shown without a link.")]
    [InlineData("title: t\nslug: {a: b}", "FN329: `slug` is a map where text belongs; it is left out.")]
    [InlineData("title: t\nupdated: soon", "FN330: `updated` is not a date: soon; it is left out.")]
    [InlineData("title: t\ntags: [[a]]", "FN331: An entry of `tags` is not text; it is left out.")]
    [InlineData("title: t\ntags: [{MANY}]", "FN332: `tags` has more than 50 entries; the others are left out.")]
    [InlineData("title: t\n{KEYS}", "FN333: The front matter has more than 500 keys; those after `k498` are left out.")]
    [InlineData("title:t", "FN334: The key `title` is not followed by a colon and a space; it is read as if it were.")]
    [InlineData("title: t\n tags: a", "FN335: The value of `tags` or the key itself is indented in a way YAML does not read; it is read by its lines.")]
    [InlineData("title: \"t", "FN336: The value of `title` opens a quote and does not end with it; it is kept as written: t")]
    [InlineData("title: [快讯] t", "FN337: The value of `title` begins like a list or map, which it is not; it is kept as written: [快讯] t")]
    public void A_finding_says_what_was_there_and_what_was_made_of_it(string header, string message)
    {
        string text = header
            .Replace("{LONG}", new string('x', 70_000), StringComparison.Ordinal)
            .Replace("{MANY}", string.Join(',', Enumerable.Range(0, 60)), StringComparison.Ordinal)
            .Replace("{KEYS}", string.Join('\n', Enumerable.Range(0, 600).Select(i => $"k{i}: v")), StringComparison.Ordinal);
        bool isWhole = text.StartsWith("---", StringComparison.Ordinal) || text == "no header";
        var found = isWhole ? Headers.ReadFile(text).Found : Headers.Read(text).Found;
        found.Count.ShouldBe(1);
        $"{found[0].Code}: {found[0].Message}".ShouldBe(message);
        found[0].Hint.ShouldNotBeEmpty();
        found[0].File.ShouldBe(Headers.Path);
    }

    [Fact]
    public void Only_a_lost_address_is_an_error()
    {
        foreach (var rule in typeof(Rules).GetFields().Select(field => field.GetValue(null)).OfType<Rule>().Where(rule => rule.Code is [_, _, '3', '0' or '1' or '2' or '3', _]))
            rule.Severity.ShouldBe(rule.Code is "FN322" or "FN323" ? Severity.Error : rule.Code == "FN318" ? Severity.Info : Severity.Warning, rule.Code);
    }
}
