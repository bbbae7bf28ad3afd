using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Pages and files that an author placed by hand, and the theme.</summary>
internal sealed class HandPlanner(Places places, PlanInputs inputs)
{
    private const string Reserved = "the site, which keeps this path for pages of its own";

    public IEnumerable<Page> Plan(DiagnosticBag found)
    {
        foreach (var (name, bytes) in inputs.Assets)
        {
            var path = OutputPath.Of(["assets", .. name.Split('/')]);
            if (places.Claim(path, "the theme") is null)
                yield return new Page(path, PageKind.Asset, new PageContent.Asset(bytes), PageOwner.Hand);
        }
        foreach (var page in inputs.Pages)
        {
            if (IsFree(page.Path, page.Source, bound: true, found))
                yield return new Page(page.Path, PageKind.Page, new PageContent.OfPage(page.Source, page.Title, page.Updated, page.NoIndex, page.Story), PageOwner.Hand);
        }
        foreach (var file in inputs.Statics)
        {
            var path = OutputPath.Of(file.Relative.Split('/'));
            if (IsFree(path, file.Path, bound: false, found))
                yield return new Page(path, PageKind.Static, new PageContent.Copy(file), PageOwner.Hand);
        }
    }

    private bool IsFree(OutputPath path, string source, bool bound, DiagnosticBag found)
    {
        string? owner = (bound && path.IsReserved) || Routes.IsSitemap(path) ? Reserved : places.Claim(path, source);
        if (owner is not null)
            found.Add(Rules.PageTaken, source, 0, path.Address, owner);
        return owner is null;
    }
}
