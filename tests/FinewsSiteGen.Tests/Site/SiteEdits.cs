using FinewsSiteGen.Seal;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>An author at work: a fixed seed makes the same edits for ever.</summary>
internal sealed class SiteEdits(TestSite site, int seed)
{
    private readonly Random random = new(seed);
    private readonly List<SamplePost> posts = [];
    private int named;

    public SiteEdits Begin(int count)
    {
        site.ShortPages();
        for (int i = 0; i < count; i++)
            Add();
        return this;
    }

    /// <returns>What was done, for the message of a failing test.</returns>
    public string Step() => random.Next(10) switch
    {
        0 or 1 or 2 => Add(),
        3 => Edit("title", post => post with { Title = $"改过的标题{random.Next(100)}" }),
        4 => Edit("body", post => post with { Body = $"<p>改过的正文{random.Next(100)}，<a href=\"/\">链接</a>。</p>\n\n<https://example.org/{random.Next(100)}>\n" }),
        5 => Edit("category", post => post with { Category = $"c{random.Next(4)}" }),
        6 => Edit("tag", post => post with { Tag = $"[标签{random.Next(4)}, 标签{random.Next(4)}]" }),
        7 => Rename(),
        8 => Edit("header", post => post with { Header = random.Next(2) == 0 ? $"aliases: [/old/{random.Next(5)}.html]\n" : "expires: 2024-01-01 00:00:00 +0800\n" }),
        _ => Delete(),
    };

    private string Add()
    {
        bool twin = posts.Count > 0 && random.Next(5) == 0;
        var time = twin ? posts[random.Next(posts.Count)].Time : SamplePost.At(2023, 11, 28).AddMinutes(random.Next(60 * 24 * 40));
        var post = new SamplePost(time, twin ? "NW" + TwinDigits() : random.Next(2) == 0 ? $"p{++named}" : $"2023112800000{++named:D5}")
        {
            Category = $"c{random.Next(3)}",
            Tag = $"标签{random.Next(3)}",
            Title = $"第{named}篇",
        };
        if (posts.Any(other => other.File == post.File))
            return "nothing";
        posts.Add(post);
        site.Put(post);
        return $"add {post.File}";
    }

    private string TwinDigits() => posts[random.Next(posts.Count)].Name is { Length: 18 } digits ? digits : "202311280000000001";

    private string Edit(string what, Func<SamplePost, SamplePost> change)
    {
        int at = random.Next(posts.Count);
        posts[at] = change(posts[at]);
        site.Put(posts[at]);
        return $"change the {what} of {posts[at].File}";
    }

    private string Rename()
    {
        int at = random.Next(posts.Count);
        string before = posts[at].File;
        if (!Remove(before))
            return "nothing";
        posts[at] = posts[at] with { Name = $"renamed{++named}" };
        site.Put(posts[at]);
        return $"rename {before} to {posts[at].File}";
    }

    private string Delete()
    {
        int at = random.Next(posts.Count);
        string file = posts[at].File;
        if (!Remove(file))
            return "nothing";
        posts.RemoveAt(at);
        return $"delete {file}";
    }

    /// <summary>A post may be sealed; where another of its day stands loose with other text, it stays.</summary>
    private bool Remove(string file)
    {
        string path = Path.Combine(site.Folder, "content/posts", file);
        if (!File.Exists(path))
            new SiteSealer(site.Folder).Unseal(new SealPeriod(DateOnly.MinValue, DateOnly.MaxValue), (_, _) => { }, CancellationToken.None);
        if (!File.Exists(path))
            return false;
        site.Delete($"content/posts/{file}");
        return true;
    }
}
