using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Index;
using FinewsSiteGen.Model;

namespace FinewsSiteGen;

/// <summary>Says from the state alone what stands at an address, or what became of a file of the content, and why.</summary>
public sealed class SiteExplanation(BuildOptions options)
{
    private const int MostNearest = 5;

    /// <param name="asked">An address, encoded or not, with or without the base path, or a whole one; or a file of the content.</param>
    /// <param name="folder">Full path that a file may be relative to.</param>
    /// <returns><see langword="null"/> when there is no state to ask.</returns>
    /// <exception cref="SiteException">The ledger cannot be used.</exception>
    public Explanation? Run(string asked, string folder)
    {
        var places = SitePlaces.Of(options);
        using var state = StateReader.Open(places.State);
        if (state is null)
            return null;
        var words = new AddressWords(state.Kept(KeptNames.Url), state.Kept(KeptNames.BasePath));
        var explanation = new Explanation(asked, words.Site) { LastBuild = state.LastBuild };
        if (FileOf(asked, folder, places.Layout.Root).FirstOrDefault(state.HasSource) is { } source)
            return OfSource(explanation, source, state);
        var paths = words.PathsOf(asked);
        if (paths.Select(state.Pages.Find).OfType<KnownPage>().FirstOrDefault() is { } page)
            return OfPage(explanation, page, state);
        return OfNothing(explanation, paths, state, places.Ledger);
    }

    private static IEnumerable<string> FileOf(string asked, string folder, string root)
    {
        yield return asked;
        if (asked.Length > 0 && asked.IndexOf('\0') < 0 && !asked.Contains("://", StringComparison.Ordinal))
            yield return Path.GetRelativePath(root, Path.GetFullPath(asked, folder)).Replace('\\', '/');
    }

    private static Explanation OfSource(Explanation explanation, string source, StateReader state)
    {
        string? path = state.PostOf(source) is { } post
            ? post.HasPage ? OutputPath.OfAddress(post.Address).Value : null
            : state.PageFrom(source);
        return path is not null && state.Pages.Find(path) is { } page
            ? OfPage(explanation, page, state) with { Source = source }
            : explanation with { Source = source, Findings = state.Findings(source, source) };
    }

    private static Explanation OfPage(Explanation explanation, KnownPage page, StateReader state)
    {
        var explained = new PageExplainer(state).Explain(page);
        return explanation with { Page = explained, Findings = state.Findings(explained.Source, page.Path) };
    }

    private static Explanation OfNothing(Explanation explanation, IReadOnlyList<string> paths, StateReader state, string ledgerFile)
    {
        if (paths.Count == 0)
            return explanation;
        string meant = paths[0];
        var loser = paths.SelectMany(path => state.Claims(AddressWords.AddressOf(path))).FirstOrDefault();
        return explanation with
        {
            Source = loser?.Path ?? "",
            Findings = loser is null ? [] : state.Findings(loser.Path, loser.Path),
            WasPublished = File.Exists(ledgerFile) && IsIn(ledgerFile, paths),
            GoneWith = paths.Select(state.GoneWith).OfType<KnownBuild>().FirstOrDefault(),
            Nearest = [.. state.Near(meant).Select(path => (Path: path, Edits: EditDistance.Of(meant, path))).Where(one => one.Edits <= Math.Max(4, meant.Length / 2))
                .OrderBy(one => one.Edits).ThenBy(one => one.Path, StringComparer.Ordinal).Take(MostNearest).Select(one => AddressWords.AddressOf(one.Path))],
        };
    }

    private static bool IsIn(string file, IReadOnlyList<string> paths)
    {
        using var ledger = AddressLedger.Open(file);
        return paths.Any(path => ledger.Find(path) is not null);
    }
}
