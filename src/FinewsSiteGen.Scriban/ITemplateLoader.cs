namespace FinewsSiteGen.Scriban;

/// <summary>Where templates come from.</summary>
public interface ITemplateLoader
{
    /// <param name="name">As written in an <c>include</c>: <c>post-list</c>; no path, no extension.</param>
    /// <returns><see langword="null"/> when there is no such template.</returns>
    TemplateSource? Load(string name);
}

/// <param name="Path">For messages: <c>templates/post.sbn-html</c>.</param>
public sealed record TemplateSource(string Path, string Text);
