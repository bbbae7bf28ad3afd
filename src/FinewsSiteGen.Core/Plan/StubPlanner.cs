using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>Redirects: aliases, other spellings of categories, and the old form of category addresses.</summary>
internal sealed class StubPlanner(IArchive archive, ViewFactory views, HeadFactory heads)
{
    /// <summary>All stubs whose place is free; the others are reported.</summary>
    public IReadOnlyList<Page> Plan(IReadOnlyList<HandPage> pages, Places places, DiagnosticBag found)
    {
        var categories = archive.Lists.Where(list => list.Kind == ListKind.Category).ToList();
        var ofPages = pages.SelectMany(page => page.Aliases.Select(alias => new Alias(alias, page.Source, page.Path.Address, page.Title)));
        return
        [
            .. categories.SelectMany(Spellings).Where(stub => IsFree(stub, places, found)).Select(Page),
            .. archive.Aliases().Concat(ofPages).ToList().Select(Stub).OfType<Redirect>().Where(stub => IsFree(stub, places, found)).Select(Page),
            .. categories.SelectMany(OldForms).Where(stub => IsFree(stub, places, found)).Select(Page),
        ];
    }

    /// <summary>Stubs of one category; their places are known to be its own.</summary>
    public IEnumerable<Page> Plan(PostList category) => Spellings(category).Concat(OldForms(category)).Select(Page);

    /// <summary>The stub of an alias that only one post declares; its place is known to be its own.</summary>
    /// <param name="path">As the post writes it.</param>
    public IEnumerable<Page> PlanAlias(string path) => archive.AliasesAt(path).Select(Stub).OfType<Redirect>().Select(Page);

    /// <summary>Where the stubs of a category stand; tags have none.</summary>
    public static IReadOnlyList<OutputPath> PathsOf(PostList? list) =>
        list is { Kind: ListKind.Category } ? [.. Spellings(list).Concat(OldForms(list)).Select(stub => stub.Path)] : [];

    private static IEnumerable<Redirect> Spellings(PostList category) =>
        category.Spellings.Select(spelling => new Redirect(Routes.List(ListKind.Category, spelling), Routes.List(category).Address, category.Name, category.Slug, ""));

    private static IEnumerable<Redirect> OldForms(PostList category) => from spelling in (string[])[category.Slug, .. category.Spellings]
                                                                        let path = Routes.OldForm(spelling)
                                                                        where !path.IsReserved
                                                                        select new Redirect(path, Routes.List(category).Address, category.Name, category.Slug, "");

    private static Redirect? Stub(Alias alias) =>
        OutputPath.TryParse(alias.Path, out var path) ? new Redirect(path.Value, alias.Target, alias.Title, alias.Source, alias.Path) : null;

    private static bool IsFree(Redirect stub, Places places, DiagnosticBag found)
    {
        if (places.Claim(stub.Path, stub.Owner) is not { } owner)
            return true;
        if (places.TakenFor(stub.Path) is { } other)
            found.Add(Rules.StubLost, stub.Alias.Length > 0 ? stub.Owner : stub.Path.Value, 0, stub.Path.Address, other);
        else if (stub.Alias.Length > 0)
            found.Add(Rules.AliasTaken, stub.Owner, 0, stub.Alias, owner);
        return false;
    }

    private Page Page(Redirect stub) =>
        Redirects.To(stub.Path, stub.Target, stub.Title, PageOwner.Stub, heads, views) with { Source = stub.Alias.Length > 0 ? stub.Owner : "" };

    /// <param name="Owner">Logical path of the source that declares it, or the slug of the category.</param>
    /// <param name="Alias">As the source writes it; empty for the stub of a category.</param>
    private sealed record Redirect(OutputPath Path, string Target, string Title, string Owner, string Alias);
}
