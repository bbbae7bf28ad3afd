using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Who stands at which path. The first claim wins, so the order of claims is the order of precedence.</summary>
/// <remarks>A path is also taken when a file stands where it needs a folder, or the reverse; only folders with a dot in their name can be meant so.</remarks>
public sealed class Claims
{
    private readonly Dictionary<string, string> owners = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> dottedFolders = new(StringComparer.Ordinal);

    /// <param name="owner">For messages: a logical path, or words for a page of the site itself.</param>
    /// <returns>The owner the path belongs to already; <see langword="null"/> when it was free and is now this owner's.</returns>
    public string? Claim(OutputPath path, string owner)
    {
        if (OwnerOf(path) is { } first)
            return first;
        owners.Add(path.Value, owner);
        foreach (string folder in DottedFolders(path.Value))
            dottedFolders.TryAdd(folder, owner);
        return null;
    }

    public string? OwnerOf(OutputPath path)
    {
        if (owners.TryGetValue(path.Value, out string? owner) || dottedFolders.TryGetValue(path.Value, out owner))
            return owner;
        foreach (string folder in DottedFolders(path.Value))
        {
            if (owners.TryGetValue(folder, out owner))
                return owner;
        }
        return null;
    }

    /// <summary>Folders of a path that could be mistaken for a file: <c>a/b.html</c> of <c>a/b.html/c/1.html</c>.</summary>
    public static IEnumerable<string> DottedFolders(string path)
    {
        int last = path.LastIndexOf('/');
        if (last < 0 || !path.AsSpan(0, last).Contains('.'))
            yield break;
        for (int slash = path.IndexOf('/'); slash >= 0; slash = path.IndexOf('/', slash + 1))
        {
            if (path.LastIndexOf('/', Math.Max(slash - 1, 0)) is var start && path.AsSpan(Math.Max(start, 0), slash - Math.Max(start, 0)).Contains('.'))
                yield return path[..slash];
        }
    }
}
