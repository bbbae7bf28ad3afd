using FinewsSiteGen.Model;

namespace FinewsSiteGen.Plan;

/// <summary>Who stands at which path. The first claim wins, so the order of claims is the order of precedence.</summary>
/// <remarks>A path is also taken when a file stands where it needs a folder, or the reverse.</remarks>
/// <param name="tellsCase">Whether paths that differ only in case are two.</param>
public sealed class Claims(bool tellsCase)
{
    private readonly Dictionary<string, (string Path, string Owner)> files = new(tellsCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
    private readonly List<string> contested = [];
    private readonly Dictionary<string, string> folders = new(tellsCase ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);

    /// <summary>Paths that were claimed in vain.</summary>
    public IReadOnlyList<string> Contested => contested;

    /// <summary>Notes a path that somebody else than its owner wants.</summary>
    public void Contest(OutputPath path) => contested.Add(path.Value);

    /// <param name="owner">For messages: a logical path, or words for a page of the site itself.</param>
    /// <returns>The owner the path belongs to already; <see langword="null"/> when it was free and is now this owner's.</returns>
    public string? Claim(OutputPath path, string owner)
    {
        if (OwnerOf(path) is { } first)
        {
            Contest(path);
            return first;
        }
        string value = path.Value;
        files.Add(value, (value, owner));
        for (int slash = value.LastIndexOf('/'); slash > 0 && folders.TryAdd(value[..slash], owner);)
            slash = value.LastIndexOf('/', slash - 1);
        return null;
    }

    public string? OwnerOf(OutputPath path)
    {
        string value = path.Value;
        if (files.TryGetValue(value, out var file))
            return file.Owner;
        if (folders.TryGetValue(value, out string? owner))
            return owner;
        var above = files.GetAlternateLookup<ReadOnlySpan<char>>();
        for (int slash = value.LastIndexOf('/'); slash > 0; slash = value.LastIndexOf('/', slash - 1))
        {
            if (above.TryGetValue(value.AsSpan(0, slash), out file))
                return file.Owner;
        }
        return null;
    }

    /// <returns>The address of the file that this disk takes for the path though it is another; <see langword="null"/> for none.</returns>
    public string? TakenFor(OutputPath path) =>
        files.TryGetValue(path.Value, out var file) && file.Path != path.Value ? OutputPath.Encode("/" + file.Path) : null;

    /// <summary>Folders of a path that could be mistaken for a post's file: <c>a/b.html</c> of <c>a/b.html/c/1.html</c>.</summary>
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
