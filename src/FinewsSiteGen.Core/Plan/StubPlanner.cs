using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>Redirects: aliases, other spellings of categories, and the old form of category addresses.</summary>
internal sealed class StubPlanner(IArchive archive, ViewFactory views, HeadFactory heads)
{
    public IEnumerable<Page> Plan(Claims claims, IReadOnlyList<HandPage> pages, DiagnosticBag found)
    {
        var categories = archive.Lists.Where(list => list.Kind == ListKind.Category).ToList();
        foreach (var category in categories)
        {
            foreach (string spelling in category.Spellings)
            {
                var path = Routes.List(ListKind.Category, spelling);
                if (OwnerOf(path, claims, category.Slug) is null)
                    yield return Redirects.To(path, Routes.List(category).Address, category.Name, heads, views);
            }
        }
        var aliases = archive.Aliases().Concat(pages.SelectMany(page => page.Aliases.Select(alias => new Alias(alias, page.Source, page.Path.Address, page.Title)))).ToList();
        foreach (var alias in aliases)
        {
            if (!OutputPath.TryParse(alias.Path, out var parsed) || parsed is not { } path)
                continue;
            if (OwnerOf(path, claims, alias.Source) is not { } owner)
                yield return Redirects.To(path, alias.Target, alias.Title, heads, views);
            else
                found.Add(Rules.AliasTaken, alias.Source, 0, alias.Path, owner);
        }
        foreach (var category in categories)
        {
            foreach (string spelling in (string[])[category.Slug, .. category.Spellings])
            {
                var path = Routes.OldForm(spelling);
                if (!path.IsReserved && OwnerOf(path, claims, category.Slug) is null)
                    yield return Redirects.To(path, Routes.List(category).Address, category.Name, heads, views);
            }
        }
    }

    /// <returns><see langword="null"/> when the path was free and now belongs to <paramref name="owner"/>.</returns>
    private string? OwnerOf(OutputPath path, Claims claims, string owner) => archive.OwnerOf(path.Address) ?? claims.Claim(path, owner);
}
