using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>Redirects: aliases, other spellings of categories, and the old form of category addresses.</summary>
internal sealed class StubPlanner(IArchive archive, ViewFactory views, HeadFactory heads, Places places, DiagnosticBag found)
{
    public IEnumerable<Page> Plan(IReadOnlyList<HandPage> pages)
    {
        var categories = archive.Lists.Where(list => list.Kind == ListKind.Category).ToList();
        return [.. categories.SelectMany(Spellings), .. Aliases(pages), .. categories.SelectMany(OldForms)];
    }

    private IEnumerable<Page> Spellings(PostList category)
    {
        foreach (string spelling in category.Spellings)
        {
            var path = Routes.List(ListKind.Category, spelling);
            if (IsFree(path, category))
                yield return Redirects.To(path, Routes.List(category).Address, category.Name, heads, views);
        }
    }

    private IEnumerable<Page> OldForms(PostList category)
    {
        foreach (string spelling in (string[])[category.Slug, .. category.Spellings])
        {
            var path = Routes.OldForm(spelling);
            if (!path.IsReserved && IsFree(path, category))
                yield return Redirects.To(path, Routes.List(category).Address, category.Name, heads, views);
        }
    }

    private IEnumerable<Page> Aliases(IReadOnlyList<HandPage> pages)
    {
        var ofPages = pages.SelectMany(page => page.Aliases.Select(alias => new Alias(alias, page.Source, page.Path.Address, page.Title)));
        foreach (var alias in archive.Aliases().Concat(ofPages).ToList())
        {
            if (!OutputPath.TryParse(alias.Path, out var parsed) || parsed is not { } path)
                continue;
            if (places.Claim(path, alias.Source) is not { } owner)
                yield return Redirects.To(path, alias.Target, alias.Title, heads, views);
            else if (!IsLost(path, alias.Source))
                found.Add(Rules.AliasTaken, alias.Source, 0, alias.Path, owner);
        }
    }

    private bool IsFree(OutputPath path, PostList category)
    {
        if (places.Claim(path, category.Slug) is null)
            return true;
        IsLost(path, path.Value);
        return false;
    }

    /// <summary>Says so when the path is taken only because the disk takes it for another.</summary>
    private bool IsLost(OutputPath path, string file)
    {
        if (places.TakenFor(path) is not { } other)
            return false;
        found.Add(Rules.StubLost, file, 0, path.Address, other);
        return true;
    }
}
