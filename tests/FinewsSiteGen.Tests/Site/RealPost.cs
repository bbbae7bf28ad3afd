using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace FinewsSiteGen.Tests.Site;

/// <summary>What a real post says, found by patterns that know nothing of the product's reader.</summary>
internal sealed partial class RealPost(string path)
{
    private readonly string text = System.IO.File.ReadAllText(path).ReplaceLineEndings("\n").TrimStart();

    private string Header => text[..text.IndexOf("\n---\n", StringComparison.Ordinal)];

    public string File => Path.GetFileName(path);

    /// <summary>As written between the quotes; <c>\"</c> is a quote unless other backslashes show that nothing was escaped.</summary>
    public string Title
    {
        get
        {
            string raw = Field("title") is ['"', .. var inner, '"'] ? inner : Field("title");
            string unescaped = raw.Replace("\\\"", "\"", StringComparison.Ordinal);
            return unescaped.Contains('\\') ? raw : unescaped;
        }
    }

    public string Category => Field("categories");

    /// <summary>As the page says it; every date of these posts means Chinese time.</summary>
    public string PublishedAt => Field("date").Replace(" +0800", "", StringComparison.Ordinal).Replace(' ', 'T') + "+08:00";

    /// <summary>Jekyll's, from the file's name and category alone; the day of a name without one stands in its digits.</summary>
    public string Address
    {
        get
        {
            string name = File[..^".md".Length];
            string digits = name.StartsWith('-') ? name[1..9] : name[..10].Replace("-", "", StringComparison.Ordinal);
            string code = Field("slug") is { Length: > 0 } slug ? slug : name.StartsWith('-') ? name[1..] : name[11..].Replace(' ', '-');
            string[] parts = [.. Categories.SelectMany(category => category.Split(' ', StringSplitOptions.RemoveEmptyEntries)), digits[..4], digits[4..6], digits[6..]];
            return Field("permalink") is { Length: > 0 } permalink ? permalink
                : $"/{string.Join('/', parts).ToLowerInvariant()}/{Uri.EscapeDataString(code)}.html";
        }
    }

    /// <summary>As written; none for a post without one.</summary>
    public IReadOnlyList<string> Categories => Category.StartsWith('[') ? Category.Trim('[', ']').Split(", ") : Category.Length > 0 ? [Category] : [];

    public DateTimeOffset Time => DateTimeOffset.Parse(PublishedAt, CultureInfo.InvariantCulture);

    public DateTimeOffset? Updated => Field("updated") is { Length: > 0 } updated ? DateTimeOffset.Parse(updated, CultureInfo.InvariantCulture) : null;

    public bool IsDraft => Field("draft") == "true";

    public bool Expires => Field("expires").Length > 0;

    public string SourceName => Tags().Replace(Medium().Match(text).Groups[1].Value, "");

    public string SourceUrl => Autolink().Match(text).Groups[1].Value;

    public string Digest => Lead().Match(text).Groups[1].Value;

    /// <summary>Whether the header names the source itself, which then counts.</summary>
    public bool HasHeaderSource => text.Contains("\nsource:\n", StringComparison.Ordinal);

    /// <summary>Letters and digits of the story, without what the template shows in another place.</summary>
    public string Words
    {
        get
        {
            string body = text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..];
            foreach (var aside in (Regex[])[Hidden(), Comment(), WholeMedium(), AnyAutolink(), BackLink(), Tags()])
                body = aside.Replace(body, "");
            return Letters(WebUtility.HtmlDecode(body));
        }
    }

    public static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private string Field(string name) => Regex.Match(Header, $"^{name}: *(.*)$", RegexOptions.Multiline).Groups[1].Value.Trim();

    [GeneratedRegex("（文章来源：(.*?)）</p>")]
    private static partial Regex Medium();

    [GeneratedRegex("""<p class="em_media">.*?</p>""")]
    private static partial Regex WholeMedium();

    [GeneratedRegex("^<(http[^>]+)>$", RegexOptions.Multiline)]
    private static partial Regex Autolink();

    [GeneratedRegex("^<(http[^>]+)?>$", RegexOptions.Multiline)]
    private static partial Regex AnyAutolink();

    [GeneratedRegex("^> (.+)$", RegexOptions.Multiline)]
    private static partial Regex Lead();

    [GeneratedRegex(@"\[返回[^]]*\]\([^)]*\)")]
    private static partial Regex BackLink();

    [GeneratedRegex("""<p style="display:none.*?</p>""")]
    private static partial Regex Hidden();

    [GeneratedRegex("<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comment();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
