using System.Net.Sockets;
using System.Runtime.InteropServices;
using System.Text;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>Damaged samples that are too big for the repository, or have names that not every file system can hold; the table is in Samples/damaged/README.md.</summary>
internal static class DamagedFiles
{
    private const string Posts = "content/posts/";
    private const string OrdinaryFile = Posts + "2024-01-26-not-utf8-";
    private const string OrdinaryFolder = Posts + "2024-01-20-a-folder-";

    /// <summary>Big bodies and headers: name, what is expected (as in expected.txt), text.</summary>
    public static IEnumerable<(string Name, string Expected, string Text)> Big()
    {
        yield return Header("long-title", "repaired: cut", $"title: \"{new string('长', 350_000)}\"");
        yield return Header("brackets-in-header", "repaired: title kept", "title: 有题\ndeep: " + new string('[', 20_000));
        yield return Header("braces-in-header", "repaired: title kept", "title: 有题\ndeep: " + Repeat("{a: ", 20_000));
        yield return Header("indents-in-header", "repaired: title kept", "title: 有题\n" + string.Concat(Enumerable.Range(0, 3_000).Select(i => new string(' ', i) + "k:\n")).TrimEnd());
        yield return Header("many-keys", "ok|repaired: no slow reading", "title: 有题\n" + string.Join('\n', Enumerable.Range(1, 10_000).Select(i => $"k{i}: {i}")));
        yield return Body("deep-elements", "quarantined: deeper than 200", Repeat("<div>", 50_000));
        yield return Body("deep-quotes", "quarantined|ok|repaired: the process lives", Repeat("> ", 50_000) + "词");
        yield return Body("deep-lists", "quarantined|ok|repaired: the process lives", string.Concat(Enumerable.Range(0, 2_000).Select(i => new string(' ', 2 * i) + "- a\n")));
        yield return Body("deep-emphasis", "ok|repaired|quarantined: no slow rendering", Repeat("*a ", 50_000));
        yield return Body("long-body", "quarantined: longer than 4 MB", Repeat("<p>一段很长的正文。</p>\n", 5 * 1024 * 1024 / 32));
        yield return Body("long-attribute", "ok|repaired: kept or dropped", $"<a title=\"{new string('x', 1024 * 1024)}\">词</a>");
        yield return Body("many-attributes", "ok|repaired: no slow reading", $"<p {string.Join(' ', Enumerable.Range(1, 20_000).Select(i => $"a{i}=1"))}>词</p>");
    }

    /// <summary>Names of ordinary posts that some systems refuse, and the address each has.</summary>
    public static IReadOnlyList<(string Name, string Address)> Names { get; } =
    [
        ("2024-01-26-a<b>&'c.md", "/damaged/2024/01/26/a-b-&'c.html"),
        ("2024-01-26-quote\".md", "/damaged/2024/01/26/quote.html"),
        ("2024-01-26-star*.md", "/damaged/2024/01/26/star.html"),
        ("2024-01-26-what?.md", "/damaged/2024/01/26/what.html"),
        ("2024-01-26-a:b.md", "/damaged/2024/01/26/a-b.html"),
        ("2024-01-26-back\\slash.md", "/damaged/2024/01/26/back-slash.html"),
        ("2024-01-26-Case.md", "/damaged/2024/01/26/Case.html"),
        ("2024-01-26-case.md", "/damaged/2024/01/26/case.html"),
        ("2024-01-26-line\nbreak.md", "/damaged/2024/01/26/line-break.html"),
        ("2024-01-26-folder.md/2024-01-26-within.md", "/damaged/2024/01/26/within.html"),
        ("2024-01-26-e\u0301t\u00e9.md", "/damaged/2024/01/26/%C3%A9t%C3%A9.html"),
        ("2024-01-26-\u00e9t\u00e9.md", ""),
    ];

    public static TestSite AddBigFiles(this TestSite site)
    {
        foreach (var (name, _, text) in Big())
            site.Write(Posts + name, text);
        return site;
    }

    public static TestSite AddStrangeNames(this TestSite site)
    {
        foreach (var (name, _) in Names)
            site.Write(Posts + name, Plain("名称奇怪"));
        return site;
    }

    /// <summary>A link to a file outside the content, a link to nothing, a file nobody can read (a socket: not even root opens one), and a file and a folder with names that are not UTF-8.</summary>
    public static TestSite AddWhatIsNoFile(this TestSite site)
    {
        site.Write("outside.md", Plain("外面的秘密"));
        File.CreateSymbolicLink(Path.Combine(site.Folder, Posts, "2024-01-26-link.md"), Path.Combine(site.Folder, "outside.md"));
        File.CreateSymbolicLink(Path.Combine(site.Folder, Posts, "2024-01-26-dangling.md"), Path.Combine(site.Folder, "nowhere.md"));
        Directory.CreateSymbolicLink(Path.Combine(site.Folder, Posts, "linked-folder"), site.Folder);
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(Path.Combine(site.Folder, "s")));
        File.Move(Path.Combine(site.Folder, "s"), Path.Combine(site.Folder, Posts, "2024-01-26-unreadable.md"));
        site.Write(OrdinaryFile, Plain("名称不是 UTF-8"));
        Directory.CreateDirectory(Path.Combine(site.Folder, OrdinaryFolder));
        Rename(Bytes(site, OrdinaryFile), [.. Bytes(site, OrdinaryFile)[..^1], 0xFF, .. ".md\0"u8]).ShouldBe(0);
        Rename(Bytes(site, OrdinaryFolder), [.. Bytes(site, OrdinaryFolder)[..^1], 0xFF, 0]).ShouldBe(0);
        return site;
    }

    /// <summary>Gives what has a name that is not UTF-8 one under which it can be removed.</summary>
    public static void MakeRemovable(TestSite site)
    {
        Rename([.. Bytes(site, OrdinaryFile)[..^1], 0xFF, .. ".md\0"u8], Bytes(site, OrdinaryFile)).ShouldBe(0);
        Rename([.. Bytes(site, OrdinaryFolder)[..^1], 0xFF, 0], Bytes(site, OrdinaryFolder)).ShouldBe(0);
    }

    /// <returns>As the system takes a path: with a zero at its end.</returns>
    private static byte[] Bytes(TestSite site, string path) => [.. Encoding.UTF8.GetBytes(Path.Combine(site.Folder, path)), 0];

    private static (string, string, string) Header(string name, string expected, string lines) =>
        ($"2024-01-25-{name}.md", expected, $"---\nlayout: post\n{lines}\ndate: 2024-01-25 09:00:00 +0800\ncategories: damaged\ntags: 损坏样本新闻\n---\n正文完好。\n");

    private static (string, string, string) Body(string name, string expected, string body) => ($"2024-01-25-{name}.md", expected, Plain("有题", body).Replace("2024-01-26", "2024-01-25", StringComparison.Ordinal));

    private static string Plain(string title, string body = "正文完好。") =>
        $"---\nlayout: post\ntitle: \"{title}\"\ndate: 2024-01-26 09:00:00 +0800\ncategories: damaged\ntags: 损坏样本新闻\n---\n{body}\n";

    private static string Repeat(string text, int times) => new StringBuilder(text.Length * times).Insert(0, text, times).ToString();

    [DllImport("libc", EntryPoint = "rename")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int Rename(byte[] from, byte[] to);
}
