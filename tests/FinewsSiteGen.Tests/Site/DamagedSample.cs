using System.Text.RegularExpressions;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A line of expected.txt: a damaged file, what may become of it, and that in words.</summary>
internal sealed partial class DamagedSample(string file, string outcomes, string words)
{
    /// <summary>Below <c>content/posts/</c>.</summary>
    public string File { get; } = file;

    /// <summary>As findings name it.</summary>
    public string Path => $"content/posts/{File}";

    public IReadOnlyList<string> Outcomes { get; } = outcomes.Split('|');

    public string Words { get; } = words;

    /// <summary>The title that the words name literally; <see langword="null"/> when they do not.</summary>
    public string? Title => NamedTitle().Match(Words) is { Success: true } match ? match.Groups[1].Value : null;

    public static IReadOnlyList<DamagedSample> All { get; } =
        [.. System.IO.File.ReadLines(System.IO.Path.Combine(TestProject.Folder, "Samples", "damaged", "expected.txt")).Select(Of)];

    /// <summary>Finds the page that this file's name leads to, whatever its damaged categories and date have become.</summary>
    /// <param name="site">Finished.</param>
    /// <returns>Decoded path: of the address that the words name, else of the post's page with that file name on the day of that file name.</returns>
    public string? Page(TestSite site)
    {
        if (NamedAddress().Match(Words) is { Success: true } named)
            return site.Answers(named.Value) ? SitePages.FileOf(named.Value) : null;
        var parts = FileName().Match(System.IO.Path.GetFileName(File));
        string place = parts.Groups[1].Value.Replace('-', '/');
        string slug = NotPretty().Replace(parts.Groups[2].Value, "-").Trim('-');
        string[] pages = [.. site.Files().Where(page => page.EndsWith($"/{slug}.html", StringComparison.Ordinal) && $"/{page}".Contains($"/{place}", StringComparison.Ordinal))];
        return pages.FirstOrDefault(page => IsPost(site, page));
    }

    private static DamagedSample Of(string line)
    {
        string[] cells = line.Split('\t');
        int colon = cells[1].IndexOf(": ", StringComparison.Ordinal);
        return new DamagedSample(cells[0], cells[1][..colon], cells[1][(colon + 2)..]);
    }

    private static bool IsPost(TestSite site, string page) =>
        site.Read(page) is var text && (text.Contains("<body class=\"page-post\"", StringComparison.Ordinal) || text.Contains("<body class=\"page-gone\"", StringComparison.Ordinal));

    [GeneratedRegex(@"(?:^|; )title (?!kept|from |shown |is |as |and |without |on one|yes,|2024,|键前)(.+?)(?:, from the raw line|, as text|, as YAML reads it|;|$)")]
    private static partial Regex NamedTitle();

    [GeneratedRegex(@"(?<!\S)/\S+?\.html")]
    private static partial Regex NamedAddress();

    /// <summary>Day and rest of a file name; no day where there is none.</summary>
    [GeneratedRegex(@"^(\d{4}-\d\d-\d\d(?=-))?-?(.*)\.md$", RegexOptions.Singleline)]
    private static partial Regex FileName();

    /// <summary>Jekyll's "pretty" slug rule.</summary>
    [GeneratedRegex(@"[^\p{L}\p{M}\p{N}._~!$&'()+,;=@]+")]
    private static partial Regex NotPretty();
}
