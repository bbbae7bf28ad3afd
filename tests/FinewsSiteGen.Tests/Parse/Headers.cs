using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;

namespace FinewsSiteGen.Tests.Parse;

/// <summary>Reads headers in tests.</summary>
internal static class Headers
{
    public const string Path = "content/2022-02-16-NW202202162278819139.md";

    /// <param name="header">Without its marker lines.</param>
    public static (FrontMatter Header, IReadOnlyList<Diagnostic> Found) Read(string header) => ReadFile($"---\n{header}\n---\nbody\n");

    public static (FrontMatter Header, IReadOnlyList<Diagnostic> Found) ReadFile(string text)
    {
        var (split, found) = Split(text);
        return (split.Header, found);
    }

    public static (SplitSource Split, IReadOnlyList<Diagnostic> Found) Split(string text)
    {
        var found = new DiagnosticBag();
        var split = new FrontMatterReader(SiteConfig.Default).Read(new SourceText(Path, "2022-02-16-NW202202162278819139", text), found);
        return (split, found.All);
    }

    /// <summary>Code and line of each, such as <c>FN302:3</c>.</summary>
    public static string Codes(this IEnumerable<Diagnostic> found) => string.Join(' ', found.Select(one => $"{one.Code}:{one.Line}"));
}
