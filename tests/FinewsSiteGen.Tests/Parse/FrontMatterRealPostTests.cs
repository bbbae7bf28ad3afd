using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Parse;

public sealed class FrontMatterRealPostTests
{
    [SkippableFact]
    public void Every_real_post_gives_the_fields_its_lines_say()
    {
        Skip.If(Shared.Folder is null, Shared.Absent);
        Shared.RealPosts.Count.ShouldBe(35);
        foreach (string path in Shared.RealPosts)
        {
            var (post, found) = Parse(path);
            string text = File.ReadAllText(path);
            post.Header.Title.ShouldBe(Field(text, "title").Trim('"'), path);
            post.Header.Layout.ShouldBe(Field(text, "layout"), path);
            post.Header.Categories.ShouldBe([Field(text, "categories")], path);
            post.Header.Tags.ShouldBe([Field(text, "tags")], path);
            post.Header.Params.ShouldBeEmpty(path);
            (post.Header.Date?.Instant).ShouldBe(Date(Field(text, "date")), path);
            found.Where(one => one.Code.StartsWith("FN3", StringComparison.Ordinal) && string.CompareOrdinal(one.Code, "FN340") < 0).Codes()
                .ShouldBe(Field(text, "title") == "\"\"" ? "FN315:3 FN317:4" : "", path);
        }
    }

    [SkippableFact]
    public void The_body_of_every_real_post_begins_on_the_line_after_its_header()
    {
        Skip.If(Shared.Folder is null, Shared.Absent);
        foreach (string path in Shared.RealPosts)
        {
            string text = File.ReadAllText(path);
            var split = new FrontMatterReader(SiteConfig.Default).Read(new SourceText("a.md", "a", text), new DiagnosticBag());
            string[] lines = text.Split('\n');
            int close = Array.FindLastIndex(lines, 9, line => line.TrimEnd() == "---");
            split.BodyLine.ShouldBe(close + 2, path);
            Encoding.UTF8.GetString(split.Body.Span).ShouldBe(string.Join('\n', lines[(close + 1)..]), path);
        }
    }

    [SkippableFact]
    public void Every_real_post_has_the_address_of_the_old_site()
    {
        Skip.If(Shared.Folder is null, Shared.Absent);
        foreach (string path in Shared.RealPosts)
        {
            var (post, _) = Parse(path);
            string text = File.ReadAllText(path);
            string code = Regex.Replace(Path.GetFileNameWithoutExtension(path), @"^\d{4}-\d\d-\d\d-|^-", "");
            string date = Regex.Match(Field(text, "date"), @"^\d{4}-\d\d-\d\d").Value;
            date = date.Length > 0 ? date : "2022-05-26";
            post.Address.Address.ShouldBe($"/{Field(text, "categories").ToLowerInvariant()}/{date.Replace('-', '/')}/{code}.html");
        }
    }

    private static (Post Post, IReadOnlyList<Diagnostic> Found) Parse(string path)
    {
        var found = new DiagnosticBag();
        var source = new SourceText("content/" + Path.GetFileName(path), Path.GetFileNameWithoutExtension(path), File.ReadAllText(path));
        return (new PostParser(SiteConfig.Default).Parse(source, found), found.All);
    }

    private static string Field(string text, string key) => Regex.Match(text, $"^{key}:(.*)$", RegexOptions.Multiline).Groups[1].Value.Trim();

    private static DateTimeOffset? Date(string written)
    {
        string plain = written.Replace("+0800", "", StringComparison.Ordinal).Trim();
        return plain.Length == 0 ? null : new DateTimeOffset(DateTime.ParseExact(plain, "yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), TimeSpan.FromHours(8));
    }
}
