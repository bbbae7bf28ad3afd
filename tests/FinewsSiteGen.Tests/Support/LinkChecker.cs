using System.Collections.Concurrent;

namespace FinewsSiteGen.Tests.Support;

/// <summary>Finds links of a finished site that lead nowhere inside it. Links to other sites are not looked at.</summary>
/// <param name="folder">The output folder.</param>
/// <param name="url">Scheme and host of the site.</param>
/// <param name="basePath">Empty, or begins with <c>/</c> and does not end with one.</param>
/// <remarks>Pages are parsed on all processors and not kept; those that links into a page's middle lead to are parsed once more.</remarks>
internal sealed class LinkChecker(string folder, string url, string basePath = "")
{
    private readonly Uri root = new(url + basePath + "/");
    private readonly HashSet<string> files = [.. FolderFiles.List(folder)];
    private readonly ConcurrentBag<string> dead = [];
    private readonly ConcurrentDictionary<(string File, string Id), string> asked = new();

    /// <returns>Sorted, each <c>page -> target</c>, page relative to the output folder, target as the page writes it.</returns>
    public IReadOnlyList<string> Check()
    {
        Parallel.ForEach(files, () => new LinkReader(), (file, _, reader) =>
        {
            var (links, ids) = reader.Read(Path.Combine(folder, file));
            foreach (string link in links)
                Follow(file, link, ids);
            return reader;
        }, _ => { });
        FindIds();
        return [.. dead.Order(StringComparer.Ordinal)];
    }

    private void Follow(string file, string link, IReadOnlySet<string> ids)
    {
        if (!Uri.TryCreate(Address(file), link, out var target))
            dead.Add($"{file} -> {link}");
        else if (target.Scheme is not ("http" or "https") || !string.Equals(target.Authority, root.Authority, StringComparison.OrdinalIgnoreCase))
            return;
        else if (Find(target) is not { } found)
            dead.Add($"{file} -> {link}");
        else if (Uri.UnescapeDataString(target.Fragment.TrimStart('#')) is { Length: > 0 } id && id != "top")
            Ask(file, link, found, id, ids);
    }

    private void Ask(string file, string link, string found, string id, IReadOnlySet<string> ids)
    {
        if (found != file)
            asked.TryAdd((found, id), $"{file} -> {link}");
        else if (!ids.Contains(id))
            dead.Add($"{file} -> {link}");
    }

    private Uri Address(string file) => new(root, string.Join('/', file.Split('/').Select(Uri.EscapeDataString)));

    /// <returns>The file that answers at the address; <see langword="null"/> when none does, or when it lies outside the base path.</returns>
    private string? Find(Uri target)
    {
        if (!target.AbsolutePath.StartsWith(root.AbsolutePath, StringComparison.Ordinal))
            return target.AbsolutePath + "/" == root.AbsolutePath && files.Contains("index.html") ? "index.html" : null;
        string path = Uri.UnescapeDataString(target.AbsolutePath[root.AbsolutePath.Length..]);
        string file = path.Length == 0 || path.EndsWith('/') ? path + "index.html" : path;
        return files.Contains(file) ? file : null;
    }

    private void FindIds() => Parallel.ForEach(asked.GroupBy(ask => ask.Key.File), () => new LinkReader(), (page, _, reader) =>
    {
        var ids = reader.Read(Path.Combine(folder, page.Key)).Ids;
        foreach (var (place, where) in page)
        {
            if (!ids.Contains(place.Id))
                dead.Add(where);
        }
        return reader;
    }, _ => { });
}
