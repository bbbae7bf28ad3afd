using System.IO.Compression;
using FinewsSiteGen.Model;
using FinewsSiteGen.Report;
using FinewsSiteGen.Seal;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>A site over a long time: authors, an owner, a clock, and builds that are cut off. A fixed seed makes the same history for ever.</summary>
/// <param name="usual">What every build of it is asked, those that are cut off too.</param>
internal sealed class SiteHistory(TestSite site, int seed, Func<BuildOptions, BuildOptions>? usual = null)
{
    /// <summary>Some stand where the site wants to stand.</summary>
    private static readonly string[] Statics = ["a.txt", "c1/index.html", "category/c2.html", "2023/12/index.html", "old/1.html", "c0/2023/12/05/x.txt", "p1.html"];

    private readonly Random random = new(seed);
    private readonly SiteEdits edits = new(site, seed);
    private DateTimeOffset clock = TestSite.Clock;

    public SiteHistory Begin(int posts)
    {
        edits.Begin(posts);
        return this;
    }

    /// <returns>What was done, for the message of a failing test.</returns>
    public string Step() => random.Next(31) switch
    {
        0 => Page(),
        1 => Static(),
        2 => Remove("content/pages"),
        3 => Remove("content/static"),
        4 => Write("content/categories.yaml", $"c{random.Next(4)}: 名{random.Next(3)}\n"),
        5 => Write("content/site.yaml", $"page_size: {10 + random.Next(3)}\n"),
        6 => Template(),
        7 => Remove("templates"),
        8 => Write("theme/extra.css", $"p {{ margin: {random.Next(9)}px }}\n"),
        9 or 10 => MoveClock(),
        11 => Contest(),
        12 => BackDate(),
        13 => Future(),
        14 or 15 => CutOff(),
        16 or 17 => Seal(),
        18 => Unseal(),
        19 => Repack(),
        20 => Undated(),
        _ => edits.Step(),
    };

    /// <summary>By force: what is taken off the site here is meant to go.</summary>
    public BuildReport Build(Func<BuildOptions, BuildOptions>? change = null) =>
        site.Build(options => (change ?? usual ?? (same => same))(options with { Clock = clock, Threads = 2, Force = true }));

    private string Page() => Write($"content/pages/p{random.Next(3)}.md", $"---\ntitle: 页{random.Next(9)}\naliases: [/alias{random.Next(3)}.html]\n---\n\n文{random.Next(9)}。\n");

    private string Static() => Write($"content/static/{Statics[random.Next(Statics.Length)]}", $"{random.Next(9)}");

    private string Template() => random.Next(3) switch
    {
        0 => Write("templates/site-footer.sbn-html", $"<footer><p>{random.Next(9)}</p></footer>\n"),
        1 => Write("templates/weekday.sbn-html", $"<span>{random.Next(9)}</span>\n"),
        _ => Write("templates/redirect.sbn-html", $"<!DOCTYPE html>\n<title>{{{{ page.title | html.escape }}}}</title>\n<a href=\"{{{{ page.target }}}}\">{random.Next(9)}</a>\n"),
    };

    private string MoveClock()
    {
        clock = clock.AddDays(random.Next(-400, 400));
        return $"clock {clock:O}";
    }

    /// <summary>Two sources for one address, a permalink where the site or another post stands, an alias of a living page.</summary>
    private string Contest() => Write(
        $"content/posts/contest{random.Next(4)}.md",
        $"---\ntitle: 争{random.Next(9)}\ndate: 2023-12-0{1 + random.Next(4)} 09:00:00 +0800\ncategories: c{random.Next(3)}\ntags: [标签1]\n"
        + random.Next(4) switch
        {
            0 => "slug: same\n",
            1 => $"permalink: /c{random.Next(3)}/\n",
            2 => "permalink: /p1.html\n",
            _ => $"aliases: [/c{random.Next(3)}/, /old/{random.Next(3)}.html, /alias1.html]\n",
        }
        + "---\n\n正文。\n");

    private string BackDate() => Write(
        $"content/posts/{2021 + random.Next(2)}-0{1 + random.Next(9)}-11-back{random.Next(5)}.md",
        $"---\ntitle: 补{random.Next(99)}\ncategories: {(random.Next(3) == 0 ? "C1" : "c1")}\ntags: [旧{random.Next(2)}, 标签2]\n---\n\n补登。\n");

    /// <summary>Comes alone into a category, or goes.</summary>
    private string Undated()
    {
        string path = $"content/posts/undated{random.Next(3)}.md";
        if (!File.Exists(Path.Combine(site.Folder, path)))
            return Write(path, $"---\ntitle: 无日期{random.Next(9)}\n{(random.Next(2) == 0 ? "" : $"categories: u{random.Next(3)}\n")}---\n\n文。\n");
        site.Delete(path);
        return $"delete {path}";
    }

    private string Future() => Write(
        $"content/posts/future{random.Next(3)}.md",
        $"---\ntitle: 将{random.Next(9)}\ndate: {2025 + random.Next(3)}-05-0{1 + random.Next(9)} 10:00:00 +0800\n{(random.Next(2) == 0 ? $"expires: 202{6 + random.Next(2)}-06-01\n" : "")}categories: c3\ntags: 标签0\n---\n\n将来。\n");

    private string Seal()
    {
        var period = Period();
        var report = new SiteSealer(site.Folder).Seal(period, (_, _) => { }, CancellationToken.None);
        return $"seal {period}: {report.Posts} posts";
    }

    private string Unseal()
    {
        var period = Period();
        var report = new SiteSealer(site.Folder).Unseal(period, (_, _) => { }, CancellationToken.None);
        return $"unseal {period}: {report.Posts} posts";
    }

    /// <summary>The same posts in other bytes, as another program would pack them.</summary>
    private string Repack()
    {
        string archives = Path.Combine(site.Folder, "content/archive");
        string[] files = Directory.Exists(archives) ? [.. Directory.EnumerateFiles(archives, "*.zip", SearchOption.AllDirectories).Order(StringComparer.Ordinal)] : [];
        if (files.Length == 0)
            return "nothing";
        string file = files[random.Next(files.Length)];
        using (var zip = ZipFile.Open(file, ZipArchiveMode.Update))
            zip.Comment = $"{random.Next(9)}";
        return $"repack {file}";
    }

    private SealPeriod Period() => random.Next(3) switch
    {
        0 => new SealPeriod(new DateOnly(2023, 12, 1), new DateOnly(2023, 12, 31)),
        1 => new SealPeriod(new DateOnly(2023, 11, 28), new DateOnly(2023, 12, 1 + random.Next(9))),
        _ => new SealPeriod(new DateOnly(2020, 1, 1), new DateOnly(2024, 12, 31)),
    };

    private string Remove(string folder)
    {
        if (!Directory.Exists(Path.Combine(site.Folder, folder)))
            return "nothing";
        site.Delete(folder);
        return $"remove {folder}";
    }

    /// <summary>A build that stops somewhere, after an edit that may then be taken back.</summary>
    private string CutOff()
    {
        string edit = edits.Step();
        using var stop = new CancellationTokenSource();
        var at = new StopAt(random.Next(2) == 0 ? Stage.Parse : Stage.Write, 1 + random.Next(25), stop);
        try
        {
            var options = new BuildOptions { Site = site.Folder, Clock = clock, Threads = 2, Force = true };
            new SiteBuild(usual?.Invoke(options) ?? options, TimeProvider.System, at).Run(stop.Token);
        }
        catch (OperationCanceledException)
        {
            return $"cut off after: {edit}";
        }
        return $"not cut off after: {edit}";
    }

    private string Write(string path, string text)
    {
        site.Write(path, text);
        return $"write {path}: {text.Replace("\n", "\\n", StringComparison.Ordinal)}";
    }

    private sealed class StopAt(Stage stage, int enough, CancellationTokenSource stop) : IBuildProgress
    {
        public void Report(Stage now, int done, int total)
        {
            if (now == stage && done >= enough)
                stop.Cancel();
        }
    }
}
