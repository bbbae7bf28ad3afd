using FinewsSiteGen.Model;

namespace FinewsSiteGen.Read;

/// <summary>Decides by place and name what a file is for.</summary>
public sealed class SourceClassifier(SiteForm form)
{
    /// <summary>Folders below <c>content/</c> that hold what is no post.</summary>
    public static readonly IReadOnlyList<string> HandFolders = ["pages", "static", "category"];

    private static readonly string[] RepositoryFiles = ["Gemfile", "Rakefile", "LICENSE", "COPYING", "CHANGELOG", "Makefile", "package.json", "package-lock.json"];

    /// <param name="relative">Path below the content folder, with <c>/</c>.</param>
    /// <param name="kind">Its kind, when the answer is true.</param>
    /// <param name="below">Where the path below the folder that gives it its kind begins.</param>
    /// <param name="mayBeLiquid">Whether the text must be looked at first: a page that needs Jekyll is left out.</param>
    /// <returns>False for a file that is left out.</returns>
    public bool TryClassify(string relative, out SourceKind kind, out int below, out bool mayBeLiquid)
    {
        below = 0;
        mayBeLiquid = false;
        kind = SourceKind.Post;
        var name = relative.AsSpan(relative.LastIndexOf('/') + 1);
        bool markdown = name.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
        if (IsBelow(relative, "/_drafts/"))
            return (kind = SourceKind.Draft) == SourceKind.Draft && markdown;
        if (IsCategoryMark(relative))
        {
            kind = SourceKind.CategoryMark;
            return true;
        }
        return form switch
        {
            SiteForm.Own => TryOwn(relative, markdown, ref kind, ref below),
            SiteForm.Jekyll => TryJekyll(relative, name, markdown, out kind, out mayBeLiquid),
            _ => markdown && !IsReadme(name),
        };
    }

    /// <summary>Folders that never hold content.</summary>
    /// <param name="path">Path below the content folder, with <c>/</c>.</param>
    public bool IsSkipped(string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        return name.StartsWith('.') || name == "_site" || name == "node_modules"
            || (form == SiteForm.Jekyll && name.StartsWith('_') && name is not ("_posts" or "_drafts"))
            || (form == SiteForm.Jekyll && path == "vendor");
    }

    /// <param name="folder">Between slashes.</param>
    private static bool IsBelow(string relative, string folder) =>
        relative.AsSpan().StartsWith(folder.AsSpan(1), StringComparison.Ordinal) || relative.Contains(folder, StringComparison.Ordinal);

    private static bool IsCategoryMark(string relative) =>
        relative.StartsWith("category/", StringComparison.Ordinal) && relative.EndsWith(".html", StringComparison.Ordinal) && relative.IndexOf('/', 9) < 0;

    private static bool IsReadme(ReadOnlySpan<char> name) => Path.GetFileNameWithoutExtension(name).Equals("readme", StringComparison.OrdinalIgnoreCase);

    private static bool TryOwn(string relative, bool markdown, ref SourceKind kind, ref int below)
    {
        if (relative.StartsWith("static/", StringComparison.Ordinal))
        {
            kind = SourceKind.Static;
            below = "static/".Length;
            return true;
        }
        if (relative.StartsWith("pages/", StringComparison.Ordinal))
        {
            kind = SourceKind.Page;
            below = "pages/".Length;
        }
        return markdown;
    }

    private static bool TryJekyll(string relative, ReadOnlySpan<char> name, bool markdown, out SourceKind kind, out bool mayBeLiquid)
    {
        bool post = IsBelow(relative, "/_posts/") || IsBelow(relative, "/old_post/");
        bool html = name.EndsWith(".html", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);
        kind = post ? SourceKind.Post : markdown ? SourceKind.Page : SourceKind.Static;
        mayBeLiquid = !post && (markdown || html);
        if (post)
            return markdown;
        if (markdown)
            return !IsReadme(name) && !name.Equals("404.md", StringComparison.OrdinalIgnoreCase) && !relative.Equals("index.md", StringComparison.OrdinalIgnoreCase);
        return !name.StartsWith('_') && !name.EndsWith('~') && !name.EndsWith(".gemspec", StringComparison.Ordinal) && !IsOfRepository(name);
    }

    private static bool IsOfRepository(ReadOnlySpan<char> name)
    {
        foreach (string file in RepositoryFiles)
        {
            if (name.StartsWith(file, StringComparison.OrdinalIgnoreCase))
                return true;
        }
        return false;
    }
}
