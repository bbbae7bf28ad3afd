using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;
using FinewsSiteGen.Parse;
using FinewsSiteGen.Read;

namespace FinewsSiteGen;

/// <summary>Reads what was written by hand beside posts, all of it: it is little.</summary>
internal sealed class HandReader(SiteConfig config, BuildOptions options, IStorySpool spool)
{
    /// <returns>Hand-made pages by logical path.</returns>
    public IReadOnlyList<HandPage> Read(IReadOnlyList<SourceFile> files, ArchiveState state)
    {
        var parser = new PageParser(config);
        var pages = new List<HandPage>();
        foreach (var file in files.Where(file => file.Kind == SourceKind.Page))
        {
            var found = new DiagnosticBag();
            if (SourceReader.Read(file, found) is { } source && Take(parser.Parse(source, file.Relative, found), found) is { } page)
                pages.Add(page);
            state.Findings.Replace(FindingScope.Source, file.Path, found.All);
        }
        return pages;
    }

    /// <returns>Categories that exist because a file says so.</returns>
    public IReadOnlyList<string> Categories(IReadOnlyList<SourceFile> files, ArchiveState state)
    {
        var headers = new FrontMatterReader(config);
        var categories = new List<string>();
        foreach (var file in files.Where(file => file.Kind == SourceKind.CategoryMark))
        {
            var found = new DiagnosticBag();
            if (SourceReader.Read(file, found) is { } source)
            {
                var header = headers.Read(source, new DiagnosticBag()).Header;
                categories.Add(header.Categories.Count > 0 ? header.Categories[0] : file.Stem);
            }
            state.Findings.Replace(FindingScope.Source, file.Path, found.All);
        }
        return categories;
    }

    private HandPage? Take(ParsedPage page, DiagnosticBag found)
    {
        if (page.Header.IsDraft && !options.Drafts)
        {
            found.Add(Rules.DraftLeftOut, page.Source, 0);
            return null;
        }
        var story = spool.Append(PostDetail.Of(page.Header, page.Story));
        return new HandPage(page.Source, page.Path, page.Title, page.Header.Updated, page.Story.IsQuarantined, story, page.Header.Aliases);
    }
}
