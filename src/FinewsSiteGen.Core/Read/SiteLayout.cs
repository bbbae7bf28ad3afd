namespace FinewsSiteGen.Read;

/// <summary>Which of the three forms a site has, and where its parts lie.</summary>
/// <param name="Root">Full path of the site's folder.</param>
/// <param name="Content">Full path of the folder below which posts are looked for.</param>
public sealed record SiteLayout(string Root, string Content, SiteForm Form)
{
    /// <summary>A <c>content/</c> folder makes a site of ours, <c>_config.yml</c> or <c>_posts/</c> a Jekyll checkout, anything else is a bare folder of posts.</summary>
    public static SiteLayout Of(string root)
    {
        string full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(root));
        string content = Path.Combine(full, "content");
        if (Directory.Exists(content))
            return new SiteLayout(full, content, SiteForm.Own);
        bool jekyll = File.Exists(Path.Combine(full, "_config.yml")) || Directory.Exists(Path.Combine(full, "_posts"));
        return new SiteLayout(full, full, jekyll ? SiteForm.Jekyll : SiteForm.Bare);
    }
}

public enum SiteForm
{
    /// <summary><c>content/</c>, with <c>pages/</c> and <c>static/</c> in it.</summary>
    Own,

    /// <summary>A checkout as Jekyll builds it.</summary>
    Jekyll,

    /// <summary>Posts in any folders.</summary>
    Bare,
}
