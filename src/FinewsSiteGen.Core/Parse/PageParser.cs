using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Parse;

/// <summary>A hand-made page, parsed.</summary>
/// <param name="Title">Never empty.</param>
public sealed record ParsedPage(string Source, FrontMatter Header, Story Story, OutputPath Path, string Title);

/// <summary>Reads pages below <c>pages/</c>: <c>pages/a/b.md</c> stands at <c>/a/b.html</c>, <c>pages/a/index.md</c> at <c>/a/</c>.</summary>
public sealed class PageParser(SiteConfig config)
{
    private readonly FrontMatterReader headers = new(config);
    private readonly BodyParser bodies = new(config);

    /// <param name="relative">Path below the pages folder, with <c>/</c>.</param>
    public ParsedPage Parse(SourceText source, string relative, DiagnosticBag found)
    {
        var split = headers.Read(source, found);
        var story = bodies.Parse(split.Body, split.BodyLine, source.Path, found);
        string[] parts = relative.Split('/');
        parts[^1] = Path.GetFileNameWithoutExtension(parts[^1]) + ".html";
        var path = split.Header.Permalink is { } given && OutputPath.TryParse(given, out var parsed) ? parsed.Value : OutputPath.Of(parts);
        return new ParsedPage(source.Path, split.Header, story, path, split.Header.Title.Length > 0 ? split.Header.Title : source.Stem);
    }
}
