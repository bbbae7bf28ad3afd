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

    public static Tree Of(string folder)
    {
        var tree = new Tree();
        foreach (string file in Directory.Exists(folder) ? FolderFiles.List(folder) : [])
            tree.files.Add(file, Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(Path.Combine(folder, file)))));
        return tree;
    }

    /// <returns>What became of the files of this tree in a later one: each <c>gone: path</c>, <c>new: path</c> or <c>changed: path</c>.</returns>
    public IReadOnlyList<string> ChangesTo(Tree later) =>
    [
        .. files.Keys.Except(later.files.Keys).Select(path => $"gone: {path}"),
        .. later.files.Keys.Except(files.Keys).Select(path => $"new: {path}"),
        .. files.Where(file => later.files.TryGetValue(file.Key, out string? hash) && hash != file.Value).Select(file => $"changed: {file.Key}"),
    ];
}
