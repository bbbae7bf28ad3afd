using System.Security.Cryptography;
using FinewsSiteGen.Tests.Support;

namespace FinewsSiteGen.Tests.Site;

/// <summary>The files of a folder at one moment, each by a hash of its bytes.</summary>
internal sealed class Tree
{
    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal);

    private Tree()
    {
    }

    public IEnumerable<string> Files => files.Keys;

    /// <param name="folder">Full path; a missing folder has no files.</param>
    /// <param name="without">Folders at its top that are left out.</param>
    public static Tree Of(string folder, params IReadOnlyCollection<string> without)
    {
        var tree = new Tree();
        foreach (string top in Directory.Exists(folder) ? Directory.EnumerateFileSystemEntries(folder) : [])
        {
            if (File.Exists(top))
                tree.Add(folder, top);
            else if (!without.Contains(Path.GetFileName(top)))
                FolderFiles.List(top).ToList().ForEach(file => tree.Add(folder, Path.Combine(top, file)));
        }
        return tree;
    }

    /// <returns>What became of the files of this tree in a later one: each <c>gone: path</c>, <c>new: path</c> or <c>changed: path</c>.</returns>
    public IReadOnlyList<string> ChangesTo(Tree later) =>
    [
        .. files.Keys.Except(later.files.Keys).Select(path => $"gone: {path}"),
        .. later.files.Keys.Except(files.Keys).Select(path => $"new: {path}"),
        .. files.Where(file => later.files.TryGetValue(file.Key, out string? hash) && hash != file.Value).Select(file => $"changed: {file.Key}"),
    ];

    private void Add(string folder, string file) =>
        files.Add(Path.GetRelativePath(folder, file).Replace('\\', '/'), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(file))));
}
