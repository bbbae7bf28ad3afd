using FinewsSiteGen.Diagnostics;
using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Lays out the site's own pages and finds the posts that they hide.</summary>
internal sealed class PlaceSettler(IArchive archive, Outline outline, bool tellsCase)
{
    private readonly Dictionary<string, Diagnostic> lost = new(StringComparer.Ordinal);
    private readonly List<OutputPath> hiddenPaths = [];

    /// <returns>Claims of the site's own pages (and of posts, where the disk does not tell case), and the paths of those pages that had to yield.</returns>
    public (Claims Claims, IReadOnlySet<string> Lost) Settle(DiagnosticBag found)
    {
        archive.Unhide();
        Claims claims;
        List<long> hidden;
        do
        {
            // Fewer posts can give a list another name, so the site's own pages are laid out anew.
            claims = LayOut();
            hidden = FindHidden(claims, found);
            archive.Hide(hidden);
        }
        while (hidden.Count > 0);
        foreach (var page in lost.Values)
            found.Add(page);
        foreach (var path in hiddenPaths)
            claims.Contest(path);
        return (claims, lost.Keys.ToHashSet(StringComparer.Ordinal));
    }

    private Claims LayOut()
    {
        var claims = new Claims(tellsCase);
        lost.Clear();
        foreach (var (path, owner) in outline.Of(archive))
        {
            if (claims.Claim(path, owner) is { } first)
                lost.TryAdd(path.Value, Rules.ListLost.At(path.Value, 0, owner, path.Address, first));
        }
        return claims;
    }

    /// <summary>A post keeps its address unless a page of the site itself stands exactly there.</summary>
    private List<long> FindHidden(Claims claims, DiagnosticBag found)
    {
        var hidden = new List<long>();
        var seen = new HashSet<long>();
        var folders = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var post in archive.Addresses())
        {
            var path = OutputPath.OfAddress(post.Address);
            if (claims.OwnerOf(path) is { } owner && seen.Add(post.Post))
                Hide(post, claims.TakenFor(path) is null ? Rules.PostHidden : Rules.AddressTaken, owner);
            else if (!tellsCase)
                claims.Claim(path, archive.SourceOf(post.Post));
            foreach (string folder in Claims.DottedFolders(path.Value))
                folders.TryAdd(folder, post.Post);
        }
        foreach (var post in folders.Count == 0 ? [] : archive.Addresses().Where(post => folders.ContainsKey(OutputPath.OfAddress(post.Address).Value)))
        {
            if (seen.Add(post.Post))
                Hide(post, Rules.AddressTaken, archive.SourceOf(folders[OutputPath.OfAddress(post.Address).Value]));
        }
        return hidden;

        void Hide(PlacedPost post, Rule rule, string owner)
        {
            hidden.Add(post.Post);
            hiddenPaths.Add(OutputPath.OfAddress(post.Address));
            found.Add(rule, archive.SourceOf(post.Post), 0, post.Address, owner);
        }
    }
}
