using FinewsSiteGen.Model;
using FinewsSiteGen.Model.Views;

namespace FinewsSiteGen.Plan;

/// <summary>Stubs that lead from an old address to a living one.</summary>
internal static class Redirects
{
    /// <param name="target">Percent-encoded, without the base path.</param>
    public static Page To(OutputPath path, string target, string title, PageOwner owner, HeadFactory heads, ViewFactory views)
    {
        var head = heads.Of("redirect", title, OutputPath.OfAddress(target), noIndex: true);
        return new Page(path, PageKind.Redirect, new PageContent.FromTemplate("redirect", head, new RedirectView(title, views.Address(target))), owner);
    }
}
